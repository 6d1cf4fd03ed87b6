import { expect, test } from 'vitest';
import { makeSeenSource } from '#sources/server';
import { testDatabase } from '../../../../test/database.ts';
import { foundGatherings } from '../../../../test/found-gatherings.ts';
import { makeGroup, makePerson } from '../../../../test/factories.ts';
import { answerOffer } from './answer-offer.ts';
import { keepSeen } from './keep-seen.ts';
import { listGatherings, readGathering } from './list-gatherings.ts';
import { listOffers, readSeen } from './list-offers.ts';
import { offerSeen } from './offer-seen.ts';
import { changeTaken, listTaken, readTaken, removeTaken, takersOf } from './look-after-taken.ts';
import { removeSeen } from './remove-seen.ts';

const db = await testDatabase();
const now = new Date('2026-11-25T09:00:00Z');
const [owner, mair, tom] = [await makePerson(db, 'Owner'), await makePerson(db, 'Mair'), await makePerson(db, 'Tom')];
const group = await makeGroup(db, owner, 'Libraries');
const poster = {
  title: 'Zine fair',
  start: '2026-12-05T10:00',
  end: '2026-12-05T16:00',
  place: { name: 'Bangor' },
  attendance: 'in-person' as const,
  cancelled: false
};
const source = await db.transaction().execute((tx) => makeSeenSource(tx, { person: mair.id }, now));
const keep = () =>
  db
    .transaction()
    .execute((tx) => keepSeen(tx, source, { gathering: poster, found: { name: 'Bangor', lat: 53.2, lon: -4.1 } }));
const seenBy = async (person: string | null) =>
  (await listGatherings(db, { person, from: '2026-12-05', until: '2026-12-05' })).map(({ gathering, sources }) => [
    gathering.title,
    sources.map(({ name }) => name)
  ]);
const offer = (statement: string, by = mair.id) =>
  db.transaction().execute((tx) => offerSeen(tx, { statements: [statement], source, group: group.id, by }, now));
const answer = (statement: string, accepted: boolean) =>
  db.transaction().execute(async (tx) => {
    const taken = await makeSeenSource(tx, { group: group.id }, now);
    await answerOffer(tx, { statement, group: group.id, source: taken, accepted });
  });

test('there is one list of what somebody saw elsewhere, however often it is asked for', async () => {
  const again = await Promise.all(
    [1, 2, 3].map(() => db.transaction().execute((tx) => makeSeenSource(tx, { person: mair.id }, now)))
  );
  expect(new Set([source, ...again]).size).toBe(1);
});

test('what somebody saw elsewhere is hers alone until a group takes it over', async () => {
  const id = await keep();
  expect(await seenBy(mair.id)).toEqual([['Zine fair', ['']]]);
  for (const other of [tom.id, owner.id, null]) {
    expect(await seenBy(other)).toEqual([]);
    expect(await foundGatherings(db, { person: other, text: 'zine' })).toEqual([]);
    expect(await readGathering(db, { person: other, id })).toBeUndefined();
  }
  await offer(id);
  await offer(id);
  expect(await listOffers(db, group.id)).toMatchObject([{ statement: id, by: 'Mair' }]);
  expect(await readSeen(db, [id], source)).toEqual({ offeredTo: [group.id] });
  expect(await seenBy(tom.id)).toEqual([]);
  await answer(id, true);
  expect(await seenBy(null)).toEqual([['Zine fair', ['Libraries']]]);
  expect(await listOffers(db, group.id)).toEqual([]);
  expect(await readSeen(db, [id], source)).toBeUndefined();
});

test('what a group does not want stays with who saw it, and can be removed', async () => {
  await db.deleteFrom('source_statement').execute();
  const id = await keep();
  await offer(id);
  await answer(id, false);
  expect(await seenBy(null)).toEqual([]);
  expect(await seenBy(mair.id)).toHaveLength(1);
  await db.transaction().execute((tx) => removeSeen(tx, [id], source));
  expect(await seenBy(mair.id)).toEqual([]);
});

test('nobody offers what stands in somebody else’s list', async () => {
  const id = await keep();
  const toms = await db.transaction().execute((tx) => makeSeenSource(tx, { person: tom.id }, now));
  await db
    .transaction()
    .execute((tx) => offerSeen(tx, { statements: [id], source: toms, group: group.id, by: tom.id }, now));
  expect(await listOffers(db, group.id)).toEqual([]);
});

test('what a group took over is changed and removed there, for everybody, and nothing of another list', async () => {
  const id = await keep();
  const taken = await db.transaction().execute((tx) => makeSeenSource(tx, { group: group.id }, now));
  expect(await readTaken(db, taken, id)).toBeUndefined();
  await offer(id);
  await answer(id, true);
  expect(await takersOf(db, [id])).toEqual([{ id, group: group.id }]);
  const found = await readTaken(db, taken, id);
  if (!found) throw new Error('it was not taken over');
  const said = { ...poster, title: 'Zine and book fair', place: { name: 'Conwy' } };
  const conwy = { name: 'Conwy', lat: 53.28, lon: -3.83 };
  await db.transaction().execute((tx) => changeTaken(tx, { taken: found, said, found: conwy }));
  const read = await readGathering(db, { person: tom.id, id });
  expect(read).toMatchObject({ gathering: { title: 'Zine and book fair' }, place: conwy });
  expect((await listTaken(db, taken, '2026-12-05')).map((one) => one.said.title)).toContain('Zine and book fair');
  expect(await listTaken(db, taken, '2026-12-06')).toEqual([]);
  await db.transaction().execute((tx) => removeTaken(tx, found));
  expect(await readGathering(db, { person: tom.id, id })).toBeUndefined();
});
