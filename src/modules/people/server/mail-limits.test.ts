import { expect, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { MAIL_LIMITS } from '../mail-limit.ts';
import { countMail } from './count-mail.ts';
import { forgetExpired } from './forget-expired.ts';
import { inviteAddresses } from './invite-addresses.ts';
import { openLetterbox } from './letterbox.ts';
import { savePerson } from './person-queries.ts';
import { saveServer } from './save-server.ts';
import { signInByLink } from './sign-in-by-link.ts';
import { withdrawInvitation } from './withdraw-invitation.ts';
import { listInvitations } from './read-invitation.ts';

const db = await testDatabase();
const settings = { name: 'Libraries', zone: 'Europe/London', languages: ['en'], contact: 'ann@example.org' };
await saveServer(db, { ...settings, joining: 'open' });
const ann = await savePerson(db, 'ann@example.org', 'Ann', new Date());
const NOON = new Date('2027-03-01T12:00:00Z');
const hoursLater = (hours: number) => new Date(NOON.getTime() + hours * 3_600_000);

test('nobody can have more mails sent to a stranger than the limit, from wherever, also by using the links up', async () => {
  const { ask, accounts, mails, token } = openLetterbox(db);
  await saveServer(db, { ...settings, joining: 'by-invitation' });
  for (let i = 0; i < 8; i++) {
    await ask('stranger@example.org');
    await db.deleteFrom('sign_in_link').execute();
  }
  expect(mails.filter(({ to }) => to === 'stranger@example.org')).toHaveLength(MAIL_LIMITS.stranger.most);
  for (let i = 0; i < 20; i++) {
    await ask('ann@example.org');
    await signInByLink(accounts, token('ann@example.org')!, new Headers());
  }
  expect(mails.filter(({ to }) => to === 'ann@example.org')).toHaveLength(MAIL_LIMITS.person.most);
});

test('one connection cannot have mails sent to ever more strangers, but to people who are here', async () => {
  const { accounts, ask, mails } = openLetterbox(db);
  const connection = '2001:db8:0:7';
  for (let i = 0; i < MAIL_LIMITS.connection.most; i++) await countMail(accounts, 'connection', connection, new Date());
  expect(await ask('another@example.org', { clientAddress: `${connection}::abcd` })).toEqual({ answer: 'asked' });
  expect(mails).toEqual([]);
  await savePerson(db, 'here@example.org', 'Here', new Date());
  await ask('here@example.org', { clientAddress: `${connection}::abcd` });
  expect(mails).toHaveLength(1);
});

test('an address can be invited only so often, and one person can invite only so many', async () => {
  const { accounts, mails } = openLetterbox(db);
  const invite = () => inviteAddresses(accounts, { typed: 'eve@example.org', by: ann, locale: 'en' }, NOON);
  for (let i = 0; i < MAIL_LIMITS.invited.most; i++) {
    expect(await invite()).toMatchObject({ invited: ['eve@example.org'] });
    for (const { id } of await listInvitations(db)) await withdrawInvitation(db, id);
  }
  expect(await invite()).toMatchObject({ invited: [], held: ['eve@example.org'] });
  expect(mails).toHaveLength(MAIL_LIMITS.invited.most);
  for (let i = 0; i < MAIL_LIMITS.inviter.most; i++) await countMail(accounts, 'inviter', ann.id, NOON);
  const more = await inviteAddresses(accounts, { typed: 'fay@example.org', by: ann, locale: 'en' }, NOON);
  expect(more).toMatchObject({ invited: [], held: ['fay@example.org'] });
});

test('the limits outlive a restart, and end when their time is over', async () => {
  const before = openLetterbox(db).accounts;
  for (let i = 0; i < MAIL_LIMITS.stranger.most; i++)
    expect(await countMail(before, 'stranger', 'gil@example.org', NOON)).toBe(true);
  const after = openLetterbox(db).accounts;
  expect(await countMail(after, 'stranger', 'gil@example.org', hoursLater(23))).toBe(false);
  expect(await countMail(after, 'stranger', 'gil@example.org', hoursLater(24))).toBe(true);
});

test('of many mails asked for at once, no more than the limit go out', async () => {
  const { accounts } = openLetterbox(db);
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => countMail(accounts, 'stranger', 'hal@example.org', NOON))
  );
  expect(answers.filter(Boolean)).toHaveLength(MAIL_LIMITS.stranger.most);
});

test('what is counted names nobody, and is forgotten', async () => {
  const { accounts } = openLetterbox(db);
  await countMail(accounts, 'stranger', 'ida@example.org', NOON);
  const kept = await db.selectFrom('mail_count').select('key').execute();
  expect(kept.every(({ key }) => /^[\w-]{43}$/.test(key))).toBe(true);
  await forgetExpired(db, hoursLater(365 * 24));
  expect(await db.selectFrom('mail_count').select('key').execute()).toEqual([]);
});
