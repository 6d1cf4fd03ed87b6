import { createReach } from '@afield/reach/server';
import { tmpdir } from 'node:os';
import { Worker } from 'node:worker_threads';
import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { makeGathering, makeGroup, makePerson } from '../../../test/factories.ts';
import { signUp } from '#gatherings/server';
import { myDays, type MyDaysAsked } from './my-days.ts';

const db = await testDatabase();
const reach = createReach(new Worker(new URL(import.meta.resolve('@afield/reach/worker'))));
afterAll(() => reach.close());

const NOW = new Date('2026-11-25T09:00:00Z');
const owner = await makePerson(db, 'Owner');
const group = await makeGroup(db, owner, 'Libraries');
const ann = await makePerson(db, 'Ann');
const start = { places: [], limits: { earliest: 6 * 3600, latest: 23 * 3600, comfortable: 3 * 3600 } };

async function going(title: string, date: string, state: 'published' | 'cancelled' = 'published'): Promise<string> {
  const days = { start: `${date}T10:00`, end: `${date}T12:00`, first_date: date, last_date: date };
  const { id } = await makeGathering(db, group, { title, ...days });
  const wish = { answer: 'going', way: 'in-person', shownTo: 'nobody', words: '', firstTime: false } as const;
  await db.transaction().execute((tx) => signUp(tx, { gathering: id, person: ann.id, ...wish }, NOW));
  await db.updateTable('gathering').set({ state }).where('id', '=', id).execute();
  return (await db.selectFrom('gathering').select('slug').where('id', '=', id).executeTakeFirstOrThrow()).slug;
}

async function read(rest: Partial<MyDaysAsked> = {}) {
  const asked = { person: ann.id, start, zone: 'Europe/London', today: '2026-11-25', ...rest };
  const { toCome, later, past } = await myDays({ db, travelling: { db, reach, folder: tmpdir() } }, asked);
  const titles = (days: { listed: { gathering: { title: string } } }[]) =>
    days.map((day) => day.listed.gathering.title);
  return { toCome: titles(toCome.map(({ day }) => day)), later: titles(later), past: titles(past) };
}

await going('Camp', '2026-12-05');
const course = await going('Course', '2026-12-12');
await going('Walk', '2027-01-09');
await going('Talk', '2027-02-06', 'cancelled');

test('the next days have their journeys, those further ahead wait, and what is called off is told at once', async () => {
  expect(await read({ inFull: 1 })).toEqual({ toCome: ['Camp', 'Talk'], later: ['Course', 'Walk'], past: [] });
});

test('a calendar has the journeys of all of them', async () => {
  expect(await read()).toMatchObject({ toCome: ['Camp', 'Course', 'Walk', 'Talk'], later: [] });
});

test('one of them alone is read in full, however far ahead', async () => {
  expect(await read({ inFull: 1, only: course })).toEqual({ toCome: ['Course'], later: [], past: [] });
});

test('what is over is past, the last first', async () => {
  expect((await read({ today: '2026-12-20' })).past).toEqual(['Course', 'Camp']);
});
