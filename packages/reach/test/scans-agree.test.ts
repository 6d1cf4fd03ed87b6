import fc from 'fast-check';
import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readTimetable } from '../src/import/read-timetable.ts';
import { mirrored } from '../src/network/mirror.ts';
import { WINDOW } from '../src/network/running-trips.ts';
import { joinParts, wholeOf } from '../src/network/stop-parts.ts';
import { profileOfDay } from '../src/profile-of-day.ts';
import { DEFAULT_WALKING, type End } from '../src/question.ts';
import { KEEN } from '../src/scan/narrowing.ts';
import { LOOK_EVERY } from '../src/scan/one-to-all.ts';
import { arrivalIn } from '../src/scan/profile.ts';
import { NEVER } from '../src/scan/scan-network.ts';
import { Scanner, searchMany } from '../src/scan/search-many.ts';
import { type Day, Days } from '../src/search/day.ts';
import { raptor } from '../src/search/raptor.ts';
import { dayOfDate } from '../src/service-day.ts';
import { stringAt } from '../src/strings.ts';
import { findJoins } from '../src/walks/joins.ts';
import { asked, given, startIn, TIMEOUT } from './oracle/random-asked.ts';
import { randomStop } from './oracle/random-stops.ts';
import { findJourney, outsideTimetable, world } from './oracle/search.ts';
import { writeFeedFolder } from './feed-folder.ts';
import { withFeeds } from './oracle/with-feeds.ts';

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
