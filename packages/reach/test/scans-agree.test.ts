import fc from 'fast-check';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readTimetable } from '../src/import/read-timetable.ts';
import { labelOf } from '../src/label.ts';
import { labelEach } from '../src/label-each.ts';
import { VERDICTS } from '../src/label-many.ts';
import { listStops } from '../src/list-stops.ts';
import { meetingPoints } from '../src/meeting/meeting-points.ts';
import { mirrored } from '../src/network/mirror.ts';
import { WINDOW } from '../src/network/running-trips.ts';
import { joinParts, wholeOf } from '../src/network/stop-parts.ts';
import { profileOfDay } from '../src/profile-of-day.ts';
import { DEFAULT_LIMITS, DEFAULT_WALKING, type End } from '../src/question.ts';
import { KEEN } from '../src/scan/narrowing.ts';
import { LOOK_EVERY } from '../src/scan/one-to-all.ts';
import { arrivalIn } from '../src/scan/profile.ts';
import { NEVER } from '../src/scan/scan-network.ts';
import { Scanner, searchMany } from '../src/scan/search-many.ts';
import { searchGathering } from '../src/search-gathering.ts';
import { type Day, Days } from '../src/search/day.ts';
import { raptor } from '../src/search/raptor.ts';
import { dayOfDate } from '../src/service-day.ts';
import { prepareStarts } from '../src/starts.ts';
import { stringAt } from '../src/strings.ts';
import { findJoins } from '../src/walks/joins.ts';
import { DATES, randomFeeds, randomPoint, randomStop } from './oracle/random-feed.ts';
import { findJourney, outsideTimetable, world } from './oracle/search.ts';
import { writeFeedFolder } from './feed-folder.ts';
import { withFeeds } from './oracle/with-feeds.ts';

const DAY = fileURLToPath(new URL('fixtures/de-fernverkehr-day', import.meta.url));
const RUNS = Number(process.env.AFIELD_ORACLE_RUNS ?? 150);
/** One seed, so that a failure here is a failure everywhere; set another to look further. */
const SEED = Number(process.env.AFIELD_ORACLE_SEED ?? 20260329);
const TIMEOUT = 60_000 + RUNS * 1000;
const given = { numRuns: RUNS, seed: SEED };

const walking = fc
  .record({
    maxWalk: fc.constantFrom(400, 1500),
    maxTransfer: fc.constantFrom(0, 500),
    changeTime: fc.constantFrom(0, 120)
  })
  .map((changed) => ({ ...DEFAULT_WALKING, ...changed }));
const start = fc.record({
  from: fc.array(fc.record({ stop: randomStop, seconds: fc.integer({ min: 0, max: 900 }) }), {
    minLength: 1,
    maxLength: 3
  }),
  depart: fc.integer({ min: 0, max: 47 * 3600 })
});
const asked = fc.record({
  files: randomFeeds,
  date: fc.constantFrom(...DATES),
  walking,
  starts: fc.array(start, { minLength: 2, maxLength: 12 })
});

test('a scan finds the earliest arrival of all journeys there are, at every stop', { timeout: TIMEOUT }, async () => {
  await fc.assert(
    fc.asyncProperty(asked, async ({ files, date, walking, starts }) => {
      await withFeeds(files, ({ days, feed, idOf }) => {
        if (outsideTimetable(feed, date)) return;
        const laidOut = world(feed, date, walking);
        const { depart } = starts[0];
        const from = startIn(starts[0].from, idOf);
        const [found] = searchMany(scanOn(days, date, walking).scan, [question(days, { from, depart }, walking)]);
        found.forEach((arrive, at) => {
          const to = { stops: [{ stop: stringAt(days.timetable.stopIds, at), seconds: 0 }] };
          const best = findJourney(feed, { from, to, date, when: { depart }, walking }, laidOut);
          expect(arrive === NEVER ? undefined : arrive).toBe(best?.arrive);
        });
      });
    }),
    given
  );
});

