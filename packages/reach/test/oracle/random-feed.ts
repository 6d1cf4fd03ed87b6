import fc from 'fast-check';
import { clock, type FeedRow } from '../feed-folder.ts';
import { MODE_OF } from './only.ts';
import { CALENDAR } from './random-calendar.ts';
import { STATION, stops, wheelchair } from './random-stops.ts';
import { quarrel, quarrelRows, seat, transfer } from './random-transfers.ts';
import { callRows, followOn, trip } from './random-trips.ts';

const type = fc.constantFrom(...Object.keys(MODE_OF));

/** Their clocks change on the date in the middle, or three weeks before, and their days begin up to six hours apart. */
const ZONES = ['Europe/London', 'Europe/Paris', 'America/New_York', 'Atlantic/Azores'];

/** Small timetables with everything in them that the contract speaks of. */
export const randomFeed: fc.Arbitrary<Record<string, FeedRow[]>> = fc
  .record({
    stops,
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
  .map(({ stops: rows, trips, transfers, zone, types, station }) => ({
    agency: [{ agency_id: 'x', agency_name: 'X', agency_url: 'https://x.example', agency_timezone: zone }],
    stops: [
      ...rows,
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
