import { areaOf, centreOf, districtOf, outlineOf } from '../district.ts';
import { kilometresApart } from '../fold-name.ts';
import { boxAround } from '../meeting-places.ts';
import { type Place, placeLabel } from '../place.ts';
import type { StartingPlace } from '../starting-place.ts';
import { selectTownsIn } from './place-queries.ts';
import type { TravelDb } from './tables.ts';

/** The largest so many around a district or an area are looked at. */
const MOST_AROUND = 500;

/**
 * Where each district is counted from: the middle of its largest town, else its own, which may be a mountain or the sea. Nothing
 * but the district decides it.
 */
export async function placeDistricts(
  db: TravelDb,
  districts: ReadonlySet<string>
): Promise<Map<string, StartingPlace>> {
  return new Map(await Promise.all([...districts].map(async (one) => [one, await placeDistrict(db, one)] as const)));
}

/** What an area is called after: its largest town, else the nearest one around; undefined where there is none for miles. */
export async function nameArea(db: TravelDb, area: string): Promise<string | undefined> {
  const towns = await townsAround(db, area);
  const centre = centreOf(area);
  const nearest = () => towns.toSorted((a, b) => kilometresApart(a, centre) - kilometresApart(b, centre))[0];
  const named = towns.find((town) => areaOf(districtOf(town)) === area) ?? nearest();
  return named && placeLabel(named);
}

async function placeDistrict(db: TravelDb, district: string): Promise<StartingPlace> {
  const towns = await townsAround(db, district);
  const largest = towns.find((town) => town.population !== undefined && districtOf(town) === district);
  const { lat, lon } = largest ?? centreOf(district);
  return { place: `district:${district}`, name: district, lat, lon, kind: 'place' };
}

/** The largest first. */
async function townsAround(db: TravelDb, cell: string): Promise<Place[]> {
  return await selectTownsIn(db, boxAround(outlineOf(cell)), MOST_AROUND);
}
