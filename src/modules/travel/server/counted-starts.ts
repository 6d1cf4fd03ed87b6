import type { DistrictCount } from '../count-districts.ts';
import type { MeetingStart } from './judge-places.ts';
import { placeDistricts } from './place-districts.ts';
import type { TravelDb } from './tables.ts';

/** Where those who were counted start from: the district of each, with limits in whole hours. */
export async function countedStarts(db: TravelDb, counts: readonly DistrictCount[]): Promise<MeetingStart[]> {
  const districts = await placeDistricts(db, new Set(counts.map(({ district }) => district)));
  return counts.flatMap(({ district, people, ...limits }) => {
    const start = districts.get(district);
    return start ? [{ start, people, limits }] : [];
  });
}
