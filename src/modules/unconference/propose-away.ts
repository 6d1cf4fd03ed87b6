import { minutesOf, type Slot } from './plan.ts';

/** Before then a clock time is of the next day: nobody's last way home leaves before breakfast. */
const MORNING = '05:00';

/**
 * Times of a day that somebody cannot be at for the whole of, by her journey.
 * @param there minutes from midnight when she can be at the door, and HH:MM when she has to leave; neither where nothing is known
 */
export function proposeAway(
  slots: readonly Slot[],
  { arrive, leave }: { arrive?: number | undefined; leave?: string | undefined }
): string[] {
  const until = leave === undefined || leave < MORNING ? undefined : minutesOf(leave);
  return slots
    .filter(({ called }) => called === '')
    .filter(({ starts, ends }) => {
      const isTooEarly = arrive !== undefined && minutesOf(starts) < arrive;
      return isTooEarly || (until !== undefined && minutesOf(ends) > until);
    })
    .map(({ id }) => id);
}

/** How long before somebody has to leave she is told so, in minutes. */
const SOON = 20;

/** Whether somebody should leave now, or soon. @param clock HH:MM of that day @param leave HH:MM, or nothing known */
export function leaveNow(clock: string, leave: string | undefined): 'soon' | 'now' | 'missed' | undefined {
  if (leave === undefined || leave < MORNING) return undefined;
  const left = minutesOf(leave) - minutesOf(clock);
  if (left > SOON) return undefined;
  if (left < 0) return left < -SOON ? undefined : 'missed';
  return left <= 5 ? 'now' : 'soon';
}

/**
 * What somebody is told on the day. @param end YYYY-MM-DDTHH:MM of the gathering's end @param local the same of now, both by its clock
 */
export function leavingAt(
  end: string,
  local: string,
  leave: string | undefined
): { when: 'soon' | 'now' | 'missed'; time: string } | undefined {
  if (leave === undefined || end.slice(0, 10) !== local.slice(0, 10)) return undefined;
  const when = leaveNow(local.slice(11, 16), leave);
  return when && { when, time: leave };
}
