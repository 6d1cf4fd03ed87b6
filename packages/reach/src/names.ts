import type { Journey } from './question.ts';
import { indexOfString, stringAt } from './strings.ts';
import type { Timetable } from './timetable.ts';

/** What the ids in a journey are called. `mode`: GTFS route_type. */
export type Names = {
  stops: Record<string, string>;
  lines: Record<string, { name: string; mode: number; agency: string }>;
  headsigns: Record<string, string>;
};

/** The names of everything that journeys mention. */
export function namesIn(timetable: Timetable, journeys: readonly (Journey | null)[]): Names {
  const names: Names = { stops: {}, lines: {}, headsigns: {} };
  for (const { from, to, route, trip } of journeys.flatMap((journey) => journey?.legs ?? [])) {
    for (const id of [from, to]) if (id !== 'door') names.stops[id] ??= nameOfStop(timetable, id);
    if (route !== null) names.lines[route] ??= lineOf(timetable, route);
    if (trip !== null) names.headsigns[trip] ??= stringAt(timetable.headsigns, indexOfString(timetable.tripIds, trip));
  }
  return names;
}

function nameOfStop({ stopIds, stopNames }: Timetable, id: string): string {
  return stringAt(stopNames, indexOfString(stopIds, id));
}

function lineOf({ lineIds, lineNames, agencies, modes }: Timetable, id: string): Names['lines'][string] {
  const line = indexOfString(lineIds, id);
  return { name: stringAt(lineNames, line), mode: modes[line], agency: stringAt(agencies, line) };
}
