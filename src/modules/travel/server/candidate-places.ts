import type { Among, TownSize } from '../meeting-among.ts';
import { type Box, spreadTowns } from '../meeting-places.ts';
import { stopKey } from '../homes.ts';
import type { Place } from '../place.ts';
import { selectTownsIn } from './place-queries.ts';
import { selectUsableTimetables } from './timetable-queries.ts';
import { type Network, networkOf, type Travelling, usable } from './travelling.ts';

/** So many places are tried, which takes a second or two on a national network. */
const MOST_TOWNS = 40;
const MOST_STATIONS = 40;
const MOST_VENUES = 60;
/** From so many the towns and stations to try are chosen. */
const MOST_IN_BOX = 3000;

export type CandidatesWanted = {
  among: Among;
  size: TownSize;
  /** where it is looked, unless places are named */
  box: Box;
  named: readonly Place[];
  /** tried before any town: where it has been */
  first?: readonly Place[];
  /** those that are known here */
  venues: readonly Place[];
};

/** The places that are weighed against each other. */
export async function candidatePlaces(
  travelling: Travelling,
  { among, size, box, named, first = [], venues }: CandidatesWanted
): Promise<Place[]> {
  if (among === 'named') return [...named];
  if (among === 'venues') return venues.filter((venue) => isIn(box, venue)).slice(0, MOST_VENUES);
  if (among === 'stations') return spreadTowns(await stationsIn(travelling, box), box, MOST_STATIONS);
  const towns = await selectTownsIn(travelling.db, box, MOST_IN_BOX);
  const large = towns.filter(({ population = 0 }) => population >= size);
  return spreadTowns(size === 0 ? [...first, ...large] : large, box, MOST_TOWNS);
}

async function stationsIn(travelling: Travelling, box: Box): Promise<Place[]> {
  const rows = await selectUsableTimetables(travelling.db);
  const network = networkOf(rows.flatMap((row) => usable(travelling.folder, row)));
  if (!network) return [];
  const stations = await travelling.reach.stations(network.files, box, MOST_IN_BOX);
  return stations.map(({ id, name, lat, lon }) => ({ key: keyOf(network, id), name, kind: 'stop', lat, lon }));
}

/** In a network of several timetables an id begins with the number of its own. */
function keyOf({ timetables }: Network, id: string): string {
  const [own] = timetables;
  if (timetables.length === 1) return stopKey(own.id, id);
  const [number = '', ...rest] = id.split(':');
  return stopKey((timetables[Number(number) - 1] ?? own).id, rest.join(':'));
}

function isIn({ south, north, west, east }: Box, { lat, lon }: Place): boolean {
  return south <= lat && lat <= north && west <= lon && lon <= east;
}
