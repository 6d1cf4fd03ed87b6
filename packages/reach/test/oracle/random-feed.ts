import fc from 'fast-check';
import { clock, type FeedRow } from '../feed-folder.ts';
import { MODE_OF } from './only.ts';

/** The places that random stops stand at, some within a walk of each other, in degrees around 52 north, 3 west. */
const SPOTS = [0, 0.002, 0.004, 0.02, 0.022, 0.05, 0.1, 0.101].map((north, i) => ({
  lat: 52 + north,
  lon: -3 + (i % 3) * 0.003
}));
/** Clocks go forward on 29 March, and back on 25 October. */
export const DATES = ['2026-03-27', '2026-03-28', '2026-03-29', '2026-03-30', '2026-10-25', '2026-10-26'] as const;
const STOPS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] as const;
const STATION = 'STATION';

const spot = fc.constantFrom(...SPOTS);
const permission = fc.constantFrom('', '0', '0', '0', '1', '2', '3');

const wheelchair = fc.constantFrom('', '0', '1', '1', '1', '2');

const stop = (id: string) =>
  fc
    .record({ place: fc.option(spot, { freq: 8, nil: null }), inStation: fc.boolean(), wheelchairs: wheelchair })
    .map(({ place, inStation, wheelchairs }): FeedRow => ({
      stop_id: id,
      stop_name: `Stop ${id}`,
      stop_lat: place?.lat ?? '',
      stop_lon: place?.lon ?? '',
      location_type: '',
      parent_station: inStation ? STATION : '',
      wheelchair_boarding: wheelchairs
    }));

/** Mostly of a few, so that trips meet and rows are about the same changes. */
const busy = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom('A', 'B', 'C') },
  { weight: 1, arbitrary: fc.constantFrom(...STOPS) }
);

const call = fc.record({
  stop: busy,
  ride: fc.integer({ min: 0, max: 2400 }),
  wait: fc.integer({ min: 0, max: 400 }),
  isGiven: fc.integer({ min: 0, max: 4 }).map((n) => n > 0),
  pickup: permission,
  dropOff: permission
});

const trip = fc.record({
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

const TRIPS = ['t0', 't1', 't2', 't3', 't4', 't5'];
/** No route and no trip, a route, or a trip; both now and then, where the trip counts. */
const named = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ route: '', trip: '' }) },
  { weight: 2, arbitrary: fc.constantFrom('R1', 'R2').map((route) => ({ route, trip: '' })) },
  { weight: 3, arbitrary: fc.constantFrom(...TRIPS).map((id) => ({ route: '', trip: id })) }
);

const type = fc.constantFrom(...Object.keys(MODE_OF));

const transfer = fc
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
const quarrel = fc.record({
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
const seat = fc
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

/** Their clocks change on the date in the middle, or three weeks before, and their days begin up to six hours apart. */
const ZONES = ['Europe/London', 'Europe/Paris', 'America/New_York', 'Atlantic/Azores'];

/** Small timetables with everything in them that the contract speaks of. */
export const randomFeed: fc.Arbitrary<Record<string, FeedRow[]>> = fc
  .record({
    stops: fc.tuple(...STOPS.map(stop)),
    trips: fc.array(trip, { minLength: 1, maxLength: 12 }),
    zone: fc.constantFrom(...ZONES),
    types: fc.tuple(type, type),
    station: wheelchair,
    transfers: fc.array(transfer, { maxLength: 8 }),
    quarrels: fc.array(quarrel, { maxLength: 3 }),
    seats: fc.array(seat, { maxLength: 4 })
  })
  .map(({ trips: loose, transfers, quarrels, seats, ...rest }) => ({
    ...rest,
    trips: followOn(loose),
    transfers: [...transfers, ...quarrels.flatMap((one) => quarrelRows(one, followOn(loose))), ...seats]
  }))
  .map(({ stops, trips, transfers, zone, types, station }) => ({
    agency: [{ agency_id: 'x', agency_name: 'X', agency_url: 'https://x.example', agency_timezone: zone }],
    stops: [
      ...stops,
      {
        stop_id: STATION,
        stop_name: 'Station',
        stop_lat: 52,
        stop_lon: -3,
        location_type: '1',
        wheelchair_boarding: station
      }
    ],
    routes: ['R1', 'R2'].map((route_id, i) => ({
      route_id,
      agency_id: 'x',
      route_short_name: route_id,
      route_type: types[i] ?? ''
    })),
    ...CALENDAR,
    trips: trips.map(({ service, route, block, wheelchair: accessible }, i) => ({
      route_id: route,
      service_id: service,
      trip_id: `t${i}`,
      block_id: block,
      wheelchair_accessible: accessible
    })),
    stop_times: trips.flatMap(({ start, calls }, i) => callRows(`t${i}`, start, calls)),
    frequencies: trips.flatMap(({ frequency }, i) =>
      frequency
        ? [
            {
              trip_id: `t${i}`,
              start_time: clock(frequency.start),
              end_time: clock(frequency.start + frequency.span),
              headway_secs: frequency.headway
            }
          ]
        : []
    ),
    transfers
  }));

/** One of them, or now and then two in one network. */
export const randomFeeds = fc.oneof(
  { weight: 2, arbitrary: fc.tuple(randomFeed) },
  { weight: 1, arbitrary: fc.tuple(randomFeed, randomFeed) }
);

/** A stop, and which of the feeds it is of, if there are several. */
export const randomStop = fc.record({ id: fc.constantFrom(...STOPS), feed: fc.integer({ min: 1, max: 2 }) });

const CALENDAR: Record<string, FeedRow[]> = {
  calendar: [
    {
      service_id: 'daily',
      monday: 1,
      tuesday: 1,
      wednesday: 1,
      thursday: 1,
      friday: 1,
      saturday: 1,
      sunday: 1,
      start_date: '20260327',
      end_date: '20260330'
    }
  ],
  calendar_dates: [
    { service_id: 'odd', date: '20260327', exception_type: 1 },
    { service_id: 'odd', date: '20260329', exception_type: 1 },
    { service_id: 'clock', date: '20260328', exception_type: 1 },
    ...['20261024', '20261025', '20261026'].map((date) => ({ service_id: 'daily', date, exception_type: 1 })),
    { service_id: 'odd', date: '20261025', exception_type: 1 },
    { service_id: 'clock', date: '20261024', exception_type: 1 },
    { service_id: 'daily', date: '20260330', exception_type: 2 }
  ]
};

type Quarrel = typeof quarrel extends fc.Arbitrary<infer Value> ? Value : never;

function quarrelRows({ from, to, rows }: Quarrel, trips: (RandomTrip & { route: string })[]): FeedRow[] {
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

type RandomTrip = { service: string; start: number; calls: RandomCall[]; follows: number | null };

/** Lets some trips begin where and when the one before them ends, on the same days. */
function followOn<Trip extends RandomTrip>(trips: Trip[]): Trip[] {
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

function callRows(trip: string, start: number, calls: RandomCall[]): FeedRow[] {
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

/** Points near and far from the stops. */
export const randomPoint = fc.oneof(
  spot,
  fc.record({
    lat: fc.integer({ min: 51980, max: 52120 }).map((n) => n / 1000),
    lon: fc.integer({ min: -3010, max: -2980 }).map((n) => n / 1000)
  })
);
