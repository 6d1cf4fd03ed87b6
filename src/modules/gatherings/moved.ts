import type { GatheringBefore } from './facts.ts';
import type { Hosted } from './hosted.ts';

type Held = Pick<Hosted, 'start' | 'end' | 'zone' | 'attendance' | 'venueId' | 'place'>;

/** What people must hear of was before a change: hours, place, or how one takes part. Undefined where all of it stays. */
export function movedFrom(
  before: Held,
  after: Pick<Held, 'start' | 'end' | 'zone' | 'attendance' | 'venueId'>
): GatheringBefore | undefined {
  const fields = ['start', 'end', 'zone', 'attendance', 'venueId'] as const;
  if (fields.every((field) => before[field] === after[field])) return undefined;
  const { start, end, zone, attendance, place } = before;
  return {
    start,
    end,
    zone,
    attendance,
    ...(place && { place: place.name, point: { lat: place.lat, lon: place.lon } })
  };
}
