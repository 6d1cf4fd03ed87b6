import type { ChangedRide, TodayView } from '../today.ts';
import { lastWayHomeChanged } from './change-words.ts';
import { verdictSentence } from './verdict-sentence.ts';
import * as m from '#messages';

/** What has become of one's way today, most important first: "Your 17:32 from Bangor is cancelled." */
export function todayLines({ was, now, rides, alerts }: TodayView): string[] {
  return [...rides.map(rideWords), lastWayHomeChanged({ was, now }), ...alerts].filter(Boolean);
}

/** The whole answer by what is known, and when that was. */
export function todayNow({ now, said }: TodayView): string {
  return m.travel_today_now({ time: said, verdict: verdictSentence(now) });
}

function rideWords(ride: ChangedRide): string {
  const { time, from } = ride;
  switch (ride.is) {
    case 'cancelled':
      return m.travel_today_cancelled({ time, from });
    case 'skipping':
      return m.travel_today_skipping({ time, from, stop: ride.stop });
    case 'late':
      return ride.minutes < 0
        ? m.travel_today_early({ time, from, minutes: -ride.minutes })
        : m.travel_today_late({ time, from, minutes: ride.minutes });
  }
}
