import type { ImportReport } from '@afield/reach';

/** What a new version of a feed lacks that the one in use has. */
export type Emptier =
  | { why: 'nothing-runs' }
  /** all of its dates are past */
  | { why: 'over'; lastDate: string }
  | { why: 'fewer-stops' | 'fewer-trips'; was: number; now: number };

/** A publisher who lost half of it has more likely made a mistake than closed half the lines. */
const LEAST_SHARE = 0.5;

/**
 * Whether a new version of a feed is so much emptier than the one in use that it is kept out until somebody says otherwise.
 * @param today YYYY-MM-DD
 */
export function findEmptier(was: ImportReport, now: ImportReport, today: string): Emptier | undefined {
  if (now.lastDate === null || now.trips === 0) return { why: 'nothing-runs' };
  if (now.lastDate < today && was.lastDate !== null && was.lastDate >= today) {
    return { why: 'over', lastDate: now.lastDate };
  }
  if (now.stops < was.stops * LEAST_SHARE) return { why: 'fewer-stops', was: was.stops, now: now.stops };
  if (now.trips < was.trips * LEAST_SHARE) return { why: 'fewer-trips', was: was.trips, now: now.trips };
  return undefined;
}
