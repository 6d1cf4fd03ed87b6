import { beforeEach, expect, test } from 'vitest';
import { makeGroup, makeMember, makePerson } from '../../../../test/factories.ts';
import { testDatabase } from '../../../../test/database.ts';
import type { Person } from '../person.ts';
import { blockPerson, unblockPerson } from './block-person.ts';
import { findPeople, suggestPeople } from './find-people.ts';
import { followPerson, unfollowPerson } from './follow-person.ts';
import { followedBy } from './followed-by.ts';
import { isBlocked } from './is-blocked.ts';
import { listBlocked } from './list-blocked.ts';
import { listFollowed } from './list-followed.ts';
import { listPerson } from './list-person.ts';
import { makeList } from './make-list.ts';
import { readList } from './read-list.ts';
import { readProfile } from './read-profile.ts';
import { readOwnProfile, saveProfile } from './save-profile.ts';

const db = await testDatabase();
const NOW = new Date('2026-11-25T09:00:00Z');
let number = 0;
let ann: Person;
let ben: Person;

const follow = (who: Person, whom: Person) =>
  db.transaction().execute((tx) => followPerson(tx, who.id, whom.handle!, NOW));
const block = (who: Person, typed: string) => db.transaction().execute((tx) => blockPerson(tx, who.id, typed, NOW));
const namesFollowed = async (who: Person) => (await listFollowed(db, who.id)).map((row) => 'name' in row && row.name);

async function show(person: Person, shownTo: 'nobody' | 'everyone') {
  const own = await readOwnProfile(db, person.id);
  const parts = Object.fromEntries(Object.entries(own.parts).map(([part, { words }]) => [part, { words, shownTo }]));
  await saveProfile(db, person.id, { ...own, parts: parts as typeof own.parts }, NOW);
}

beforeEach(async () => {
  number += 1;
  ann = await makePerson(db, `Ann ${number}`);
  ben = await makePerson(db, `Ben ${number}`);
  await makeMember(db, await makeGroup(db, ann, `Group ${number}`), ben);
});

test('one follows who is in a group with one, and stops', async () => {
  expect(await follow(ann, ben)).toMatchObject({ answer: 'followed', name: ben.name });
  await follow(ann, ben);
  expect(await followedBy(db, ann.id)).toEqual([ben.id]);
  expect(await namesFollowed(ann)).toEqual([ben.name]);
  await db.transaction().execute((tx) => unfollowPerson(tx, ann.id, ben.id));
  expect(await followedBy(db, ann.id)).toEqual([]);
});

test('nobody follows herself, nor whom she may not read', async () => {
  const far = await makePerson(db, 'Far');
  expect(await follow(ann, ann)).toBeUndefined();
  expect(await follow(ann, far)).toBeUndefined();
  await show(far, 'everyone');
  expect(await follow(ann, far)).toMatchObject({ answer: 'followed' });
});

test('who hides afterwards is followed still, without a name, and can be let go', async () => {
  await follow(ann, ben);
  await show(ben, 'nobody');
  expect(await listFollowed(db, ann.id)).toEqual([{ id: ben.id, hidden: true }]);
});

test('a block ends following both ways, takes each out of the other’s lists, and hides who blocked', async () => {
  await follow(ann, ben);
  await follow(ben, ann);
  const made = await db.transaction().execute((tx) => makeList(tx, ben.id, 'Camp', NOW));
  if (made.answer === 'refused') throw new Error(made.reason);
  await db.transaction().execute((tx) => listPerson(tx, ben.id, made.id, ann.handle!));
  expect(await block(ann, `@${ben.handle!.toUpperCase()}`)).toMatchObject({ answer: 'blocked' });
  expect([await followedBy(db, ann.id), await followedBy(db, ben.id)]).toEqual([[], []]);
  expect((await readList(db, ben.id, made.id))?.people).toEqual([]);
  expect([await isBlocked(db, ann.id, ben.id), await isBlocked(db, ben.id, ann.id)]).toEqual([true, false]);
  expect(await readProfile(db, ann.handle!, ben)).toBeUndefined();
  expect(await follow(ben, ann)).toBeUndefined();
  expect(await follow(ann, ben)).toEqual({ answer: 'refused', reason: 'blocked' });
  for (const [reader, name] of [
    [ben, ann.name],
    [ann, ben.name]
  ] as const) {
    expect(await findPeople(db, reader.id, name)).toEqual([]);
    expect(await suggestPeople(db, reader.id)).toEqual([]);
  }
});

test('a block is taken back', async () => {
  await block(ann, ben.handle!);
  const [kept] = await listBlocked(db, ann.id);
  expect(kept?.as).toEqual({ by: 'handle', handle: ben.handle });
  const takeBack = (who: Person) => db.transaction().execute((tx) => unblockPerson(tx, who.id, kept?.id ?? ''));
  expect(await takeBack(ben)).toBe(false);
  expect(await takeBack(ann)).toBe(true);
  expect(await isBlocked(db, ann.id, ben.id)).toBe(false);
  expect(await follow(ben, ann)).toMatchObject({ answer: 'followed' });
});

test('nobody blocks herself, nor who is not there', async () => {
  expect(await block(ann, ann.handle!)).toEqual({ answer: 'refused', reason: 'self' });
  expect(await block(ann, 'nobody-such')).toEqual({ answer: 'refused', reason: 'nobody' });
});
