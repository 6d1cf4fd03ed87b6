import { expect, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { deletePerson } from './delete-person.ts';
import { inviteAddresses } from './invite-addresses.ts';
import { browserWith, openLetterbox } from './letterbox.ts';
import { findPersonByEmail, makeAdministrator, savePerson } from './person-queries.ts';
import { recognisePerson } from './recognise-person.ts';
import { signInPerson } from './sign-in-person.ts';

const db = await testDatabase();
const { accounts } = openLetterbox(db);

const person = async (email: string) => await savePerson(db, email, 'Somebody', new Date());
const leave = (id: string, typed: string, endTheRest = () => Promise.resolve()) =>
  db.transaction().execute((tx) => deletePerson(tx, id, typed, endTheRest));

test('who types her address is gone, and signed out everywhere', async () => {
  const { id } = await person('ann@example.org');
  const phone = browserWith(await signInPerson(accounts, id, new Headers()));
  const laptop = browserWith(await signInPerson(accounts, id, new Headers()));
  expect(await leave(id, ' Ann@Example.org ')).toEqual({ answer: 'deleted' });
  for (const browser of [phone, laptop]) expect(await recognisePerson(accounts, browser)).toBeUndefined();
  expect(await findPersonByEmail(db, 'ann@example.org')).toBeUndefined();
});

test('whoever types something else keeps the account', async () => {
  const { id } = await person('bob@example.org');
  expect(await leave(id, '')).toEqual({ answer: 'refused', reason: 'not-confirmed' });
  expect(await leave(id, 'ann@example.org')).toEqual({ answer: 'refused', reason: 'not-confirmed' });
  expect(await findPersonByEmail(db, 'bob@example.org')).toBeDefined();
});

test('her address is in nothing that stays', async () => {
  const by = await person('cat@example.org');
  await inviteAddresses(accounts, { typed: 'dan@example.org', by, locale: 'en' }, new Date());
  const { id } = await person('dan@example.org');
  await leave(id, 'dan@example.org');
  expect(await db.selectFrom('invitation').select('email').execute()).toEqual([]);
});

test('where something of hers cannot be ended, nothing is', async () => {
  const { id } = await person('eve@example.org');
  await expect(leave(id, 'eve@example.org', () => Promise.reject(new Error('No')))).rejects.toThrow('No');
  expect(await findPersonByEmail(db, 'eve@example.org')).toBeDefined();
});

test('the last administrator stays; of two who leave at once, one does', async () => {
  const [fay, gil] = [await person('fay@example.org'), await person('gil@example.org')];
  await makeAdministrator(db, fay.id, new Date());
  expect(await leave(fay.id, fay.email)).toEqual({ answer: 'refused', reason: 'last-administrator' });
  await makeAdministrator(db, gil.id, new Date());
  const answers = await Promise.all([leave(fay.id, fay.email), leave(gil.id, gil.email)]);
  expect(answers.map(({ answer }) => answer).sort()).toEqual(['deleted', 'refused']);
});