test(
  'in lanes and one by one, forwards and in the mirror, scans and RAPTOR find the same',
  { timeout: TIMEOUT },
  async () => {
    await fc.assert(
      fc.asyncProperty(asked, async ({ files, date, walking, starts }) => {
        await withFeeds(files, ({ days, idOf }) => {
          const day = scanOn(days, date, walking);
          const questions = starts.map(({ from, depart }) =>
            question(days, { from: startIn(from, idOf), depart }, walking)
          );
          for (const [scan, search] of [
            [day.scan, { network: day.network, changes: day.changes }],
            [day.mirrorScan, day.mirror]
          ] as const) {
            // Whoever stays seated for most of a day between two trips is on a move too long for lanes.
            const { longestMove, longestChange } = scan.network;
            expect(scan.lanes !== undefined).toBe(longestMove + longestChange <= 0xfffe - LOOK_EVERY);
            const found = searchMany(scan, questions);
            for (const other of [{ plain: true }, { plain: true, thrift: KEEN }, { thrift: KEEN }])
              expect(found).toEqual(searchMany(new Scanner(scan.network, other), questions));
            questions.forEach(({ depart, from }, index) => {
              const joins = joinParts(from, day.parts).map((join) => ({ ...join, kind: 'walk' as const }));
              const { labels } = raptor({ ...search, depart, from: joins, latest: WINDOW });
              const byStop = Array.from(found[index], () => Infinity);
              labels.rideArrival.forEach((time, number) => {
                const at = wholeOf(byStop.length, day.parts, number);
                byStop[at] = Math.min(byStop[at], time);
              });
              expect(Array.from(found[index], (time) => (time === NEVER ? Infinity : time))).toEqual(byStop);
            });
          }
        });
      }),
      given
    );
  }
);

test('a slice of a day’s profile is what a single search finds', { timeout: TIMEOUT }, async () => {
  await fc.assert(
    fc.asyncProperty(asked, async ({ files, date, walking, starts }) => {
      await withFeeds(files, ({ days, idOf }) => {
        const last = Math.max(...starts.map(({ depart }) => depart));
        const from = startIn(starts[0].from, idOf);
        const profile = profileOfDay(days, { from, date, walking, last });
        if (!profile) return;
        const questions = starts.map(({ depart }) => question(days, { from, depart }, walking));
        searchMany(scanOn(days, date, walking).scan, questions).forEach((found, index) => {
          found.forEach((arrive, at) => expect(arrivalIn(profile, at, questions[index].depart)).toBe(arrive));
        });
      });
    }),
    given
  );
});

test(
  'whoever leaves as late as a search backwards says arrives in time, and a second later does not',
  { timeout: TIMEOUT },
  async () => {
    await fc.assert(
      fc.asyncProperty(asked, randomStop, async ({ files, date, walking, starts }, goal) => {
        await withFeeds(files, ({ days, idOf }) => {
          const day = scanOn(days, date, walking);
          const to = findJoins(days.timetable, days.nearby, { stops: [{ stop: idOf(goal), seconds: 0 }] }, walking);
          const by = starts[0].depart;
          const [leavings] = searchMany(day.mirrorScan, [{ depart: mirrored(by), from: to }]);
          leavings.forEach((found, from) => {
            const arrives = (depart: number) =>
              Math.min(
                ...searchMany(day.scan, [{ depart, from: [{ stop: from, seconds: 0 }] }])[0].filter((_, at) =>
                  isAt(to, at)
                )
              );
            const leave = found === NEVER ? -1 : mirrored(found);
            expect(leave < 0 || arrives(leave) <= by).toBe(true);
            expect(arrives(leave + 1)).toBeGreaterThan(by);
          });
        });
      }),
      given
    );
  }
);

