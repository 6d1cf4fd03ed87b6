import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyStops, type KnownCall } from '../../src/live/apply-stops.ts';
import type { LiveStop } from '../../src/live/live-feed.ts';
import { layChanges } from '../../src/live/lay-changes.ts';
import { idsOf, matchLive } from '../../src/live/match-live.ts';
import { LiveError, readLive } from '../../src/live/read-live.ts';
import { ridesOnTheDay } from '../../src/live/ride-status.ts';
import { startOfDay, dayOfDate } from '../../src/service-day.ts';
import { CAN_ALIGHT, CAN_BOARD } from '../../src/stop-call.ts';
import { callRow, readFiles, stopRow } from '../feed-folder.ts';
import { encodeLive, type SaidTrip } from './encode-live.ts';

const ZONE = 'Europe/London';
const DAY = dayOfDate('2026-12-05');
const ZERO = startOfDay(DAY, ZONE);
const at = (clock: string) => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 3600 + minutes * 60;
};

const calls = (text: string): KnownCall[] =>
  text.split(', ').map((one, index) => {
    const [id = '', time = ''] = one.split(' ');
    const [arrive = '', depart = arrive] = time.split('-');
    return { stop: index, id, sequence: (index + 1) * 5, arrive: at(arrive), depart: at(depart), flags: 3 };
  });
const said = (more: Partial<LiveStop>): LiveStop => ({
  sequence: null,
  stop: '',
  relation: 'scheduled',
  arrive: null,
  depart: null,
  ...more
});
const clock = (seconds: number) =>
  `${String(Math.floor(seconds / 3600)).padStart(2, '0')}:${String(Math.floor(seconds / 60) % 60).padStart(2, '0')}`;
const words = (stops: LiveStop[], delay?: number) =>
  applyStops(calls('A 08:00, B 08:30-08:32, C 09:00'), stops, ZERO, delay)
    .map(({ arrive, depart, flags }) => `${clock(arrive)}-${clock(depart)}${flags ? '' : ' skipped'}`)
    .join(', ');
const late = (minutes: number) => ({ delay: minutes * 60, time: null });

test('a stop that is not spoken of is as late as the one before, and before the first the timetable holds', () => {
  expect(words([said({ stop: 'B', arrive: late(10), depart: late(12) })])).toBe(
    '08:00-08:00, 08:40-08:44, 09:12-09:12'
  );
  expect(words([said({ sequence: 10, arrive: late(10) })])).toBe('08:00-08:00, 08:40-08:42, 09:10-09:10');
  expect(words([], 300)).toBe('08:05-08:05, 08:35-08:37, 09:05-09:05');
});

test('where nothing is known the timetable holds again, and a skipped stop lets nobody on or off', () => {
  expect(words([said({ stop: 'A', depart: late(20) }), said({ stop: 'C', relation: 'no-data' })])).toBe(
    '08:00-08:20, 08:50-08:52, 09:00-09:00'
  );
  expect(words([said({ stop: 'B', relation: 'skipped' })])).toBe('08:00-08:00, 08:30-08:32 skipped, 09:00-09:00');
});

test('a time is taken as it is, and times never run backwards', () => {
  const time = (text: string) => ({ delay: null, time: ZERO + at(text) });
  expect(words([said({ stop: 'B', arrive: time('08:45'), depart: time('08:46') })])).toBe(
    '08:00-08:00, 08:45-08:46, 09:14-09:14'
  );
  expect(words([said({ stop: 'A', depart: late(60) }), said({ stop: 'C', arrive: late(-30) })])).toBe(
    '08:00-09:00, 09:30-09:32, 09:32-09:32'
  );
});

async function timetable() {
  const { timetable: read } = await readFiles({
    agency: [{ agency_id: 'x', agency_name: 'X', agency_timezone: ZONE }],
    stops: [stopRow('A', 52), stopRow('B', 52.5)],
    routes: [{ route_id: 'R', route_type: 2 }],
    calendar_dates: ['20261204', '20261205'].map((date) => ({ service_id: 'S', date, exception_type: 1 })),
    trips: ['T', 'F'].map((trip_id) => ({ trip_id, route_id: 'R', service_id: 'S' })),
    stop_times: [
      callRow('T', 'A', 1, '17:32:00'),
      callRow('T', 'B', 2, '18:32:00'),
      callRow('F', 'A', 1, '06:00:00'),
      callRow('F', 'B', 2, '07:00:00')
    ],
    frequencies: [{ trip_id: 'F', start_time: '10:00:00', end_time: '12:00:00', headway_secs: 1800 }]
  });
  return read;
}

async function match(...trips: SaidTrip[]) {
  const plain = await timetable();
  const feed = readLive(encodeLive({ trips }));
  return { plain, ...matchLive(plain, idsOf(plain), feed, ZERO + at('12:00')) };
}

test('what is cancelled, late and added is found by trip, day and, where it runs by frequency, by its time', async () => {
  const { changes, report } = await match(
    { trip: 'T', date: '20261205', relation: 3 },
    { trip: 'F', date: '20261205', time: '10:30:00', delay: 600 },
    { trip: 'F', date: '20261205', time: '10:31:00', delay: 600 },
    { trip: 'nobody knows', date: '20261205', relation: 3 },
    { trip: 'T', date: '20261224', relation: 3 },
    {
      trip: 'extra',
      route: 'R',
      relation: 1,
      stops: [
        { stop: 'A', depart: { time: ZERO + at('19:00') } },
        { stop: 'B', arrive: { time: ZERO + at('20:00') } }
      ]
    }
  );
  expect(report).toEqual({ late: 1, cancelled: 1, added: 1, replaced: 0, unknown: 3 });
  expect(changes.changed).toEqual([
    { trip: 0, day: DAY, run: null, calls: null },
    {
      trip: 1,
      day: DAY,
      run: at('10:30'),
      calls: [
        { stop: 0, arrive: at('10:40'), depart: at('10:40'), flags: CAN_BOARD | CAN_ALIGHT },
        { stop: 1, arrive: at('11:40'), depart: at('11:40'), flags: CAN_BOARD | CAN_ALIGHT }
      ]
    }
  ]);
  expect(changes.added).toMatchObject([
    { id: 'extra', day: DAY, calls: [{ depart: at('19:00') }, { arrive: at('20:00') }] }
  ]);
});

