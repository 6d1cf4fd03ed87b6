import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { testDatabase } from '../test/database.ts';
import { makeGathering, makeGroup, makeMember, makePerson, makeVenue } from '../test/factories.ts';
import { countedInProcess, pageEvent } from '../test/page-event.ts';
import { signUp } from '#gatherings/server';
import type { Person } from '#people';
import { setStart } from '#travel/server';
import { load as myDays } from './routes/days/+page.server.ts';
import { load as gathering } from './routes/gatherings/[slug]/+page.server.ts';
import { load as group } from './routes/groups/[slug]/+page.server.ts';
import { load as whatIsOn } from './routes/+page.server.ts';
import { closeServerDatabase, openServerDatabase } from '#app/server/database.ts';
import { reachPage } from '#app/server/reach-page.ts';
import { closeReach, openReach } from '#app/server/reach.ts';
import { visitorOf } from '#app/server/visitor.ts';

/**
 * Each query is a way to PostgreSQL and back, and a plan. Who is signed in, and how many notices are new, is one more each with
 * every page.
 */
const db = await testDatabase();
const NOW = new Date();
const [mair, gwen, tom] = [await makePerson(db, 'Mair'), await makePerson(db, 'Gwen'), await makePerson(db, 'Tom')];
const libraries = await makeGroup(db, mair, 'Libraries');
await makeMember(db, libraries, gwen);
const venue = await makeVenue(db, libraries);
const today = Temporal.Now.plainDateISO('Europe/London');
const START = {
  places: [{ place: 'place:1', name: 'Bangor', lat: 53.2, lon: -4.1, kind: 'place' as const }],
  limits: { earliest: 6 * 3600, latest: 23 * 3600, comfortable: 3 * 3600 }
};
let made = 0;
const STEP_FREE = { ...START, riding: { stepFree: true } };

beforeAll(async () => {
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(db);
  openReach({
    db: openServerDatabase({ ...inject('cluster'), database: rows[0]?.name ?? '' }),
    folder: mkdtempSync(join(tmpdir(), 'afield-pages-'))
  });
});
afterAll(async () => {
  await closeReach();
  await closeServerDatabase();
});

/** So many more to come, one a day, that Gwen goes to; the slug of the last. */
async function makeMore(count: number): Promise<string> {
  let slug = '';
  for (let n = made; made < n + count; made++) {
    const day = today.add({ days: 1 + (made % 300) }).toString();
    const one = await makeGathering(db, libraries, {
      title: `Camp ${made}`,
      kind: 'course',
      venue_id: venue,
      start: `${day}T10:00`,
      end: `${day}T12:00`,
      starts_at: new Date(`${day}T10:00:00Z`),
      ends_at: new Date(`${day}T12:00:00Z`),
      first_date: day,
      last_date: day
    });
    const wish = { answer: 'going', way: 'in-person', shownTo: 'everyone', words: '', firstTime: false } as const;
    if (made < 40)
      await db.transaction().execute((tx) => signUp(tx, { gathering: one.id, person: gwen.id, ...wish }, NOW));
    slug = one.slug;
  }
  return slug;
}

type Load = (event: never) => unknown;

async function asked(
  load: unknown,
  path: string,
  person: Person | null,
  slug = '',
  start: Parameters<typeof setStart>[2] = START
): Promise<number> {
  const event = pageEvent(path, person, { slug });
  await setStart(db, visitorOf(event), start);
  return await countedInProcess(async () => void (await (load as Load)(event as never)));
}

const FILTERED = '/?verdict=no-timetable&kind=course';
const PAGES = (slug: string): [what: string, most: number, () => Promise<number>][] => [
  ['What’s on, a visitor', 11, () => asked(whatIsOn, '/', null)],
  ['What’s on', 14, () => asked(whatIsOn, '/', gwen)],
  ['What’s on, of somebody who goes step-free', 14, () => asked(whatIsOn, '/', gwen, '', STEP_FREE)],
  ['What’s on, filtered, a visitor', 10, () => asked(whatIsOn, FILTERED, null)],
  ['What’s on, filtered', 13, () => asked(whatIsOn, FILTERED, gwen)],
  ['What’s on, filtered, free, the easiest first', 13, () => asked(whatIsOn, `${FILTERED}&free=1&sort=ease`, gwen)],
  ['a search', 16, () => asked(whatIsOn, '/?q=camp', gwen)],
  ['a search that finds nothing', 12, () => asked(whatIsOn, '/?q=nothing+like+it', gwen)],
  ['a search by verdict and kind', 16, () => asked(whatIsOn, '/?q=camp&verdict=no-timetable&kind=course', gwen)],
  ['My days', 9, () => asked(myDays, '/days', gwen)],
  ['a gathering', 14, () => asked(gathering, `/gatherings/${slug}`, gwen, slug)],
  ['a group', 12, () => asked(group, `/groups/${libraries.slug}`, gwen, libraries.slug)],
  ['a group that she is not in', 14, () => asked(group, `/groups/${libraries.slug}`, tom, libraries.slug)],
  ['who can get to what is held here', 2, () => asked(() => reachPage({ group: null }), '/reach', null)],
  ['a group, a visitor', 8, () => asked(group, `/groups/${libraries.slug}`, null, libraries.slug)]
];

test('no page asks more of a large community than of a small one, and each keeps to what it may ask', async () => {
  const slug = await makeMore(230);
  const counts = async () => {
    const all: Record<string, number> = {};
    for (const [what, , ask] of PAGES(slug)) all[what] = await ask();
    return all;
  };
  const small = await counts();
  await makeMore(300);
  expect(await counts()).toEqual(small);
  for (const [what, most] of PAGES(slug)) expect(small[what], what).toBeLessThanOrEqual(most);
}, 120_000);
