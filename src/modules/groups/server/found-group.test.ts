import { expect, test } from 'vitest';
import { makePerson } from '../../../../test/factories.ts';
import { testDatabase } from '../../../../test/database.ts';
import { foundGroup } from './found-group.ts';
import { readGroup } from './read-group.ts';

const db = await testDatabase();
const NOW = new Date('2026-11-25T09:00:00Z');
const typed = { name: 'Libraries of the North', about: 'We meet.', joining: 'open', conduct: '' };
const found = (person: string, more: Partial<typeof typed> = {}) =>
  db.transaction().execute((tx) => foundGroup(tx, person, { ...typed, ...more }, NOW));

test('who founds a group owns it, and it has an address of its name', async () => {
  const ann = await makePerson(db, 'Ann');
  expect(await found(ann.id)).toMatchObject({ answer: 'founded', slug: 'libraries-of-the-north' });
  expect(await readGroup(db, 'libraries-of-the-north', ann)).toMatchObject({
    group: { name: 'Libraries of the North', joining: 'open' },
    role: 'owner'
  });
});

test('two groups may have one name, and two addresses', async () => {
  const ben = await makePerson(db, 'Ben');
  expect(await found(ben.id)).toMatchObject({ slug: 'libraries-of-the-north-2' });
});

test('a group without a name is not founded', async () => {
  const eve = await makePerson(db, 'Eve');
  expect(await found(eve.id, { name: ' ', joining: 'later' })).toEqual({
    answer: 'refused',
    troubles: { name: 'missing', joining: 'missing' }
  });
});
