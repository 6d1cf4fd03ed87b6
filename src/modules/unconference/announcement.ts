/** What organisers say to everybody here; it stands on every wall until it is taken down. */
export type Announcement = { id: string; text: string; saidAt: Date };

/** The same with what becomes of it. */
export type AnnouncementKept = Announcement & {
  /** null once her account is gone */
  by: string | null;
  /** by who looks after texts, and why; it stands on no wall then */
  hidden: { because: string } | null;
  /** it is over, and can be put up again */
  isDown: boolean;
};

/** As much as is read in passing, also from across a hall. */
export const LONGEST_ANNOUNCEMENT = 200;
/** At once: more than that, and nobody reads any. */
export const MOST_ANNOUNCEMENTS = 3;

export type AnnouncementTrouble = 'missing' | 'too-long' | 'too-many';

/** Whether it stands on walls, for everybody. */
export function isUp({ hidden, isDown }: Pick<AnnouncementKept, 'hidden' | 'isDown'>): boolean {
  return hidden === null && !isDown;
}

/** What of it one reads: what is hidden, who wrote it and who looks after it; what was taken down, who can put it up again. */
export function announcementsFor(
  all: readonly AnnouncementKept[],
  { person, looksAfter }: { person: string | undefined; looksAfter: boolean }
): AnnouncementKept[] {
  return all.filter((one) => isUp(one) || looksAfter || (!one.isDown && one.by !== null && one.by === person));
}

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
