import { expect, test } from 'vitest';
import { makeGroup, makeMember, makePerson } from '../../../../test/factories.ts';
import { testDatabase } from '../../../../test/database.ts';
import type { Person } from '../person.ts';
import { findPeople, suggestPeople } from './find-people.ts';
import { saveFollow } from './pair-queries.ts';
import { readOwnProfile, saveProfile } from './save-profile.ts';

const db = await testDatabase();
const NOW = new Date('2026-11-25T09:00:00Z');
const ann = await makePerson(db, 'Ann');
const [sian, siôn, open, hidden, far] = [
  await makePerson(db, 'Siân Owen', { handle: 'sian' }),
  await makePerson(db, 'Siôn ap Huw', { handle: 'sion' }),
  await makePerson(db, 'Sioned Lewis', { handle: 'sioned' }),
  await makePerson(db, 'Sion Hidden', { handle: 'hidden' }),
  await makePerson(db, 'Sion Far', { handle: 'far', administrator: true })
];
const [one, two] = [await makeGroup(db, ann, 'One'), await makeGroup(db, ann, 'Two')];
for (const person of [sian, siôn, hidden]) await makeMember(db, one, person);
await makeMember(db, two, siôn);
await say(open, 'everyone');
await say(hidden, 'nobody');

async function say(person: Person, shownTo: 'nobody' | 'everyone') {
  const own = await readOwnProfile(db, person.id);
  const parts = Object.fromEntries(Object.entries(own.parts).map(([part, { words }]) => [part, { words, shownTo }]));
  await saveProfile(db, person.id, { ...own, parts: parts as typeof own.parts }, NOW);
}

const found = async (reader: Person, typed: string) => (await findPeople(db, reader.id, typed)).map(({ name }) => name);

test('people are found by how a word of their name begins, with or without accents', async () => {
  expect(await found(ann, 'sian')).toEqual(['Siân Owen']);
  expect(await found(ann, 'OWEN')).toEqual(['Siân Owen']);
  expect(await found(ann, '@sion')).toEqual(['Sioned Lewis', 'Siôn ap Huw']);
  expect(await found(ann, 'wen')).toEqual([]);
});

test('who hides is found by nobody, and who is in no group with the reader only where she shows herself to everyone', async () => {
  expect(await found(sian, 'sion')).not.toContain('Sion Hidden');
  expect(await found(far, 'si')).toEqual(['Sioned Lewis']);
});

test('one letter, or signs that a database would read as any letter, find nobody', async () => {
  for (const typed of ['s', '', '%%', '__', ' ']) expect(await found(ann, typed), typed).toEqual([]);
});

test('first suggested is with whom one shares most groups, and nobody who is followed', async () => {
  const names = async () => (await suggestPeople(db, ann.id)).map(({ name }) => name);
  expect(await names()).toEqual(['Siôn ap Huw', 'Siân Owen']);
  await saveFollow(db, ann.id, siôn.id, NOW);
  expect(await names()).toEqual(['Siân Owen']);
});