test('the labels of many gatherings and many homes are those of each alone', { timeout: TIMEOUT }, async () => {
  const end = fc.oneof(
    randomPoint.map((at) => ({ at })),
    fc.record({ from: start.map(({ from }) => from), otherFeeds: fc.boolean() })
  );
  const hour = fc.integer({ min: 0, max: 24 * 3600 - 1 });
  const meeting = fc.record({
    date: fc.constantFrom(...DATES),
    start: hour,
    end: hour,
    walking,
    places: fc.array(randomPoint, { minLength: 1, maxLength: 10 })
  });
  await fc.assert(
    fc.asyncProperty(
      randomFeeds,
      meeting,
      fc.array(end, { minLength: 1, maxLength: 6 }),
      async (files, question, ends) => {
        await withFeeds(files, async ({ days, idOf }) => {
          const homes = ends.map((one) => ({
            home: 'at' in one ? one : { ...startIn(one.from, idOf), otherFeeds: one.otherFeeds },
            limits: DEFAULT_LIMITS
          }));
          const gatherings = question.places.map((venue, index) => ({
            ...question,
            venue,
            start: index < 3 ? question.start : question.end
          }));
          const alone = gatherings.map((gathering) => {
            const search = searchGathering(days, gathering);
            return homes.map((one) => labelOf(days, search, { ...gathering, ...one }));
          });
          expect(await labelEach(days, gatherings, homes)).toEqual(alone);
        });
      }
    ),
    given
  );
});

test('what leaves and arrives in the same second is found also where it is the last of all', async () => {
  const call = (stop: string, time: string) => ({
    trip_id: 't',
    stop_id: stop,
    arrival_time: time,
    departure_time: time
  });
  const folder = writeFeedFolder({
    agency: [{ agency_timezone: 'Europe/London' }],
    stops: ['A', 'B'].map((stop_id) => ({ stop_id })),
    routes: [{ route_id: 'R' }],
    trips: [{ trip_id: 't', route_id: 'R', service_id: 's' }],
    calendar_dates: [{ service_id: 's', date: 20260327, exception_type: 1 }],
    stop_times: [call('A', '32:00:00'), call('B', '32:00:00')].map((row, index) => ({ ...row, stop_sequence: index }))
  });
  const days = new Days((await readTimetable(folder)).timetable);
  rmSync(folder, { recursive: true });
  const { scan } = scanOn(days, '2026-03-27', DEFAULT_WALKING);
  const asked = [0, 8 * 3600].map((depart) => ({ depart, from: [{ stop: 0, seconds: 0 }] }));
  for (const scanner of [scan, new Scanner(scan.network, { plain: true })])
    expect(searchMany(scanner, asked).map((found) => found[1])).toEqual([32 * 3600, 32 * 3600]);
});

test('threads that share the places of a question find what one finds', async () => {
  const days = new Days((await readTimetable(DAY)).timetable);
  const homes = listStops(days.timetable).map(({ lat, lon }) => ({
    home: { at: { lat, lon } },
    limits: DEFAULT_LIMITS
  }));
  const places = homes.slice(0, 40).map(({ home }) => home.at);
  const hours = { date: '2023-12-13', start: 10.5 * 3600, end: 16.5 * 3600, walking: DEFAULT_WALKING };
  const starts = prepareStarts(days, homes, hours.walking);
  const [one, two] = [
    await meetingPoints(days, { ...hours, places }, starts, 1),
    await meetingPoints(days, { ...hours, places }, starts, 2)
  ];
  expect(one?.verdict.some((code) => VERDICTS[code] === 'day-trip')).toBe(true);
  expect(two).toEqual(one);
});

function isAt(joins: readonly { stop: number }[], at: number): boolean {
  return joins.some(({ stop }) => stop === at);
}

function scanOn(days: Days, date: string, walking: typeof DEFAULT_WALKING): Day {
  return days.on(dayOfDate(date), walking);
}

function question(
  { timetable, nearby }: Days,
  { from, depart }: { from: End; depart: number },
  walking: typeof DEFAULT_WALKING
) {
  return { depart, from: findJoins(timetable, nearby, from, walking) };
}

type AnyStart = { stop: { id: string; feed: number }; seconds: number }[];

function startIn(stops: AnyStart, idOf: (stop: { id: string; feed: number }) => string) {
  return { stops: stops.map(({ stop, seconds }) => ({ stop: idOf(stop), seconds })) };
}
