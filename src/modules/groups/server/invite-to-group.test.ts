import { expect, test } from 'vitest';
import { acceptInvitation, createAccounts, type Mail } from '#people/server';
import { heardFacts } from '../../../../test/heard-facts.ts';
import { testDatabase } from '../../../../test/database.ts';
import { makeGroup, makeMember, makePerson } from '../../../../test/factories.ts';
import { inviteToGroup } from './invite-to-group.ts';
import { forgetInvitations } from './forget-invitations.ts';
import { joinGroup } from './join-group.ts';
import { readGroup } from './read-group.ts';
import { listGroupInvitations, readGroupInvitation, withdrawGroupInvitation } from './read-group-invitation.ts';

const db = await testDatabase();
const NOW = new Date('2026-11-25T09:00:00Z');
const origin = 'http://localhost:4100';
const [ann, ben] = [await makePerson(db, 'Ann'), await makePerson(db, 'Ben', { email: 'ben@example.org' })];
const made = await makeGroup(db, ann, 'North', { joining: 'invitation' });
const { group } = (await readGroup(db, made.slug, ann))!;
const mails: Mail[] = [];
const sendMail = async (mail: Mail) => mails.push(mail);
const secret = 'a secret of at least thirty-two letters';
const accounts = createAccounts({ db, origin, secret, sendMail, providers: [] });
const invite = (typed: string, send: (mail: Mail) => Promise<unknown> = sendMail) =>
  inviteToGroup({ db, origin, secret, sendMail: send }, { group, typed, by: ann, locale: 'en' }, NOW);
const tokenTo = (email: string) =>
  /\/groups\/north\/invitations\/([\w-]+)/.exec(mails.findLast(({ to }) => to === email)?.text ?? '')?.[1] ?? '';
const join = (person: string, token: string) =>
  db
    .transaction()
    .execute((tx) => joinGroup(tx, { group: group.id, person, words: '', acceptsConduct: true, token }, NOW));

test('an address that is new here joins the server and the group by one mail', async () => {
  expect(await invite('eve@example.org')).toEqual({
    answer: 'invited',
    invited: ['eve@example.org'],
    already: [],
    held: [],
    unsent: []
  });
  const token = tokenTo('eve@example.org');
  const accepted = await acceptInvitation(accounts, { token, name: 'Eve' }, new Headers(), NOW);
  expect(accepted.answer).toBe('joined');
  const person = accepted.answer === 'joined' ? accepted.person.id : '';
  expect(await join(person, token)).toEqual({ answer: 'joined' });
  expect(await readGroupInvitation(db, group.id, token, NOW)).toBeUndefined();
});

test('who is here already hears of it in the site too, and signs in as always', async () => {
  await invite('ben@example.org');
  expect(await heardFacts(db)).toContainEqual({ type: 'groups.invited', group: group.id, person: ben.id, by: ann.id });
  const token = tokenTo('ben@example.org');
  expect(await acceptInvitation(accounts, { token, name: 'Ben' }, new Headers(), NOW)).toMatchObject({
    reason: 'spent'
  });
  expect(await join(ben.id, token)).toEqual({ answer: 'joined' });
  expect(await invite('ben@example.org')).toMatchObject({ invited: [], already: ['ben@example.org'] });
});

test('an invitation that is withdrawn opens neither the group nor the server', async () => {
  await invite('una@example.org');
  const token = tokenTo('una@example.org');
  const found = await readGroupInvitation(db, group.id, token, NOW);
  await db.transaction().execute((tx) => withdrawGroupInvitation(tx, group.id, found!.id));
  expect(await readGroupInvitation(db, group.id, token, NOW)).toBeUndefined();
  expect(await acceptInvitation(accounts, { token, name: 'Una' }, new Headers(), NOW)).toMatchObject({
    reason: 'spent'
  });
});

test('a new link to the same address ends the old one, and a mail that is not taken invites nobody', async () => {
  await invite('mair@example.org');
  const first = tokenTo('mair@example.org');
  await invite('mair@example.org');
  expect(await readGroupInvitation(db, group.id, first, NOW)).toBeUndefined();
  expect(await acceptInvitation(accounts, { token: first, name: 'Mair' }, new Headers(), NOW)).toMatchObject({
    reason: 'spent'
  });
  const refusing = () => Promise.reject(new Error('no'));
  expect(await invite('gone@example.org', refusing)).toMatchObject({ unsent: ['gone@example.org'] });
  const listed = await listGroupInvitations(db, group.id, NOW);
  expect(listed.map(({ email }) => email)).not.toContain('gone@example.org');
});

test('one address is not written to again and again, from whichever group', async () => {
  const other = await makeGroup(db, ann, 'East', { joining: 'invitation' });
  const { group: east } = (await readGroup(db, other.slug, ann))!;
  for (let i = 0; i < 3; i++)
    expect(await invite('often@example.org')).toMatchObject({ invited: ['often@example.org'] });
  const link = tokenTo('often@example.org');
  const settings = { db, origin, secret, sendMail };
  const more = { group: east, typed: 'often@example.org', by: ann, locale: 'en' } as const;
  expect(await inviteToGroup(settings, more, NOW)).toMatchObject({ invited: [], held: ['often@example.org'] });
  expect(await invite('often@example.org')).toMatchObject({ invited: [], held: ['often@example.org'] });
  expect(mails.filter(({ to }) => to === 'often@example.org')).toHaveLength(3);
  expect(await readGroupInvitation(db, group.id, link, NOW)).toBeDefined();
});

test('nobody is invited as long as one entry is no address', async () => {
  expect(await invite('a@example.org, b')).toEqual({ answer: 'refused', reason: 'not-addresses', wrong: ['b'] });
  expect(await invite(' ')).toEqual({ answer: 'refused', reason: 'none' });
});

test('addresses are forgotten some months after their invitation', async () => {
  const other = await makeGroup(db, ann, 'South');
  await makeMember(db, other, ben);
  await forgetInvitations(db, new Date('2027-06-01T00:00:00Z'));
  expect(await listGroupInvitations(db, group.id, NOW)).toEqual([]);
});
