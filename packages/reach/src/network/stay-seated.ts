import type { Timetable } from '../timetable.ts';
import type { Vehicle } from './vehicle.ts';

/**
 * Joins the trips of one block on one service day into vehicles: the next trip by first departure is stayed seated for
 * where it begins at the stop at which the last one ended, and not before.
 */
export function staySeated(timetable: Timetable, trips: readonly number[]): Vehicle[] {
  const { firstCall, callStop, callArrive, callDepart } = timetable;
  const ordered = [...trips].sort((a, b) => callDepart[firstCall[a]] - callDepart[firstCall[b]]);
  const vehicles: Vehicle[] = [];
  for (const trip of ordered) {
    const vehicle = vehicles.at(-1);
    const begin = firstCall[trip];
    const end = vehicle ? firstCall[vehicle.trips[vehicle.trips.length - 1] + 1] - 1 : -1;
    if (vehicle && callStop[end] === callStop[begin] && callDepart[begin] >= callArrive[end]) vehicle.trips.push(trip);
    else vehicles.push({ trips: [trip], shift: 0 });
  }
  return vehicles;
}
