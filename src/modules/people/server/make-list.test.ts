import { expect, test } from 'vitest';
import { makeGroup, makeMember, makePerson } from '../../../../test/factories.ts';
import { testDatabase } from '../../../../test/database.ts';
import { listPerson, unlistPerson } from './list-person.ts';
import { makeList, removeList, renameList } from './make-list.ts';
import { listLists, readList } from './read-list.ts';
import type { PeopleTx } from './tables.ts';

const db = await testDatabase();
const NOW = new Date('2026-11-25T09:00:00Z');
const [ann, ben, eve] = [await makePerson(db, 'Ann'), await makePerson(db, 'Ben'), await makePerson(db, 'Eve')];
await makeMember(db, await makeGroup(db, ann, 'One'), ben);
const inTx = <T>(act: (tx: PeopleTx) => Promise<T>) => db.transaction().execute(act);

async function make(name: string) {
  const made = await inTx((tx) => makeList(tx, ann.id, name, NOW));
  if (made.answer === 'refused') throw new Error(made.reason);
  return made.id;
}

test('a list has a name and people, and a person is in it once', async () => {
  const list = await make(' People  from camp ');
  expect(await inTx((tx) => listPerson(tx, ann.id, list, ben.handle!))).toBe('People from camp');
  await inTx((tx) => listPerson(tx, ann.id, list, ben.handle!));
  expect(await listLists(db, ann.id)).toEqual([{ id: list, name: 'People from camp', people: 1 }]);
  expect((await readList(db, ann.id, list))?.people).toMatchObject([{ name: 'Ben', isOpen: true }]);
  await inTx((tx) => unlistPerson(tx, ann.id, list, ben.id));
  expect((await readList(db, ann.id, list))?.people).toEqual([]);
});

test('nobody else sees it, adds to it, renames it or throws it away', async () => {
  const list = await make('Mine');
  expect(await readList(db, eve.id, list)).toBeUndefined();
  expect(await inTx((tx) => listPerson(tx, eve.id, list, eve.handle!))).toBeUndefined();
  await inTx((tx) => renameList(tx, eve.id, list, 'Hers'));
  await inTx((tx) => removeList(tx, eve.id, list));
  expect(await readList(db, ann.id, list)).toMatchObject({ name: 'Mine' });
});

test('whom one may not read goes into no list', async () => {
  const list = await make('Others');
  expect(await inTx((tx) => listPerson(tx, ann.id, list, eve.handle!))).toBeUndefined();
  expect(await inTx((tx) => listPerson(tx, ann.id, list, ann.handle!))).toBeUndefined();
});

test('a list needs a name, and there is an end to lists', async () => {
  expect(await inTx((tx) => makeList(tx, eve.id, ' ', NOW))).toEqual({ answer: 'refused', reason: 'missing' });
  for (let made = 0; made < 50; made++) await inTx((tx) => makeList(tx, eve.id, `List ${made}`, NOW));
  expect(await inTx((tx) => makeList(tx, eve.id, 'One more', NOW))).toEqual({ answer: 'refused', reason: 'too-many' });
});

test('what is no list of anybody’s is not there', async () => {
  expect(await readList(db, ann.id, 'no-such-list')).toBeUndefined();
});
