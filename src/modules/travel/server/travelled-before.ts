import type { OutingDay } from '../outing.ts';
import { dayLike, meanBefore } from '../turns.ts';
import { judgeWays, type MeetingStart } from './judge-places.ts';
import { datesOf, type Network, type Travelling } from './travelling.ts';

/** Where and when a gathering was, by the clock of its zone. */
export type HeldThere = { lat: number; lon: number; day: OutingDay; zone: string };

/** The latest so many count. */
const MOST_HELD = 24;

/**
 * The starts, each with how far it was on average to where it has been so far. Nobody looks at who was there: what counts is how far it
 * was from each place, by the timetable that there is now.
 * @param near YYYY-MM-DD; a day that no timetable covers any more is taken from the week of this one
 */
export async function withTravelledBefore(
  travelling: Travelling,
  network: Network,
  starts: readonly MeetingStart[],
  { held, near }: { held: readonly HeldThere[]; near: string }
): Promise<MeetingStart[]> {
  const ways = await Promise.all(
    held.slice(0, MOST_HELD).map(async ({ lat, lon, day, zone }) => {
      const alike = { ...day, date: dayLike(day.date, near, datesOf(network)) };
      const place = { key: '', name: '', lat, lon };
      return (await judgeWays(travelling, network, [place], starts, { day: alike, zone }))[0];
    })
  );
  return starts.map((start, index) => ({
    ...start,
    before: meanBefore(ways.map((one) => minutesOf(one?.minutes[index])))
  }));
}

function minutesOf(minutes: number | undefined): number | undefined {
  return minutes === undefined || minutes < 0 ? undefined : minutes;
}