test('a trip of which no day is said is the one that is under way or next', async () => {
  expect((await match({ trip: 'T', relation: 3 })).changes.changed).toMatchObject([{ day: DAY }]);
});

test('a ride of a journey is told to be cancelled, late, or without the stop', async () => {
  const status = async (said: SaidTrip) => {
    const { plain, changes } = await match({ trip: 'T', date: '20261205', ...said });
    const ride = { trip: 'T', from: 'A', to: 'B', date: '2026-12-05', depart: at('17:32') };
    return ridesOnTheDay(plain, changes, [ride, { ...ride, date: '2026-12-04' }], ZONE);
  };
  expect(await status({ relation: 3 })).toEqual([{ is: 'cancelled' }, null]);
  expect(await status({ delay: 720 })).toEqual([{ is: 'late', late: 720 }, null]);
  expect(await status({ stops: [{ stop: 'B', relation: 1 }] })).toEqual([{ is: 'skipping', stop: 'B' }, null]);
  expect(await status({ delay: 0 })).toEqual([null, null]);
});

const clockAt = (text: string) => ({ time: ZERO + at(text) });

test('a run in whose place another goes is that one, and a ride on it is told what it misses', async () => {
  const replaced = (stops: SaidTrip['stops']) => match({ trip: 'T', date: '20261205', relation: 5, stops });
  const { plain, changes, report } = await replaced([
    { stop: 'A', depart: clockAt('17:50') },
    { stop: 'B', arrive: clockAt('19:10') }
  ]);
  expect(report).toMatchObject({ replaced: 1, unknown: 0 });
  expect(changes.changed).toMatchObject([
    { trip: 0, day: DAY, isReplaced: true, calls: [{ depart: at('17:50') }, { arrive: at('19:10') }] }
  ]);
  const ride = { trip: 'T', from: 'A', to: 'B', date: '2026-12-05', depart: at('17:32') };
  expect(ridesOnTheDay(plain, changes, [ride], ZONE)).toEqual([{ is: 'late', late: 18 * 60 }]);
  const elsewhere = await replaced([
    { stop: 'B', depart: clockAt('17:50') },
    { stop: 'A', arrive: clockAt('19:10') }
  ]);
  expect(ridesOnTheDay(plain, elsewhere.changes, [ride], ZONE)).toEqual([{ is: 'skipping', stop: 'B' }]);
  expect((await replaced([{ stop: 'A', depart: clockAt('17:50') }])).report).toMatchObject({ replaced: 0, unknown: 1 });
});

test('a trip that runs once more is beside the planned one, at its own time', async () => {
  const again = (said: SaidTrip['again']) =>
    match({ trip: 'T', relation: 6, delay: 120, ...(said && { again: said }) });
  const { plain, changes, report } = await again({ trip: 'T extra', date: '20261205', time: '20:00:00' });
  expect(report).toMatchObject({ added: 1, unknown: 0 });
  expect(changes.changed).toEqual([]);
  expect(changes.added).toMatchObject([
    { id: 'T extra', like: 0, day: DAY, calls: [{ depart: at('20:02') }, { arrive: at('21:02') }] }
  ]);
  const laid = layChanges(plain, changes);
  expect([...laid.stepFreeTrip].at(-1)).toBe(plain.stepFreeTrip[0]);
  expect((await again(undefined)).report).toMatchObject({ added: 0, unknown: 1 });
  expect((await again({ trip: 'x', date: '20270505', time: '20:00:00' })).report).toMatchObject({ unknown: 1 });
});

test('alerts come with what they are about, in the languages that they are said in', () => {
  const { alerts } = readLive(encodeLive({ alerts: [{ text: 'No trains', language: 'EN', route: 'R' }] }));
  expect(alerts).toEqual([
    {
      periods: [],
      about: [{ agency: '', route: 'R', trip: '', stop: '' }],
      texts: [{ language: 'en', text: 'No trains' }]
    }
  ]);
});

test('a message that only says what is new, is cut off, or is something else is refused', () => {
  const whole = encodeLive({ trips: [{ trip: 'T', delay: 60 }] });
  expect(() => readLive(encodeLive({ incrementality: 1 }))).toThrow('only says what is new');
  expect(() => readLive(whole.subarray(0, whole.length - 2))).toThrow('cannot be read');
  expect(() => readLive(new TextEncoder().encode('<html>We are busy</html>'))).toThrow(LiveError);
  expect(() => readLive(new Uint8Array(0))).toThrow('there is no header');
});

test('whatever comes is read or refused, and nothing else happens', () => {
  const whole = encodeLive({
    trips: [{ trip: 'T', date: '20261205', delay: 60, stops: [{ sequence: 1, stop: 'A' }] }]
  });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 4 }),
      fc.uint8Array(),
      (flips, more) => {
        const bytes = Uint8Array.from([...whole, ...more]);
        for (const [index, byte] of flips) bytes[index] = byte;
        const read = () => {
          try {
            return readLive(bytes).trips.length >= 0;
          } catch (error) {
            return error instanceof LiveError;
          }
        };
        expect(read()).toBe(true);
      }
    ),
    { numRuns: 2000, seed: 20261205 }
  );
});
