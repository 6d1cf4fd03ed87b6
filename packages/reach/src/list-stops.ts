import { stringAt } from './strings.ts';
import { stopCount, type Timetable } from './timetable.ts';

/** A stop as people know it: a station stands for its platforms. */
export type ListedStop = { id: string; name: string; lat: number; lon: number };

/** The stops that people start from: stations, and stops without one, where a usable trip calls. */
export function listStops(timetable: Timetable): ListedStop[] {
  const { parent, served, lat, lon, stopIds, stopNames } = timetable;
  const wanted = new Set<number>();
  for (let stop = 0; stop < stopCount(timetable); stop++) {
    if (served[stop]) wanted.add(parent[stop] >= 0 && !Number.isNaN(lat[parent[stop]]) ? parent[stop] : stop);
  }
  return [...wanted]
    .filter((stop) => !Number.isNaN(lat[stop]))
    .map((stop) => ({ id: stringAt(stopIds, stop), name: stringAt(stopNames, stop), lat: lat[stop], lon: lon[stop] }));
}
