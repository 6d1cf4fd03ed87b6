import { servedStops } from './import/compile.ts';
import { type Mode, modeOf } from './mode.ts';
import { stopCount, type Timetable, tripCount } from './timetable.ts';

/** What somebody can, or will, travel by. */
export type Riding = {
  /** only trips and stops of which the feed says that a wheelchair gets on and off */
  stepFree?: boolean;
  /** not by these */
  without?: readonly Mode[];
};

/** What tells one way of travelling from another; empty where nothing is left out. */
export function ridingKey({ stepFree = false, without = [] }: Riding): string {
  return [...(stepFree ? ['step-free'] : []), ...[...new Set(without)].toSorted().map((mode) => `no-${mode}`)].join();
}

/**
 * A timetable for somebody who travels so: trips that are not for her carry nobody, at stops that are not she gets neither on
 * nor off. Where the feed says nothing about wheelchairs, that is no promise. Walks are as they are: feeds know little of steps
 * on the way. The dates it covers stay those of the feed.
 */
export function restrictTimetable(timetable: Timetable, { stepFree = false, without = [] }: Riding): Timetable {
  if (!stepFree && without.length === 0) return timetable;
  const { stepFreeStop, stepFreeTrip, modes, line, firstCall, callStop } = timetable;
  const barred = new Uint8Array(tripCount(timetable));
  const callFlags = timetable.callFlags.slice();
  for (let trip = 0; trip < barred.length; trip++) {
    const isBarred = (stepFree && !stepFreeTrip[trip]) || without.includes(modeOf(modes[line[trip]]));
    barred[trip] = isBarred ? 1 : 0;
    for (let call = firstCall[trip]; call < firstCall[trip + 1]; call++) {
      if (isBarred || (stepFree && !stepFreeStop[callStop[call]])) callFlags[call] = 0;
    }
  }
  // Trips of one pattern call at the same stops, and so at the same ones that are barred; barred trips are in no vehicle.
  return { ...timetable, barred, callFlags, served: servedStops({ callStop, callFlags }, stopCount(timetable)) };
}
