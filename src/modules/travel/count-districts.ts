import type { Limits } from '@afield/reach';
import { districtOf } from './district.ts';
import type { StartingPlace } from './starting-place.ts';

/** So many of a group start from one district with the same limits; nobody in particular. */
export type DistrictCount = Limits & { district: string; people: number };

/** A member who ticked "count me, roughly". */
export type CountedMember = { places: readonly StartingPlace[]; limits: Limits };

const HOUR = 3600;

/**
 * All that is ever known of members when their group looks for a place: how many start from which district, with limits in whole
 * hours. Where in it somebody starts, how she gets to her stop, and her other starting places are left out here.
 */
export function countDistricts(members: readonly CountedMember[]): DistrictCount[] {
  const counts = new Map<string, DistrictCount>();
  for (const { places, limits } of members) {
    const [first] = places;
    if (!first) continue;
    const count = { district: districtOf(first), ...wholeHours(limits), people: 1 };
    const key = keyOf(count);
    const known = counts.get(key);
    if (known) known.people++;
    else counts.set(key, count);
  }
  return [...counts.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count);
}

/** Rounded towards the shorter day. */
function wholeHours({ earliest, latest, comfortable }: Limits): Limits {
  return {
    earliest: Math.ceil(earliest / HOUR) * HOUR,
    latest: Math.floor(latest / HOUR) * HOUR,
    comfortable: Math.max(1, Math.floor(comfortable / HOUR)) * HOUR
  };
}

function keyOf({ district, earliest, latest, comfortable }: DistrictCount): string {
  return [district, earliest, latest, comfortable].join(' ');
}
