import type { TypedVenue, VenueTroubles } from '../typed-venue.ts';
import * as m from '#messages';

/** What is wrong with a venue, by field. */
export function wordVenueTroubles(troubles: VenueTroubles): Partial<Record<keyof TypedVenue, string>> {
  const worded = Object.entries(troubles).map(([field, trouble]) => [field, WORDS[trouble]()]);
  return Object.fromEntries(worded) as Partial<Record<keyof TypedVenue, string>>;
}

const WORDS = {
  missing: m.venues_town_missing,
  unknown: m.venues_town_unknown,
  'too-long': m.venues_too_long,
  'not-a-point': m.venues_point_wrong
};
