import { expect, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { acceptInvitation } from './accept-invitation.ts';
import { inviteAddresses } from './invite-addresses.ts';
import { openLetterbox } from './letterbox.ts';
import { makeInvitationLink } from './make-invitation-link.ts';
import { savePerson } from './person-queries.ts';
import { listInvitations, readInvitation } from './read-invitation.ts';
import { signInByLink } from './sign-in-by-link.ts';
import { withdrawInvitation } from './withdraw-invitation.ts';

const db = await testDatabase();
const { accounts, ask, mails, token } = openLetterbox(db);
const by = await savePerson(db, 'ann@example.org', 'Ann', new Date());
const invite = (typed: string) => inviteAddresses(accounts, { typed, by, locale: 'en' }, new Date());

test('each address on the list gets a mail with a link of its own, and joins by it in one step', async () => {
  expect(await invite('Bob <bob@example.org>\ncat@example.org')).toMatchObject({
    invited: ['bob@example.org', 'cat@example.org']
  });
  expect(token('bob@example.org')).not.toBe(token('cat@example.org'));
  const accepting = { token: token('bob@example.org')!, name: 'Bob' };
  const joined = await acceptInvitation(accounts, accepting, new Headers(), new Date());
  expect(joined).toMatchObject({ answer: 'joined', person: { name: 'Bob', email: 'bob@example.org' } });
  expect(await acceptInvitation(accounts, accepting, new Headers(), new Date())).toMatchObject({ reason: 'spent' });
});

test('who is here already is named and not invited again', async () => {
  expect(await invite('ann@example.org, dan@example.org')).toMatchObject({
    invited: ['dan@example.org'],
    already: ['ann@example.org']
  });
});

test('one slip in the list invites nobody and says which it was', async () => {
  const before = mails.length;
  expect(await invite('eve@example.org\nfay at example.org')).toEqual({
    answer: 'refused',
    reason: 'not-addresses',
    wrong: ['fay at example.org']
  });
  expect(mails).toHaveLength(before);
  expect(await invite(' ')).toEqual({ answer: 'refused', reason: 'none' });
});

test('who was invited can also just sign in, and the invitation counts as used', async () => {
  await invite('gil@example.org');
  await ask('gil@example.org');
  expect(await signInByLink(accounts, token('gil@example.org')!, new Headers())).toMatchObject({ answer: 'signed-in' });
  const invitation = (await listInvitations(db)).find(({ email }) => email === 'gil@example.org');
  expect(invitation?.usedAt).not.toBeNull();
});

test('a link to share lets everybody who has it ask for a sign-in mail', async () => {
  const invitation = (await makeInvitationLink(db, by.id, new Date())).split('/').at(-1)!;
  for (const email of ['hal@example.org', 'ida@example.org']) {
    await ask(email, { invitation });
    expect(await signInByLink(accounts, token(email)!, new Headers())).toMatchObject({ answer: 'signed-in' });
  }
  const anyone = { token: invitation, name: 'Jan' };
  expect(await acceptInvitation(accounts, anyone, new Headers(), new Date())).toMatchObject({ reason: 'spent' });
});

test('a withdrawn invitation works no more, nor does one of a month ago', async () => {
  await invite('kim@example.org');
  const hers = token('kim@example.org')!;
  expect(await readInvitation(db, hers, new Date())).toBeDefined();
  expect(await readInvitation(db, hers, new Date(Date.now() + 30 * 86_400_000))).toBeUndefined();
  const { id } = (await listInvitations(db)).find(({ email }) => email === 'kim@example.org')!;
  await withdrawInvitation(db, id);
  expect(await readInvitation(db, hers, new Date())).toBeUndefined();
});

test('an address that the mail server refuses is named, and not invited', async () => {
  const refusing = {
    ...accounts,
    sendMail: async () => {
      throw new Error('550 no such box');
    }
  };
  const invited = await inviteAddresses(refusing, { typed: 'lea@example.org', by, locale: 'cy' }, new Date());
  expect(invited).toMatchObject({ invited: [], unsent: ['lea@example.org'] });
  expect((await listInvitations(db)).some(({ email }) => email === 'lea@example.org')).toBe(false);
});
