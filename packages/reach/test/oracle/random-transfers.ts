import fc from 'fast-check';
import type { FeedRow } from '../feed-folder.ts';
import { busy, STATION } from './random-stops.ts';
import type { RandomTrip } from './random-trips.ts';

const TRIPS = ['t0', 't1', 't2', 't3', 't4', 't5'];
/** No route and no trip, a route, or a trip; both now and then, where the trip counts. */
const named = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ route: '', trip: '' }) },
  { weight: 2, arbitrary: fc.constantFrom('R1', 'R2').map((route) => ({ route, trip: '' })) },
  { weight: 3, arbitrary: fc.constantFrom(...TRIPS).map((id) => ({ route: '', trip: id })) }
);

export const transfer = fc
  .record({
    from_stop_id: fc.oneof({ weight: 4, arbitrary: busy }, { weight: 1, arbitrary: fc.constant(STATION) }),
    to_stop_id: fc.oneof({ weight: 4, arbitrary: busy }, { weight: 1, arbitrary: fc.constant(STATION) }),
    transfer_type: fc.constantFrom('0', '1', '2', '2', '2', '2', '2', '2', '3', '3'),
    min_transfer_time: fc.oneof(
      { weight: 1, arbitrary: fc.constant('') },
      { weight: 7, arbitrary: fc.integer({ min: 0, max: 1800 }).map(String) }
    ),
    from: named,
    to: named
  })
  .map(({ from, to, ...row }): FeedRow => ({
    ...row,
    from_route_id: from.route,
    to_route_id: to.route,
    from_trip_id: from.trip,
    to_trip_id: to.trip
  }));

const level = fc.constantFrom('stop', 'route', 'trip');
/** Rows that say different things of the change between two trips at two of their stops, by naming more or less. */
export const quarrel = fc.record({
  from: fc.nat(),
  to: fc.nat(),
  rows: fc.array(
    fc.record({
      levels: fc.tuple(level, level),
      inStation: fc.constantFrom(false, false, false, true),
      transfer_type: fc.constantFrom('2', '2', '2', '3'),
      min_transfer_time: fc.integer({ min: 0, max: 3600 }).map(String)
    }),
    { minLength: 1, maxLength: 6 }
  )
});

/** Staying seated, or never, between two trips: mostly from one to the one that begins where and when it ends. */
export const seat = fc
  .record({
    from: fc.integer({ min: 0, max: 6 }),
    step: fc.constantFrom(1, 1, 1, 2, -1),
    transfer_type: fc.constantFrom('4', '4', '5')
  })
  .map(({ from, step, transfer_type }): FeedRow => ({
    transfer_type,
    from_trip_id: `t${from}`,
    to_trip_id: `t${from + step}`
  }));

type Quarrel = typeof quarrel extends fc.Arbitrary<infer Value> ? Value : never;

/** The rows of a quarrel, once it is known which trips there are. */
export function quarrelRows({ from, to, rows }: Quarrel, trips: (RandomTrip & { route: string })[]): FeedRow[] {
  const end = (number: number) => {
    const index = number % trips.length;
    const trip = trips[index]!;
    return {
      trip: `t${index}`,
      route: trip.route,
      stop: trip.calls[Math.floor(number / trips.length) % trip.calls.length]!.stop
    };
  };
  const [off, on] = [end(from), end(to)];
  return rows.map(({ levels, inStation, ...row }) => ({
    ...row,
    from_stop_id: inStation ? STATION : off.stop,
    to_stop_id: on.stop,
    from_route_id: levels[0] === 'route' ? off.route : '',
    to_route_id: levels[1] === 'route' ? on.route : '',
    from_trip_id: levels[0] === 'trip' ? off.trip : '',
    to_trip_id: levels[1] === 'trip' ? on.trip : ''
  }));
}
