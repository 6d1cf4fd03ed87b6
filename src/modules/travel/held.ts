import { nearestWeekday, type TimetableDates } from './nearest-weekday.ts';
import type { Outing, OutingDay, PlacedOuting } from './outing.ts';
import type { ReachTotals } from './reach-report.ts';

/** A gathering that was held, or will be. */
export type Held = { outing: Outing; isPast: boolean };

/** One that can be counted: on days that the timetables have. `heldOn`: its own first date. */
export type HeldTimed = { outing: PlacedOuting; isPast: boolean; heldOn: string };

/** Puts gatherings on days that the timetables have; `left`: how many are not counted, or on another day than their own. */
export function timeHeld(
  held: readonly Held[],
  dates: TimetableDates
): { held: HeldTimed[]; left: Pick<ReachTotals, 'online' | 'unplaced' | 'shifted' | 'untimed'> } {
  const left = { online: 0, unplaced: 0, shifted: 0, untimed: 0 };
  const timed = held.flatMap(({ outing, isPast }): HeldTimed[] => {
    const { place, days } = outing;
    if (outing.attendance === 'online') left.online++;
    else if (!place) left.unplaced++;
    if (outing.attendance === 'online' || !place) return [];
    const moved = days.flatMap((day): OutingDay[] => {
      const date = nearestWeekday(day.date, dates);
      return date ? [{ ...day, date }] : [];
    });
    if (moved.length < days.length) {
      left.untimed++;
      return [];
    }
    if (moved.some(({ date }, index) => date !== days[index]?.date)) left.shifted++;
    return [{ outing: { ...outing, place, days: moved }, isPast, heldOn: days[0]?.date ?? '' }];
  });
  return { held: timed, left };
}
