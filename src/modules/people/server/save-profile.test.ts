import { expect, test } from 'vitest';
import { makePerson } from '../../../../test/factories.ts';
import { testDatabase } from '../../../../test/database.ts';
import { readProfile } from './read-profile.ts';
import { readOwnProfile, saveProfile } from './save-profile.ts';

const db = await testDatabase();
const NOW = new Date('2026-11-25T09:00:00Z');
const ann = await makePerson(db, 'Ann', { handle: 'ann' });
await makePerson(db, 'Ben', { handle: 'ben' });
const own = await readOwnProfile(db, ann.id);

test('who has said nothing yet finds every part set to members of her groups, and nobody finds her by e-mail', () => {
  expect(own).toMatchObject({ name: 'Ann', handle: 'ann', foundByEmail: false });
  expect(Object.values(own.parts)).toEqual(Array.from({ length: 7 }, () => ({ words: '', shownTo: 'groups' })));
});

test('what is saved is read by whom it is for, under the new handle', async () => {
  const parts = { ...own.parts, about: { words: 'I like maps.', shownTo: 'everyone' } };
  const typed = { ...own, name: 'Ann Owen', handle: 'Ann-Owen', parts };
  expect(await saveProfile(db, ann.id, typed, NOW)).toEqual({ answer: 'saved', handle: 'ann-owen' });
  expect((await readProfile(db, 'ann-owen', null))?.seen).toEqual({
    name: 'Ann Owen',
    handle: 'ann-owen',
    about: 'I like maps.'
  });
  expect(await readProfile(db, 'ann', null)).toBeUndefined();
});

test('a handle that is somebody else’s is refused, and nothing else is changed', async () => {
  const answer = await saveProfile(db, ann.id, { ...own, name: 'Other', handle: 'ben' }, NOW);
  expect(answer).toEqual({ answer: 'refused', troubles: { handle: 'taken' } });
  expect(await readOwnProfile(db, ann.id)).toMatchObject({ name: 'Ann Owen', handle: 'ann-owen' });
});
