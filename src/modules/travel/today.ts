import type { ClockTime, VerdictView } from './verdict-view.ts';

/** A ride of somebody's way that is not as the timetable has it. */
export type ChangedRide = {
  way: 'there' | 'back';
  /** when it should leave, and where */
  time: ClockTime;
  from: string;
} & ({ is: 'cancelled' } | { is: 'late'; minutes: number } | { is: 'skipping'; stop: string });

/** What is known on the day itself: the planned answer, the one by what is known, and what has become of the rides. */
export type TodayView = {
  was: VerdictView;
  now: VerdictView;
  rides: ChangedRide[];
  alerts: string[];
  /** HH:MM by the clock of the gathering's place: when that was known */
  said: ClockTime;
};

/** Later than this is worth a word, minutes. */
const LATE = 5;
/** What somebody was told once is told again when it is so much later. */
const LATE_AGAIN = 15;

/** Whether somebody's way is touched so that she should hear of it. */
export function isTouched({ was, now, rides }: Pick<TodayView, 'was' | 'now' | 'rides'>): boolean {
  if (was.verdict !== now.verdict) return true;
  return rides.some((ride) => ride.is !== 'late' || Math.abs(ride.minutes) >= LATE);
}

/** What stands for what is told: as long as it is the same nothing is told again. */
export function saidToday({ now, rides }: Pick<TodayView, 'now' | 'rides'>): string {
  return JSON.stringify([
    now.verdict,
    now.lastBack ?? '',
    rides.map((ride) => [ride.way, ride.time, ride.is, ride.is === 'late' ? Math.floor(ride.minutes / LATE_AGAIN) : ''])
  ]);
}
