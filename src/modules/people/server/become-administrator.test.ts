import { expect, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { becomeAdministrator } from './become-administrator.ts';
import { createAdministratorLink } from './create-administrator-link.ts';
import { browserWith, openLetterbox } from './letterbox.ts';
import { hasAdministrator } from './person-queries.ts';
import { readAdministratorLink } from './read-administrator-link.ts';
import { recognisePerson } from './recognise-person.ts';

const db = await testDatabase();
const { accounts } = openLetterbox(db);
const noon = new Date('2026-11-24T12:00:00Z');
const newToken = async () => (await createAdministratorLink(db, noon)).split('/').at(-1)!;
const ann = { name: 'Ann', email: 'ann@example.org' };

test('the one-time link makes its opener the administrator and signs her in', async () => {
  expect(await hasAdministrator(db)).toBe(false);
  const token = await newToken();
  expect(await readAdministratorLink(db, token, noon)).toBe(true);
  const became = await becomeAdministrator(accounts, { token, ...ann }, new Headers(), noon);
  if (became.answer !== 'administrator') throw new Error('The link did not work');
  const found = await recognisePerson(accounts, browserWith(became.headers));
  expect(found?.person).toMatchObject({ ...ann, administrator: true });
  expect(await hasAdministrator(db)).toBe(true);
});

test('it works once, also when two open it at the same time', async () => {
  const token = await newToken();
  const answers = await Promise.all(
    ['bob', 'cat', 'dan'].map((name) =>
      becomeAdministrator(accounts, { token, name, email: `${name}@example.org` }, new Headers(), noon)
    )
  );
  expect(answers.filter(({ answer }) => answer === 'administrator')).toHaveLength(1);
  expect(await readAdministratorLink(db, token, noon)).toBe(false);
});

test('after 24 hours it is too old', async () => {
  const token = await newToken();
  const nextNoon = new Date('2026-11-25T12:00:00Z');
  expect(await readAdministratorLink(db, token, nextNoon)).toBe(false);
  expect(await becomeAdministrator(accounts, { token, ...ann }, new Headers(), nextNoon)).toEqual({
    answer: 'refused',
    reason: 'spent'
  });
});

test('a slip in the form does not use it up', async () => {
  const token = await newToken();
  expect(await becomeAdministrator(accounts, { token, name: '', email: 'ann' }, new Headers(), noon)).toEqual({
    answer: 'refused',
    reason: 'unreadable',
    name: 'missing',
    email: 'no-address'
  });
  expect(await readAdministratorLink(db, token, noon)).toBe(true);
});

test('the database holds nothing that opens it', async () => {
  const token = await newToken();
  const rows = await db.selectFrom('administrator_link').selectAll().execute();
  expect(JSON.stringify(rows)).not.toContain(token);
});
