import { expect, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { makePerson } from '../../../../test/factories.ts';
import { readOwnProfile, wantsToLearn, wantToLearn } from './index.ts';

const db = await testDatabase();

test('what somebody wants to learn is a line of her profile, once, until she takes it out', async () => {
  const { id: person } = await makePerson(db, 'Nia');
  for (const what of ['Linked data', 'RFID', 'Linked data']) await wantToLearn(db, { person, what, wants: true });
  expect((await readOwnProfile(db, person)).parts.learns).toEqual({ words: 'RFID\nLinked data', shownTo: 'groups' });
  await wantToLearn(db, { person, what: 'RFID', wants: false });
  expect(await wantsToLearn(db, person)).toEqual(['Linked data']);
});

test('a profile that is full of it takes no more, and loses nothing', async () => {
  const { id: person } = await makePerson(db, 'Tom');
  const long = 'x'.repeat(990);
  await wantToLearn(db, { person, what: long, wants: true });
  expect(await wantToLearn(db, { person, what: 'More than that', wants: true })).toBe(false);
  expect(await wantsToLearn(db, person)).toEqual([long]);
});
