import { expect, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { makeGathering, makeGroup, makePerson } from '../../../../test/factories.ts';
import { placeCamp, putOnWall } from '../../../../test/placed-camp.ts';
import { choosePlan, readOwnPlan, readPlan, sayAway, sayHowOften, takeInterest } from './index.ts';

const db = await testDatabase();
const NOW = new Date('2026-12-05T10:00:00Z');
const [gwen, mair] = [await makePerson(db, 'Gwen'), await makePerson(db, 'Mair')];
const group = await makeGroup(db, gwen, 'Code and Cake');

/** Maps and Zines at 10:30, Cake at 11:30; Mair must see Maps and would like to see Zines and Cake. */
async function makeCamp() {
  const { id: gathering } = await makeGathering(db, group, { kind: 'unconference' });
  const pitches = await placeCamp(db, { id: gathering, by: gwen, titles: ['Maps', 'Zines', 'Cake'] });
  const [maps = '', zines = '', cake = ''] = pitches;
  await putOnWall(db, gathering, pitches);
  for (const [pitch, wish] of [
    [maps, 'must'],
    [zines, 'like'],
    [cake, 'like']
  ] as const) {
    const taken = { gathering, pitch, person: mair.id };
    await db.transaction().execute((tx) => takeInterest(tx, taken, wish, NOW));
  }
  const slots = (await readPlan(db, gathering)).plan.slots.filter(({ called }) => called === '');
  return { gathering, zines, cake, first: slots[0]?.id ?? '', last: slots[1]?.id ?? '' };
}

const choose = (gathering: string, slot: string, to: { pitch: string | null } | 'proposed') =>
  db.transaction().execute((tx) => choosePlan(tx, { gathering, person: mair.id, slot, to }));

async function planOf(gathering: string, person: { id: string } = mair) {
  const rows = await readOwnPlan(db, gathering, { person: person.id, looksAfter: false });
  return rows.filter(({ slot }) => slot.called === '').map(({ goes, why }) => `${goes?.pitch.title ?? '–'} ${why}`);
}

test('everybody has a plan of what she asked for, and hosts are where they host', async () => {
  const { gathering } = await makeCamp();
  expect(await planOf(gathering)).toEqual(['Maps proposed', 'Cake proposed']);
  expect(await planOf(gathering, gwen)).toEqual(['Maps host', 'Cake host']);
});

test('she goes somewhere else, or nowhere, and back to what is proposed', async () => {
  const { gathering, zines, first, last } = await makeCamp();
  expect(await choose(gathering, first, { pitch: zines })).toBe(true);
  expect(await choose(gathering, last, { pitch: null })).toBe(true);
  expect(await planOf(gathering)).toEqual(['Zines chosen', '– chosen']);
  await choose(gathering, first, 'proposed');
  expect(await planOf(gathering)).toEqual(['Maps proposed', '– chosen']);
});

test('nobody chooses a session that is not there at that time, or a time that is for everybody', async () => {
  const { gathering, cake, first } = await makeCamp();
  const lunch = (await readPlan(db, gathering)).plan.slots.find(({ called }) => called !== '')?.id ?? '';
  expect(await choose(gathering, first, { pitch: cake })).toBe(false);
  expect(await choose(gathering, lunch, { pitch: null })).toBe(false);
  expect(await planOf(gathering)).toEqual(['Maps proposed', 'Cake proposed']);
});

test('a session that is held twice is proposed once, where the most can be seen; one in a row until its end', async () => {
  const { id: gathering } = await makeGathering(db, group, { kind: 'unconference' });
  const slots = ['10:30', '11:30'].map((starts) => ({ id: '', starts, ends: `${starts.slice(0, 3)}55`, called: '' }));
  const [maps = '', zines = ''] = await placeCamp(db, { id: gathering, by: gwen, titles: ['Maps', 'Zines'], slots });
  const say = (typed: string) =>
    db.transaction().execute((tx) => sayHowOften(tx, { gathering, pitch: maps, by: gwen.id, typed }, NOW));
  for (const pitch of [maps, zines]) {
    const taken = { gathering, pitch, person: mair.id };
    await db.transaction().execute((tx) => takeInterest(tx, taken, pitch === maps ? 'must' : 'like', NOW));
  }
  await say('held-2');
  await putOnWall(db, gathering, [maps, zines, maps]);
  expect(await planOf(gathering)).toEqual(['Zines proposed', 'Maps proposed']);
  await say('row-2');
  expect(await planOf(gathering)).toEqual(['Maps proposed', 'Maps proposed']);
  const last = (await readPlan(db, gathering)).plan.slots[1]?.id ?? '';
  await db.transaction().execute((tx) => sayAway(tx, { gathering, person: mair.id, slots: [last] }));
  expect(await planOf(gathering)).toEqual(['Maps proposed', '– null']);
});
