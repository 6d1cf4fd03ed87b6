import type { Gathering } from './gathering.ts';
import type { Hosted } from './hosted.ts';

/** A gathering as it goes into somebody's calendar. */
export type CalendarEntry = Pick<Gathering, 'title' | 'start' | 'end' | 'zone' | 'cancelled'> & {
  /** stays the same whatever changes */
  uid: string;
  /** counts up with each change that a calendar must hear of */
  sequence: number;
  changedAt: Date;
  /** where it is, in a line */
  where?: string;
  /** of where it is, unless only the town is known */
  point?: { lat: number; lon: number };
  /** of its page */
  address: string;
  text: string;
  tags: string[];
  /** not yet certain that she goes */
  tentative?: boolean;
};

/**
 * A gathering of this server as an entry.
 * @param origin of this server: no two servers give the same uid
 */
export function entryOf(
  hosted: Hosted,
  { origin, where, text }: { origin: string; where?: string; text: string }
): CalendarEntry {
  const { id, slug, title, start, end, zone, sequence, changedAt, place, tags, state, attendance } = hosted;
  const point = attendance === 'online' || place?.guessed ? undefined : place;
  return {
    uid: uidOf(id, origin),
    title,
    start,
    end,
    zone,
    cancelled: state === 'cancelled',
    sequence,
    changedAt,
    address: `${origin}/gatherings/${slug}`,
    text,
    tags,
    ...(where && { where }),
    ...(point && { point: { lat: point.lat, lon: point.lon } })
  };
}

export function uidOf(id: string, origin: string): string {
  return `${id}@${new URL(origin).hostname}`;
}
