import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readTimetable } from '../src/import/read-timetable.ts';
import { joinParts, wholeOf } from '../src/network/stop-parts.ts';
import { WINDOW } from '../src/network/running-trips.ts';
import { DEFAULT_WALKING } from '../src/question.ts';
import type { ScanQuestion } from '../src/scan/one-to-all.ts';
import { arrivalIn } from '../src/scan/profile.ts';
import { NEVER } from '../src/scan/scan-network.ts';
import { Scanner, searchMany } from '../src/scan/search-many.ts';
import { type Day, Days } from '../src/search/day.ts';
import { raptor } from '../src/search/raptor.ts';
import { dayOfDate } from '../src/service-day.ts';

const DATA = process.env.AFIELD_TEST_DATA ?? '/nowhere';
/** As asked by the site, and with no change time, where more can be caught in the same second. */
const FEEDS = [
  { name: 'new-york-day.zip', date: undefined, changeTime: 120 },
  { name: 'de-fernverkehr', date: '2023-12-13', changeTime: 0 }
];
const [STOPS, TIMES] = [40, 25];
const TIMEOUT = 1_200_000;

for (const { name, date, changeTime } of FEEDS) {
  test.skipIf(!existsSync(join(DATA, name)))(
    `1,000 questions about ${name} are answered alike by rounds, scan, lanes and profile, to every stop, both ways`,
    { timeout: TIMEOUT },
    async () => {
      const { timetable } = await readTimetable(join(DATA, name));
      const days = new Days(timetable);
      const on = date === undefined ? timetable.firstDay : dayOfDate(date);
      const day = days.on(on, { ...DEFAULT_WALKING, changeTime });
      const random = seeded(20261129);
      const served = [...timetable.served.keys()].filter((stop) => timetable.served[stop] === 1);
      for (let some = 0; some < STOPS; some++) {
        const from = [{ stop: served[Math.floor(random() * served.length)], seconds: 0, kind: 'walk' as const }];
        const questions = Array.from({ length: TIMES }, () => ({ depart: Math.floor(random() * 30 * 3600), from }));
        const found = searchMany(day.scan, questions);
        expect(differ(found, searchMany(new Scanner(day.scan.network, { plain: true }), questions))).toBe(0);
        expect(differ(found, byRounds(day, questions))).toBe(0);
        const profile = day.profile.search({ from, last: WINDOW });
        const slices = questions.map(({ depart }) => timetable.lat.map((_, stop) => arrivalIn(profile, stop, depart)));
        expect(differ(found, slices)).toBe(0);
        const back = questions.slice(0, 2);
        expect(differ(searchMany(day.mirrorScan, back), byRounds(day, back, day.mirror))).toBe(0);
      }
    }
  );
}

/** How many times at stops are not the same. */
function differ(a: readonly ArrayLike<number>[], b: readonly ArrayLike<number>[]): number {
  let count = 0;
  a.forEach((times, index) => {
    for (let stop = 0; stop < times.length; stop++) if (times[stop] !== b[index][stop]) count++;
  });
  return count;
}

function byRounds(day: Day, questions: readonly ScanQuestion[], { network, changes } = day as Day['mirror']) {
  return questions.map(({ depart, from }) => {
    const joins = joinParts(from, day.parts).map((join) => ({ ...join, kind: 'walk' as const }));
    const { labels } = raptor({ network, changes, depart, from: joins, latest: WINDOW });
    const times = new Int32Array(day.timetable.lat.length).fill(NEVER);
    labels.rideArrival.forEach((time, number) => {
      const stop = wholeOf(times.length, day.parts, number);
      if (time < times[stop]) times[stop] = time;
    });
    return times;
  });
}

/** Numbers from 0 to 1 that are the same every time (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
