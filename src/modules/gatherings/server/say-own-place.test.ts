import { expect, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { foundGatherings } from '../../../../test/found-gatherings.ts';
import { makePerson } from '../../../../test/factories.ts';
import { exportOf } from './export-of.ts';
import { listGatherings, markGathering, readGathering, tellPlace, tellTags } from './list-gatherings.ts';
import { listMyDays } from './list-my-days.ts';
import { sayOwnPlace } from './say-own-place.ts';
import { saveStatements } from './save-statements.ts';

const db = await testDatabase();
const now = new Date('2026-11-25T09:00:00Z');
const RANGE = { from: '2026-11-23', until: '2028-05-24' };
const BALA = { name: 'Bala', lat: 52.91, lon: -3.6 };

async function makeSource(owner: string | null): Promise<string> {
  const source = { name: 'County', owner_id: owner, address: 'https://example.org/a.ics', added_at: now, next_at: now };
  return (await db.insertInto('source').values(source).returning('id').executeTakeFirstOrThrow()).id;
}

async function tell(source: string, said: { title: string; start: string; place?: { name: string } }[]): Promise<void> {
  const statements = said.map((one) => {
    const gathering = { ...one, attendance: 'in-person' as const, cancelled: false };
    return { uid: one.title, recurrence: '', sequence: 0, gathering };
  });
  await db
    .transaction()
    .execute((tx) => saveStatements(tx, source, statements, () => Promise.resolve(undefined), RANGE.from));
}

/** The place of the first that somebody finds in each of her lists, and at its address. */
async function placesFor(person: string | null): Promise<unknown[]> {
  const [listed] = await listGatherings(db, { person, ...RANGE });
  const [found] = await foundGatherings(db, { person, text: listed?.gathering.title ?? '' });
  const read = await readGathering(db, { person, id: listed?.id ?? '' });
  return [listed, found, read].map((one) => one?.place);
}

const camp = { title: 'Camp', start: '2026-12-12T10:00', place: { name: 'The usual barn' } };

test('where somebody says that a gathering is counts in all of her lists, and in nobody else’s, until she takes it back', async () => {
  const [mair, tom] = [await makePerson(db, 'Mair'), await makePerson(db, 'Tom')];
  await tell(await makeSource(null), [camp]);
  const [listed] = await listGatherings(db, { person: mair.id, ...RANGE });
  const id = listed?.id ?? '';
  await markGathering(db, { person: mair.id, id, mark: 'going' });
  await markGathering(db, { person: tom.id, id, mark: 'going' });
  await sayOwnPlace(db, { person: mair.id, id, place: { ...BALA, name: 'Elsewhere' } });
  await sayOwnPlace(db, { person: mair.id, id, place: BALA });
  const hers = { ...BALA, guessed: false };
  expect(await placesFor(mair.id)).toEqual([hers, hers, hers]);
  expect(await readGathering(db, { person: mair.id, id })).toHaveProperty('hasOwnPlace', true);
  expect((await listMyDays(db, { person: mair.id, from: RANGE.from }))[0]?.listed.place).toEqual(hers);
  for (const other of [tom.id, null]) expect(await placesFor(other)).toEqual([undefined, undefined, undefined]);
  expect((await listMyDays(db, { person: tom.id, from: RANGE.from }))[0]?.listed).not.toHaveProperty('place');
  await sayOwnPlace(db, { person: mair.id, id, place: null });
  expect(await placesFor(mair.id)).toEqual([undefined, undefined, undefined]);
  await db.deleteFrom('source').execute();
});

test('what she said goes before what is said for everybody, and ends when the calendar names another place', async () => {
  const mair = await makePerson(db, 'Mair');
  const source = await makeSource(null);
  await tell(source, [camp]);
  const [listed] = await listGatherings(db, { person: mair.id, ...RANGE });
  await sayOwnPlace(db, { person: mair.id, id: listed?.id ?? '', place: BALA });
  await tellPlace(db, listed?.id ?? '', { name: 'Corwen', lat: 52.98, lon: -3.375 });
  await tell(source, [{ ...camp, start: '2026-12-12T11:00' }]);
  expect(await placesFor(mair.id)).toMatchObject([{ name: 'Bala' }, { name: 'Bala' }, { name: 'Bala' }]);
  await tell(source, [{ ...camp, place: { name: 'Another barn' } }]);
  expect(await placesFor(mair.id)).toEqual([undefined, undefined, undefined]);
  await db.deleteFrom('source').execute();
});

test('nobody says where something is that she may not see', async () => {
  const [mair, tom] = [await makePerson(db, 'Mair'), await makePerson(db, 'Tom')];
  await tell(await makeSource(tom.id), [camp]);
  const [listed] = await listGatherings(db, { person: tom.id, ...RANGE });
  await sayOwnPlace(db, { person: mair.id, id: listed?.id ?? '', place: BALA });
  expect(await db.selectFrom('source_statement_place').selectAll().execute()).toEqual([]);
  await db.deleteFrom('source').execute();
});

test('she can take it with her, with what she told of her own calendars, and it goes with her account', async () => {
  const mair = await makePerson(db, 'Mair');
  await tell(await makeSource(null), [camp]);
  await tell(await makeSource(mair.id), [{ title: 'Hers', start: '2026-12-13T10:00' }]);
  const [first, second] = await listGatherings(db, { person: mair.id, ...RANGE });
  await sayOwnPlace(db, { person: mair.id, id: first?.id ?? '', place: BALA });
  await tellPlace(db, second?.id ?? '', { ...BALA, name: 'Her barn' });
  await tellTags(db, second?.id ?? '', ['cake']);
  const file = (await exportOf(db, mair.id)).find(({ path }) => path === 'gatherings/told.json');
  expect(JSON.parse(String(file?.content))).toMatchObject([
    { said: { title: 'Camp' }, place: { name: 'Bala' } },
    { said: { title: 'Hers' }, place: { name: 'Her barn' }, tags: ['cake'] }
  ]);
  await db.deleteFrom('person').where('id', '=', mair.id).execute();
  expect(await db.selectFrom('source_statement_place').selectAll().execute()).toEqual([]);
});
