import { modeOf } from './mode.ts';
import { stringAt } from './strings.ts';
import { stopCount, type Timetable, tripCount } from './timetable.ts';
import type { ListedStop } from './list-stops.ts';

/** A stop as people know it, and how many vehicles call there on a day, on average over the days of the timetable. */
export type Station = ListedStop & { calls: number };

/** Degrees. */
export type StationBox = { south: number; north: number; west: number; east: number };

/** What people call a station is where these call; where none of them do, every stop is one. */
const OF_STATIONS = new Set(['train', 'underground', 'tram', 'coach', 'ferry']);

/**
 * The stations in a box at which most calls, the busiest first: a station stands for its platforms. Where nothing but buses
 * runs in the box, their stops are listed.
 */
export function listStations(timetable: Timetable, box: StationBox, most: number): Station[] {
  const { railed, all } = callsAtStations(timetable);
  const inside = (calls: ReadonlyMap<number, number>) => stationsIn(timetable, calls, box);
  const stations = inside(railed);
  return (stations.length > 0 ? stations : inside(all))
    .toSorted((a, b) => b.calls - a.calls || (a.id < b.id ? -1 : 1))
    .slice(0, most);
}

function stationsIn(timetable: Timetable, calls: ReadonlyMap<number, number>, box: StationBox): Station[] {
  const { lat, lon, stopIds, stopNames } = timetable;
  const isInside = (stop: number) =>
    lat[stop] >= box.south && lat[stop] <= box.north && lon[stop] >= box.west && lon[stop] <= box.east;
  return [...calls]
    .filter(([stop]) => isInside(stop))
    .map(([stop, count]) => ({
      id: stringAt(stopIds, stop),
      name: stringAt(stopNames, stop),
      lat: lat[stop],
      lon: lon[stop],
      calls: count
    }));
}

const counted = new WeakMap<Timetable, Record<'railed' | 'all', Map<number, number>>>();

/** Calls a day by station; counted once, because it looks at every call there is. */
function callsAtStations(timetable: Timetable): Record<'railed' | 'all', Map<number, number>> {
  const known = counted.get(timetable);
  if (known) return known;
  const [railed, all] = [new Map<number, number>(), new Map<number, number>()];
  const { firstCall, callStop, callFlags, line, modes } = timetable;
  const stationOf = stationsByStop(timetable);
  const runs = runsADay(timetable);
  for (let trip = 0; trip < tripCount(timetable); trip++) {
    const isRailed = OF_STATIONS.has(modeOf(modes[line[trip]]));
    for (let call = firstCall[trip]; call < firstCall[trip + 1]; call++) {
      if (callFlags[call] === 0) continue;
      const station = stationOf[callStop[call]];
      all.set(station, (all.get(station) ?? 0) + runs[trip]);
      if (isRailed) railed.set(station, (railed.get(station) ?? 0) + runs[trip]);
    }
  }
  counted.set(timetable, { railed, all });
  return { railed, all };
}

function stationsByStop(timetable: Timetable): Int32Array {
  const { parent, lat } = timetable;
  const isKnown = (stop: number) => parent[stop] >= 0 && !Number.isNaN(lat[parent[stop]]);
  return Int32Array.from({ length: stopCount(timetable) }, (_, stop) => (isKnown(stop) ? parent[stop] : stop));
}

/** How often each trip runs on a day, on average. */
function runsADay(timetable: Timetable): Float64Array {
  const { service, firstServiceDay, firstDay, lastDay, frequencyTrip } = timetable;
  const days = Math.max(1, lastDay - firstDay + 1);
  const runs = Float64Array.from(
    { length: tripCount(timetable) },
    (_, trip) => (firstServiceDay[service[trip] + 1] - firstServiceDay[service[trip]]) / days
  );
  const often = new Map<number, number>();
  frequencyTrip.forEach((trip, row) => often.set(trip, (often.get(trip) ?? 0) + departuresOf(timetable, row)));
  for (const [trip, times] of often) runs[trip] *= times;
  return runs;
}

function departuresOf({ frequencyStart, frequencyEnd, frequencyHeadway }: Timetable, row: number): number {
  return Math.ceil((frequencyEnd[row] - frequencyStart[row]) / Math.max(1, frequencyHeadway[row]));
}
