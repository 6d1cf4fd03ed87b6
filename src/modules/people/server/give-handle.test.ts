import { expect, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { acceptInvitation } from './accept-invitation.ts';
import { findByHandles, handleOf } from './find-by-handles.ts';
import { giveHandle } from './give-handle.ts';
import { inviteAddresses } from './invite-addresses.ts';
import { browserWith, openLetterbox } from './letterbox.ts';
import { findPersonByEmail, savePerson } from './person-queries.ts';
import { recognisePerson } from './recognise-person.ts';
import { rememberLanguage } from './remember-language.ts';
import { renamePerson } from './rename-person.ts';
import { saveServer } from './save-server.ts';
import { signInByLink } from './sign-in-by-link.ts';

const db = await testDatabase();
const typed = { name: 'Libraries', zone: 'UTC', languages: ['en'], contact: 'ann@example.org', joining: 'open' };
await saveServer(db, typed);
const letterbox = openLetterbox(db);
const { accounts, ask, token } = letterbox;
const NOW = new Date('2026-11-25T09:00:00Z');
let made = 0;
const person = (name: string) => savePerson(db, `${made++}@example.org`, name, NOW);

test('the first name that somebody gives makes her handle, and a later one leaves it', async () => {
  await ask('ann@example.org');
  const signedIn = await signInByLink(accounts, token('ann@example.org')!, new Headers());
  if (signedIn.answer === 'spent') throw new Error('The link did not work');
  const { id } = signedIn.person;
  expect(await handleOf(db, id)).toBeUndefined();
  await renamePerson(db, id, 'Siân Owen', NOW);
  expect(await handleOf(db, id)).toBe('sian-owen');
  await renamePerson(db, id, 'Siân Parry', NOW);
  expect((await recognisePerson(accounts, browserWith(signedIn.headers)))?.person).toMatchObject({
    name: 'Siân Parry',
    handle: 'sian-owen'
  });
});

test('who comes with a name has a handle from her first sign-in', async () => {
  const by = await person('Inviting');
  await inviteAddresses(accounts, { typed: 'ben@example.org', by, locale: 'en' }, NOW);
  await acceptInvitation(accounts, { token: token('ben@example.org')!, name: 'Ben' }, new Headers(), NOW);
  expect(await findPersonByEmail(db, 'ben@example.org')).toMatchObject({ handle: 'ben' });
});

test('people of one name at one moment have a handle each', async () => {
  const three = await Promise.all([1, 2, 3].map(() => person('Cat')));
  await Promise.all(three.map(({ id }) => giveHandle(db, id)));
  const handles = await Promise.all(three.map(({ id }) => handleOf(db, id)));
  expect(new Set(handles)).toEqual(new Set(['cat', 'cat-2', 'cat-3']));
});

test('nobody gets a handle that passes for another, and a name without such letters gets one too', async () => {
  const [admin, other] = [await person('Admin'), await person('李')];
  await giveHandle(db, admin.id);
  await giveHandle(db, other.id);
  expect([await handleOf(db, admin.id), await handleOf(db, other.id)]).toEqual(['admin-2', 'person']);
});

test('handles are found in the lump, and those of nobody left out', async () => {
  const dan = await person('Dan');
  await giveHandle(db, dan.id);
  expect(await findByHandles(db, ['dan', 'nobody-such'])).toEqual([{ id: dan.id, name: 'Dan', handle: 'dan' }]);
  expect(await findByHandles(db, [])).toEqual([]);
});

test('the language somebody signs in with is hers until she chooses another', async () => {
  const welsh = openLetterbox(db, undefined, 'cy');
  await welsh.ask('eve@example.org');
  const signedIn = await signInByLink(welsh.accounts, welsh.token('eve@example.org')!, new Headers());
  if (signedIn.answer === 'spent') throw new Error('The link did not work');
  const browser = browserWith(signedIn.headers);
  expect((await recognisePerson(accounts, browser))?.person.language).toBe('cy');
  await rememberLanguage(accounts, browser, 'en');
  expect((await recognisePerson(accounts, browser))?.person.language).toBe('en');
  await rememberLanguage(accounts, new Headers(), 'cy');
});
