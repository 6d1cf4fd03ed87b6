import { beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { makeGroup, makePerson } from '../../../../test/factories.ts';
import type { Person } from '#people';
import { DEFAULT_TRAVEL_LIMITS } from '../limits.ts';
import { countMe, isCounted } from './count-me.ts';
import { countMorning } from './count-morning.ts';
import { exportOf } from './export-of.ts';
import { keepStart } from './keep-start.ts';
import { selectMorningCounts } from './morning-queries.ts';

const db = await testDatabase();
const NOW = new Date('2026-11-25T09:00:00Z');
const BANGOR = { lat: 53.22, lon: -4.12 };
const owner = await makePerson(db, 'Owner');

let group: string;
let people: Person[];
let day = 0;

beforeEach(async () => {
  ({ id: group } = await makeGroup(db, owner, `Group ${day}`));
  people = await Promise.all(['Ann', 'Bea', 'Cat'].map((name) => makePerson(db, name)));
  for (const { id } of people) await starts(id, BANGOR);
});

async function starts(person: string, at: { lat: number; lon: number }) {
  const place = { place: 'place', name: 'Somewhere', kind: 'place' as const, ...at };
  await keepStart(db, person, { places: [place], limits: DEFAULT_TRAVEL_LIMITS });
}

const nextMorning = () => `2026-12-${String(++day).padStart(2, '0')}`;
const count = (morning: string, members = people.map(({ id }) => id)) =>
  db.transaction().execute((tx) =>
    countMorning(
      tx,
      members.map((person) => ({ group, person })),
      morning
    )
  );
const counted = async () => (await selectMorningCounts(db, group)).map(({ people: n }) => n);

test('only those who ticked are counted, together where they start from one district', async () => {
  for (const { id } of people.slice(0, 2)) await countMe(db, id, true, NOW);
  await count(nextMorning());
  expect(await counted()).toEqual([2]);
});

test('nothing that happens during the day changes what was counted in its morning', async () => {
  const [ann, bea, cat] = people as [Person, Person, Person];
  for (const { id } of [ann, bea]) await countMe(db, id, true, NOW);
  const morning = nextMorning();
  await count(morning);
  const before = await selectMorningCounts(db, group);
  await countMe(db, cat.id, true, NOW);
  await countMe(db, bea.id, false, NOW);
  await starts(ann.id, { lat: 51.5, lon: -3.2 });
  await db.deleteFrom('person').where('id', '=', ann.id).execute();
  await count(morning, [bea.id, cat.id]);
  expect(await selectMorningCounts(db, group)).toEqual(before);
  await count(nextMorning(), [bea.id, cat.id]);
  expect(await counted()).toEqual([1]);
  const mornings = await db.selectFrom('morning').selectAll().execute();
  expect(mornings).toHaveLength(1);
});

test('two that count one morning at once make one count', async () => {
  for (const { id } of people) await countMe(db, id, true, NOW);
  const morning = nextMorning();
  await Promise.all([count(morning), count(morning), count(morning)]);
  expect(await counted()).toEqual([3]);
});

test('somebody ticks, unticks, and finds it in what she takes along', async () => {
  const [{ id }] = people as [Person];
  const taken = async () => String((await exportOf(db, id))[0]?.content);
  expect(await isCounted(db, id)).toBe(false);
  await countMe(db, id, true, NOW);
  await countMe(db, id, true, NOW);
  expect([await isCounted(db, id), await taken()]).toEqual([
    true,
    expect.stringContaining('"countMeRoughly": true') as unknown
  ]);
  await countMe(db, id, false, NOW);
  expect(await isCounted(db, id)).toBe(false);
});
