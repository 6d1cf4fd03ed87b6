import type { Ways } from '@afield/reach/server';
import { bandOf, bandRows, type TownReached } from '../bands.ts';
import { districtOf } from '../district.ts';
import type { BandsMap, HowFarReply } from '../how-far.ts';
import { boxAround } from '../meeting-places.ts';
import { type Place, placeLabel } from '../place.ts';
import { startAt } from './choose-start.ts';
import { bandPaths } from './band-paths.ts';
import { drawLand } from './draw-land.ts';
import { judgeWays, type MeetingDay } from './judge-places.ts';
import { placeMeant } from './place-meant.ts';
import { selectTownsIn } from './place-queries.ts';
import { selectUsableTimetables } from './timetable-queries.ts';
import { datesOf, networkOf, type Travelling, usable } from './travelling.ts';

/** So far around a place is looked, north and south, and west and east; degrees, some 150 kilometres. */
const AROUND = 1.35;
const MOST_TOWNS = 6000;

export type HowFarWanted = {
  name: string;
  /** which of several places of that name was chosen */
  key: string | undefined;
  when: MeetingDay;
};

/**
 * How far it is to a place from each district around, by the timetable of that day: from the door to the start and home again, the
 * mean of both ways. A district is counted from its largest town; where no town is, nothing is said.
 */
export async function askHowFar(travelling: Travelling, { name, key, when }: HowFarWanted): Promise<HowFarReply> {
  const rows = await selectUsableTimetables(travelling.db);
  const network = networkOf(rows.flatMap((row) => usable(travelling.folder, row)));
  if (!network) return { uncovered: 'no-timetable' };
  const isCovered = network.timetables.some(
    ({ firstDate, lastDate }) => firstDate <= when.day.date && when.day.date <= lastDate
  );
  if (!isCovered) return { uncovered: datesOf(network) };
  const meant = await placeMeant(travelling, network, name, key);
  if (!('found' in meant)) return { places: 'several' in meant ? meant.several : [] };
  const place = meant.found;
  const towns = await largestByDistrict(travelling, place);
  const starts = towns.map((town) => ({ start: startAt(town), people: 1 }));
  const [ways] = await judgeWays(travelling, network, [place], starts, when);
  const reached = towns.map((town, index) => ({
    name: town.name,
    population: town.population ?? 0,
    district: districtOf(town),
    minutes: minutesOf(ways, index)
  }));
  return { answer: { place: placeLabel(place), rows: bandRows(reached), map: await drawBands(place, reached) } };
}

function minutesOf(ways: Ways | undefined, index: number): number | undefined {
  const minutes = ways?.minutes[index] ?? -1;
  return minutes < 0 ? undefined : minutes;
}

async function largestByDistrict({ db }: Travelling, { lat, lon }: Place): Promise<Place[]> {
  const sideways = AROUND / Math.cos((lat * Math.PI) / 180);
  const box = { south: lat - AROUND, north: lat + AROUND, west: lon - sideways, east: lon + sideways };
  const towns = await selectTownsIn(db, box, MOST_TOWNS);
  return [...Map.groupBy(towns, districtOf).values()].flatMap(([largest]) => largest ?? []);
}

async function drawBands(place: Place, towns: readonly TownReached[]): Promise<BandsMap> {
  const sideways = AROUND / Math.cos((place.lat * Math.PI) / 180);
  const corners = [
    { lat: place.lat - AROUND, lon: place.lon - sideways },
    { lat: place.lat + AROUND, lon: place.lon + sideways }
  ];
  const { at, ...land } = await drawLand(boxAround(corners));
  const banded = towns.map(({ district, minutes }) => ({ district, band: bandOf(minutes) }));
  return { ...land, bands: bandPaths(banded, at), place: at(place) };
}
