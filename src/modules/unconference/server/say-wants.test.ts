import { expect, test } from 'vitest';
import { signUp } from '#gatherings/server';
import { deleteGuest, standGuest } from '#people/server';
import { testDatabase } from '../../../../test/database.ts';
import { makeGathering, makeGroup, makeGuest, makePerson } from '../../../../test/factories.ts';
import { NO_WANTS, type TypedWants } from '../index.ts';
import {
  exportUnconferencesOf,
  listGuests,
  readOwnWants,
  readWants,
  sayWants,
  takeOverGuest,
  writeWantsTable
} from './index.ts';

const db = await testDatabase();
const NOW = new Date('2026-11-29T10:00:00Z');
const [gwen, tom, mair] = [await makePerson(db, 'Gwen'), await makePerson(db, 'Tom'), await makePerson(db, 'Mair')];
const group = await makeGroup(db, gwen, 'Code and Cake');
const newCamp = async () => (await makeGathering(db, group, { kind: 'unconference' })).id;

async function says(gathering: string, person: { id: string }, typed: Partial<TypedWants>) {
  const going = { answer: 'going', way: 'in-person', shownTo: 'nobody', words: '', firstTime: false } as const;
  return await db.transaction().execute(async (tx) => {
    await signUp(tx, { ...going, gathering, person: person.id }, NOW);
    return await sayWants(tx, { gathering, person: person.id, typed: { ...NO_WANTS, ...typed } }, NOW);
  });
}

const read = async (gathering: string, person: { id: string }, looksAfter = false) =>
  (await readWants(db, gathering, { person: person.id, looksAfter })).map(({ name, text }) => `${name}: ${text}`);

test('cake and lifts are read by others who come, needs by organisers and whoever said them', async () => {
  const camp = await newCamp();
  await says(camp, tom, { cake: 'Bara brith', lift: 'seeks', from: 'Bangor', needs: 'Vegan' });
  expect((await read(camp, mair)).toSorted()).toEqual(['Tom: Bangor', 'Tom: Bara brith']);
  expect(await read(camp, tom)).toContain('Tom: Vegan');
  expect(await read(camp, gwen, true)).toContain('Tom: Vegan');
});

test('whoever says it anew changes it, and takes back what she leaves empty', async () => {
  const camp = await newCamp();
  await says(camp, tom, { cake: 'Bara brith', lift: 'offers', from: 'Bangor', seats: '3' });
  const [id] = (await readWants(db, camp, { person: tom.id, looksAfter: false })).map((want) => want.id);
  expect(await says(camp, tom, { cake: 'Scones', from: 'Rhyl' })).toMatchObject({ answer: 'refused' });
  await says(camp, tom, { cake: 'Scones' });
  expect(await readWants(db, camp, { person: mair.id, looksAfter: false })).toMatchObject([{ id, text: 'Scones' }]);
});

test('two of whom one has blocked the other read nothing of each other, but organisers what is needed', async () => {
  const camp = await newCamp();
  const [ann, bea] = [await makePerson(db, 'Ann'), await makePerson(db, 'Bea')];
  const blocked = { person_id: ann.id, blocked_id: bea.id, blocked_at: NOW };
  await db.insertInto('block').values(blocked).execute();
  // Mair has blocked whoever wrote a text that named nobody.
  const unnamed = { person_id: mair.id, blocked_id: bea.id, blocked_at: NOW, known_by: 'text' } as const;
  await db.insertInto('block').values(unnamed).execute();
  await says(camp, ann, { cake: 'Scones', needs: 'Vegan' });
  await says(camp, bea, { cake: 'Bara brith', needs: 'No nuts' });
  expect((await read(camp, ann)).toSorted()).toEqual(['Ann: Scones', 'Ann: Vegan']);
  expect((await read(camp, bea)).toSorted()).toEqual(['Bea: Bara brith', 'Bea: No nuts']);
  expect((await read(camp, bea, true)).toSorted()).toEqual(['Ann: Vegan', 'Bea: Bara brith', 'Bea: No nuts']);
  expect((await read(camp, mair)).toSorted()).toEqual(['Ann: Scones', 'Bea: Bara brith']);
});

test('what a guest says is read by others once she is let in, and by organisers before, who let her in by it', async () => {
  const camp = await newCamp();
  const nia = await makeGuest(db, camp, 'Nia', 'new');
  await says(camp, nia, { cake: 'Scones' });
  expect(await read(camp, mair)).toEqual([]);
  expect(await listGuests(db, camp)).toMatchObject([{ name: 'Nia', texts: ['Scones'] }]);
  await standGuest(db, nia.id, 'known', NOW);
  expect(await read(camp, mair)).toEqual(['Nia: Scones']);
});

test('an account takes over what its guest said, but where it said something itself', async () => {
  const camp = await newCamp();
  const [nia, account] = [await makeGuest(db, camp, 'Nia'), await makePerson(db, 'Nia Parri')];
  await says(camp, nia, { cake: 'Scones', needs: 'Vegan' });
  await says(camp, account, { cake: 'Bara brith' });
  await db.transaction().execute(async (tx) => {
    await takeOverGuest(tx, { guest: nia.id, person: account.id });
    await deleteGuest(tx, nia.id);
  });
  const mine = await readOwnWants(db, { gathering: camp, person: account.id });
  expect(mine.map(({ text }) => text).toSorted()).toEqual(['Bara brith', 'Vegan']);
});

test('all of it is in what somebody takes away', async () => {
  const camp = await newCamp();
  await says(camp, tom, { lift: 'offers', from: 'Bangor', leaves: 'At six', needs: 'No stairs' });
  const file = (await exportUnconferencesOf(db, tom.id)).find(({ path }) => path === 'unconferences/wants.json');
  for (const word of [camp, 'Bangor', 'At six', 'No stairs']) expect(String(file?.content)).toContain(word);
});

test('the table to be passed on counts what is needed without a name', async () => {
  const camp = await newCamp();
  await says(camp, tom, { cake: 'Scones, two', lift: 'offers', from: 'Bangor', seats: '3', leaves: 'At six' });
  await says(camp, mair, { needs: 'vegan' });
  await says(camp, gwen, { needs: 'Vegan.' });
  const table = writeWantsTable(await readWants(db, camp, { person: gwen.id, looksAfter: true }));
  expect(table.trim().split('\r\n').slice(1)).toEqual([
    'Cake and other food,"Scones, two",,Tom,',
    'Offers a lift,Bangor,3,Tom,At six',
    'Needs,Vegan.,2,,'
  ]);
});
