import fc from 'fast-check';
import { clock, type FeedRow } from '../feed-folder.ts';
import { busy, wheelchair } from './random-stops.ts';

const permission = fc.constantFrom('', '0', '0', '0', '1', '2', '3');

const call = fc.record({
  stop: busy,
  ride: fc.integer({ min: 0, max: 2400 }),
  wait: fc.integer({ min: 0, max: 400 }),
  isGiven: fc.integer({ min: 0, max: 4 }).map((n) => n > 0),
  pickup: permission,
  dropOff: permission
});

export const trip = fc.record({
  service: fc.constantFrom('daily', 'odd', 'clock'),
  route: fc.constantFrom('R1', 'R2'),
  block: fc.constantFrom('', '', 'b1', 'b2'),
  wheelchair,
  /** seconds after the end of the trip before it, from where that one ends */
  follows: fc.option(fc.integer({ min: -60, max: 400 }), { freq: 1, nil: null }),
  start: fc.oneof(
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 40 * 3600 }) },
    { weight: 3, arbitrary: fc.integer({ min: 8 * 3600, max: 10 * 3600 }) }
  ),
  calls: fc.array(call, { minLength: 2, maxLength: 5 }),
  frequency: fc.option(
    fc.record({
      start: fc.integer({ min: 7 * 3600, max: 11 * 3600 }),
      span: fc.integer({ min: 1, max: 7200 }),
      headway: fc.integer({ min: 300, max: 3000 })
    }),
    { freq: 5, nil: null }
  )
});

export type RandomTrip = { service: string; start: number; calls: RandomCall[]; follows: number | null };

/** Lets some trips begin where and when the one before them ends, on the same days. */
export function followOn<Trip extends RandomTrip>(trips: Trip[]): Trip[] {
  const placed: Trip[] = [];
  for (const trip of trips) {
    const before = placed.at(-1);
    const end = before?.calls.at(-1);
    const [first, ...others] = trip.calls;
    if (!before || !end || !first || trip.follows === null) placed.push(trip);
    else {
      const lasted = before.calls.reduce((sum, { ride, wait }, i) => sum + (i === 0 ? 0 : ride) + wait, -end.wait);
      const start = Math.max(0, before.start + lasted + trip.follows);
      placed.push({ ...trip, service: before.service, start, calls: [{ ...first, stop: end.stop }, ...others] });
    }
  }
  return placed;
}

type RandomCall = { stop: string; ride: number; wait: number; isGiven: boolean; pickup: string; dropOff: string };

/** A trip's rows of stop_times.txt. */
export function callRows(trip: string, start: number, calls: RandomCall[]): FeedRow[] {
  let time = start;
  return calls.map(({ stop: stop_id, ride, wait, isGiven, pickup, dropOff }, i) => {
    const arrive = i === 0 ? time : time + ride;
    time = arrive + wait;
    const times = isGiven
      ? { arrival_time: clock(arrive), departure_time: clock(time) }
      : { arrival_time: '', departure_time: '' };
    return { trip_id: trip, stop_id, stop_sequence: i * 3 + 1, ...times, pickup_type: pickup, drop_off_type: dropOff };
  });
}
