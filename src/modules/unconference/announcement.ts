/** What organisers say to everybody here; it stands on every wall until it is taken down. */
export type Announcement = { id: string; text: string; saidAt: Date };

/** As much as is read in passing, also from across a hall. */
export const LONGEST_ANNOUNCEMENT = 200;
/** At once: more than that, and nobody reads any. */
export const MOST_ANNOUNCEMENTS = 3;

export type AnnouncementTrouble = 'missing' | 'too-long' | 'too-many';

/** @param standing how many stand on the wall already */
export function checkAnnouncement(
  typed: string,
  standing: number
): { checked: string } | { trouble: AnnouncementTrouble } {
  const text = typed.trim().replaceAll(/\s+/g, ' ');
  if (text === '') return { trouble: 'missing' };
  if (text.length > LONGEST_ANNOUNCEMENT) return { trouble: 'too-long' };
  return standing >= MOST_ANNOUNCEMENTS ? { trouble: 'too-many' } : { checked: text };
}
