import { expect, test } from 'vitest';
import { makeGroup, makeMember, makePerson } from '../../../../test/factories.ts';
import { testDatabase } from '../../../../test/database.ts';
import type { Person } from '../person.ts';
import type { ShownTo } from '../profile.ts';
import { saveBlock } from './block-queries.ts';
import { followedBy } from './followed-by.ts';
import { followMatched, matchPeople } from './match-people.ts';
import { readAddressBook } from './read-address-book.ts';
import { readOwnProfile, saveProfile } from './save-profile.ts';

const db = await testDatabase();
const NOW = new Date('2026-11-25T09:00:00Z');
const HOST = 'afield.example';
const ann = await makePerson(db, 'Ann');
const ben = await makePerson(db, 'Ben', { email: 'ben@example.org', handle: 'ben' });
const cat = await makePerson(db, 'Cat', { email: 'cat@example.org' });
await set(ben, { foundByEmail: true });

async function set(person: Person, more: { foundByEmail?: boolean; words?: string; shownTo?: ShownTo }) {
  const own = await readOwnProfile(db, person.id);
  const elsewhere = { words: more.words ?? '', shownTo: more.shownTo ?? 'groups' };
  const typed = { ...own, foundByEmail: more.foundByEmail ?? false, parts: { ...own.parts, elsewhere } };
  expect(await saveProfile(db, person.id, typed, NOW)).toMatchObject({ answer: 'saved' });
}

const matched = async (text: string, reader = ann) =>
  (await matchPeople(db, reader.id, readAddressBook(text)!, HOST)).map(({ name }) => name);

test('by e-mail is found who lets herself be found so, and nobody learns of the others', async () => {
  expect(await matched('Email\nBEN@example.org\ncat@example.org\nnobody@example.org\n')).toEqual(['Ben']);
});

test('an address that was never verified finds nobody', async () => {
  const dan = await makePerson(db, 'Dan', { email: 'dan@example.org' });
  await set(dan, { foundByEmail: true });
  await db.updateTable('person').set({ email_verified: false }).where('id', '=', dan.id).execute();
  expect(await matched('Email\ndan@example.org\n')).toEqual([]);
});

test('by a name elsewhere is found who tells the reader of it in her profile', async () => {
  const list = 'Account address\ncat@example.social\n';
  await set(cat, { words: '@Cat@example.social https://cat.example.org', shownTo: 'groups' });
  expect(await matched(list)).toEqual([]);
  await makeMember(db, await makeGroup(db, ann, 'One'), cat);
  expect(await matched(list)).toEqual(['Cat']);
  await set(cat, { words: '@cat@example.social', shownTo: 'nobody' });
  expect(await matched(list)).toEqual([]);
});

test('by a name on this server is found whose profile the reader may read', async () => {
  const eve = await makePerson(db, 'Eve', { handle: 'eve' });
  expect(await matched('Account address\neve@afield.example\n')).toEqual([]);
  await set(eve, { shownTo: 'everyone' });
  expect(await matched('Account address\neve@afield.example\n')).toEqual(['Eve']);
});

test('whoever has blocked the reader is not found by her', async () => {
  const fay = await makePerson(db, 'Fay');
  await saveBlock(db, ben.id, { other: fay.id, as: { by: 'handle', handle: '' } }, NOW);
  expect(await matched('Email\nben@example.org\n', fay)).toEqual([]);
});

test('those found can be followed, and nobody else by guessing', async () => {
  const gil = await makePerson(db, 'Gil');
  const by = ['ben@example.org', 'cat@example.org', `@${cat.handle}@${HOST}`];
  const count = await db.transaction().execute((tx) => followMatched(tx, gil.id, by, HOST, NOW));
  expect(count).toBe(1);
  expect(await followedBy(db, gil.id)).toEqual([ben.id]);
});
