import { createReach } from '@afield/reach/server';
import { tmpdir } from 'node:os';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { countedQueries } from '../../../test/counted-queries.ts';
import { testDatabase } from '../../../test/database.ts';
import { makeGathering, makeGroup, makePerson, makeVenue } from '../../../test/factories.ts';
import { type ListFilter, readListFilter } from '#travel';
import { whatIsOn } from './what-is-on.ts';

const db = await testDatabase();
const reach = createReach(new Worker(new URL(import.meta.resolve('@afield/reach/worker'))));
afterAll(() => reach.close());

const mair = await makePerson(db, 'Mair');
const group = await makeGroup(db, mair, 'Libraries');
const venue = await makeVenue(db, group);
const today = Temporal.Now.plainDateISO('Europe/London');
const home = { place: 'place:1', name: 'Bangor', lat: 53.2, lon: -4.1, kind: 'place' as const };
const limits = { earliest: 6 * 3600, latest: 23 * 3600, comfortable: 3 * 3600 };

beforeEach(async () => {
  await db.deleteFrom('gathering').execute();
});

/** One a day from today on, every third of them online. */
async function makeMany(count: number, from = 0): Promise<void> {
  for (let n = from; n < from + count; n++) {
    const day = today.add({ days: n % 500 }).toString();
    await makeGathering(db, group, {
      title: `Camp ${n}`,
      attendance: n % 3 === 0 ? 'online' : 'in-person',
      venue_id: n % 3 === 0 ? null : venue,
      kind: n % 2 === 0 ? 'course' : 'meet-up',
      start: `${day}T10:00`,
      end: `${day}T12:00`,
      first_date: day,
      last_date: day
    });
  }
}

async function on(query: string, person: string | null = null, counted = db) {
  const filter: ListFilter = readListFilter(new URLSearchParams(query));
  const start = { places: [home], limits };
  const asking = { db: counted, travelling: { db: counted, reach, folder: tmpdir() } };
  return await whatIsOn(asking, { person, start, zone: 'Europe/London', filter });
}
const titles = ({ rows }: Awaited<ReturnType<typeof on>>) => rows.map(({ listed }) => listed.gathering.title);
const pageAfter = ({ after }: Awaited<ReturnType<typeof on>>) => `after=${after?.ease}~${after?.start}~${after?.id}`;

test('a short list says how many there are of each verdict, and a long one leaves that out', async () => {
  await makeMany(30);
  expect((await on('')).counts).toEqual({ online: 10, 'no-timetable': 20 });
  expect((await on('verdict=online&kind=course')).counts).toEqual({ online: 5, 'no-timetable': 10 });
  await makeMany(210, 30);
  expect((await on('')).counts).toBeUndefined();
});

test.each([30, 300])('of %d, pages narrowed by verdict, kind and words have each once', async (count) => {
  await makeMany(count);
  const first = await on('verdict=online');
  const second = await on(`verdict=online&${pageAfter(first)}`);
  const all = Array.from({ length: count }, (_, n) => n).filter((n) => n % 3 === 0);
  const wanted = all.map((n) => `Camp ${n}`);
  const named = [...titles(first), ...(first.after ? titles(second) : [])];
  expect(named).toEqual(wanted.slice(0, named.length));
  expect(named).toHaveLength(Math.min(40, all.length));
  expect(titles(await on('q=camp&sort=ease&kind=course')).slice(0, 5)).toEqual(
    [0, 6, 12, 18, 24].map((n) => `Camp ${n}`)
  );
  expect(titles(await on('q=camp+27'))).toEqual(range(0, count - 1).filter((title) => title.includes('27')));
});

test('what a search finds that is over stands by itself, the latest first', async () => {
  for (const day of ['2019-03-02', '2021-05-04'])
    await makeGathering(db, group, {
      title: `Camp of ${day}`,
      start: `${day}T10:00`,
      end: `${day}T12:00`,
      first_date: day,
      last_date: day
    });
  const { past, rows } = await on('q=camp');
  expect(past.map(({ gathering }) => gathering.title)).toEqual(['Camp of 2021-05-04', 'Camp of 2019-03-02']);
  expect(rows).toEqual([]);
});

test('the queries are as many for a long list as for a very long one', async () => {
  await makeMany(450);
  const asked = ['', 'verdict=no-timetable&kind=course', 'q=camp'];
  const count = async () =>
    await Promise.all(asked.map((query) => countedQueries(db, async (counted) => await on(query, mair.id, counted))));
  const before = await count();
  await makeMany(400, 450);
  expect(await count()).toEqual(before);
  for (const queries of before) expect(queries).toBeLessThanOrEqual(15);
}, 60_000);

function range(from: number, until: number): string[] {
  return Array.from({ length: until - from + 1 }, (_, n) => `Camp ${from + n}`);
}
