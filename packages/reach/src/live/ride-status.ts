import { startOfDay, dayOfDate } from '../service-day.ts';
import { stringAt } from '../strings.ts';
import type { Timetable } from '../timetable.ts';
import { callsOf, type Changes, type LaidCall } from './lay-changes.ts';

/** A ride as a journey has it: ids of one feed, seconds from noon minus 12 hours of the date in `zone`. */
export type PlannedRide = { trip: string; from: string; to: string; date: string; depart: number };

/** What has become of a ride on the day; `late`: seconds at the stop where one gets on, below 0 where it leaves early. */
export type RideStatus = { is: 'cancelled' } | { is: 'late'; late: number } | { is: 'skipping'; stop: string } | null;

/**
 * What has become of rides.
 * @param zone that their times count in, which is not the timetable's where several are joined
 */
export function ridesOnTheDay(
  timetable: Timetable,
  { changed }: Changes,
  rides: readonly PlannedRide[],
  zone: string
): RideStatus[] {
  const byTrip = Map.groupBy(changed, ({ trip }) => stringAt(timetable.tripIds, trip));
  return rides.map((ride) => {
    const at = startOfDay(dayOfDate(ride.date), zone) + ride.depart;
    for (const { trip, day, run, calls, isReplaced } of byTrip.get(ride.trip) ?? []) {
      const planned = callsOf(timetable, trip);
      const by = startOfDay(day, timetable.zone) + (run === null ? 0 : run - planned[0].depart);
      const on = planned.findIndex(({ stop, depart }) => depart + by === at && idOf(timetable, stop) === ride.from);
      if (on < 0) continue;
      if (!calls) return { is: 'cancelled' };
      if (isReplaced)
        return statusInStead(timetable, calls, ride, planned[on].depart + by - startOfDay(day, timetable.zone));
      const off = planned.findIndex(({ stop }, index) => index > on && idOf(timetable, stop) === ride.to);
      for (const index of [on, off]) {
        if (index >= 0 && planned[index].flags && !calls[index].flags) {
          return { is: 'skipping', stop: idOf(timetable, planned[index].stop) };
        }
      }
      const late = calls[on].depart - (planned[on].depart + by - startOfDay(day, timetable.zone));
      return late === 0 ? null : { is: 'late', late };
    }
    return null;
  });
}

/** Of a run in whose place another one goes, which may call elsewhere. @param depart as it was planned, in seconds of its day */
function statusInStead(
  timetable: Timetable,
  calls: readonly LaidCall[],
  { from, to }: PlannedRide,
  depart: number
): RideStatus {
  const on = calls.findIndex(({ stop, flags }) => flags !== 0 && idOf(timetable, stop) === from);
  if (on < 0) return { is: 'skipping', stop: from };
  const isThere = calls.some(({ stop, flags }, index) => index > on && flags !== 0 && idOf(timetable, stop) === to);
  if (!isThere) return { is: 'skipping', stop: to };
  const late = calls[on].depart - depart;
  return late === 0 ? null : { is: 'late', late };
}

function idOf({ stopIds }: Timetable, stop: number): string {
  return stringAt(stopIds, stop);
}
