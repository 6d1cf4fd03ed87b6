import { afterAll, beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { openOidcProvider } from '../../../../test/oidc-provider.ts';
import { finishProviderSignIn } from './finish-provider-sign-in.ts';
import { listInvitations } from './read-invitation.ts';
import { inviteAddresses } from './invite-addresses.ts';
import { browserWith, openLetterbox } from './letterbox.ts';
import { listWaysIn } from './list-ways-in.ts';
import { makeInvitationLink } from './make-invitation-link.ts';
import { savePerson } from './person-queries.ts';
import { recognisePerson } from './recognise-person.ts';
import { removeProviderLink } from './remove-way-in.ts';
import { saveServer } from './save-server.ts';
import { startProviderSignIn } from './start-provider-sign-in.ts';

const db = await testDatabase();
const university = await openOidcProvider();
afterAll(() => university.close());
const { issuer, clientId, clientSecret } = university;
const { accounts } = openLetterbox(db, undefined, undefined, [
  { id: 'uni', name: 'University of Bangor', issuer, clientId, clientSecret },
  { id: 'gone', name: 'Gone', issuer: 'http://127.0.0.1:9', clientId, clientSecret }
]);
const ann = await savePerson(db, 'ann@example.org', 'Ann', new Date());
let visitors = 0;

async function letJoin(joining: 'open' | 'by-invitation') {
  const server = { name: 'Libraries', zone: 'Europe/London', languages: ['en'], contact: 'ann@example.org' };
  await saveServer(db, { ...server, joining });
}

/** Presses the button, signs in over there, and comes back. */
async function signIn(more: { to?: string; invitation?: string; provider?: string } = {}) {
  visitors += 1;
  const clientAddress = `198.51.100.${visitors}`;
  const { to = '/', provider = 'uni', invitation } = more;
  const asked = await startProviderSignIn(
    accounts,
    { headers: new Headers(), clientAddress },
    { provider, to, invitation }
  );
  if (asked.answer === 'refused') return asked;
  const there = await fetch(asked.url, { redirect: 'manual' });
  const { pathname, search } = new URL(there.headers.get('location')!);
  expect(pathname).toBe(`/sign-in/with/${provider}/back`);
  const caller = { headers: browserWith(asked.headers), clientAddress };
  return await finishProviderSignIn(accounts, caller, { provider, search });
}

beforeEach(async () => await letJoin('by-invitation'));

test('who is here already is signed in, if the provider has checked the address', async () => {
  university.be({ sub: 'ann-1', email: 'Ann@example.org', email_verified: true, name: 'Dr Ann' });
  const signedIn = await signIn({ to: '/account?x=1' });
  expect(signedIn).toMatchObject({ answer: 'signed-in', person: { id: ann.id, name: 'Ann' }, to: '/account?x=1' });
  if (signedIn.answer === 'refused') return;
  expect((await recognisePerson(accounts, browserWith(signedIn.headers)))?.person.id).toBe(ann.id);
});

test('from then on the account over there counts, whatever address it has', async () => {
  university.be({ sub: 'ann-1', email: 'ann.griffiths@example.org', email_verified: false });
  expect(await signIn()).toMatchObject({ answer: 'signed-in', person: { id: ann.id, email: 'ann@example.org' } });
});

test('an address that nobody has checked opens neither an account that is here nor a new one', async () => {
  await letJoin('open');
  university.be({ sub: 'thief', email: 'ann@example.org', email_verified: false });
  expect(await signIn()).toEqual({ answer: 'refused', reason: 'unverified' });
  university.be({ sub: 'stranger', email: 'nobody@example.org' });
  expect(await signIn()).toEqual({ answer: 'refused', reason: 'unverified' });
  university.be({ sub: 'no-address', name: 'Nobody' });
  expect(await signIn()).toMatchObject({ answer: 'refused' });
});

test('a stranger is refused on a server by invitation, and let in on an open one', async () => {
  university.be({
    sub: 'bob-1',
    email: 'bob@example.org',
    email_verified: true,
    name: 'Bob',
    picture: 'https://x.example/y'
  });
  expect(await signIn()).toEqual({ answer: 'refused', reason: 'uninvited' });
  await letJoin('open');
  expect(await signIn()).toMatchObject({ answer: 'signed-in', person: { name: 'Bob', email: 'bob@example.org' } });
  const kept = await db.selectFrom('person').select('image').where('email', '=', 'bob@example.org').execute();
  expect(kept).toEqual([{ image: null }]);
});

test('who was invited by address joins with it, and the invitation counts as used', async () => {
  await inviteAddresses(accounts, { typed: 'cat@example.org', by: ann, locale: 'en' }, new Date());
  university.be({ sub: 'cat-1', email: 'cat@example.org', email_verified: true, name: 'x'.repeat(100) });
  expect(await signIn()).toMatchObject({ answer: 'signed-in', person: { name: '' } });
  expect((await listInvitations(db)).find(({ email }) => email === 'cat@example.org')?.usedAt).not.toBeNull();
});

test('who has a link that invites anybody joins with it; a made-up one opens nothing', async () => {
  const invitation = (await makeInvitationLink(db, ann.id, new Date())).split('/').at(-1)!;
  university.be({ sub: 'dan-1', email: 'dan@example.org', email_verified: true, name: 'Dan' });
  expect(await signIn({ invitation: 'made-up' })).toEqual({ answer: 'refused', reason: 'uninvited' });
  expect(await signIn({ invitation })).toMatchObject({ answer: 'signed-in', person: { name: 'Dan' } });
});

test('nothing that the provider hands out is kept', async () => {
  const kept = await db.selectFrom('sign_in_method').selectAll().execute();
  expect(kept.length).toBeGreaterThan(0);
  for (const row of kept) {
    const tokens = [row.access_token, row.refresh_token, row.id_token, row.scope];
    expect(tokens).toEqual([null, null, null, null]);
  }
});

test('a service can be removed, and comes back by signing in with it', async () => {
  const [link] = (await listWaysIn(accounts, ann.id)).providers;
  expect(link).toMatchObject({ provider: 'uni', name: 'University of Bangor' });
  const bob = await db
    .selectFrom('person')
    .select('id')
    .where('email', '=', 'bob@example.org')
    .executeTakeFirstOrThrow();
  await removeProviderLink(db, bob.id, link!.id);
  expect((await listWaysIn(accounts, ann.id)).providers).toHaveLength(1);
  await removeProviderLink(db, ann.id, link!.id);
  expect((await listWaysIn(accounts, ann.id)).providers).toEqual([]);
  university.be({ sub: 'ann-1', email: 'ann@example.org', email_verified: true });
  expect(await signIn()).toMatchObject({ answer: 'signed-in', person: { id: ann.id } });
});

test('who presses cancel over there, or comes back with somebody else’s answer, is not signed in', async () => {
  university.be(undefined);
  expect(await signIn()).toEqual({ answer: 'refused', reason: 'cancelled' });
  const caller = { headers: new Headers(), clientAddress: '203.0.113.1' };
  const search = '?code=stolen&state=made-up';
  expect(await finishProviderSignIn(accounts, caller, { provider: 'uni', search })).toEqual({
    answer: 'refused',
    reason: 'failed'
  });
});

test('an answer counts only in the browser that asked', async () => {
  university.be({ sub: 'ann-1', email: 'ann@example.org', email_verified: true });
  const caller = { headers: new Headers(), clientAddress: '203.0.113.2' };
  const asked = await startProviderSignIn(accounts, caller, { provider: 'uni', to: '/' });
  if (asked.answer === 'refused') throw new Error('It was not asked');
  const there = await fetch(asked.url, { redirect: 'manual' });
  const { search } = new URL(there.headers.get('location')!);
  expect(await finishProviderSignIn(accounts, caller, { provider: 'uni', search })).toMatchObject({
    answer: 'refused'
  });
});

test('a provider that is out of reach keeps nobody from signing in otherwise', async () => {
  expect(await signIn({ provider: 'gone' })).toEqual({ answer: 'refused', reason: 'failed' });
  expect(await signIn()).toMatchObject({ answer: 'signed-in' });
  expect(university.asked()).toBe(1);
});

test('from one connection it can be tried only so often', async () => {
  const caller = { headers: new Headers(), clientAddress: '203.0.113.3' };
  const answers = [];
  for (let i = 0; i < 16; i++) answers.push(await startProviderSignIn(accounts, caller, { provider: 'uni', to: '/' }));
  expect(answers.at(14)).toMatchObject({ answer: 'go' });
  expect(answers.at(15)).toEqual({ answer: 'refused', reason: 'too-often' });
});
