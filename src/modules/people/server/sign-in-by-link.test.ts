import { expect, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { endOtherSignIns, endSignIn } from './end-sign-in.ts';
import { browserWith, openLetterbox } from './letterbox.ts';
import { listSignIns } from './list-sign-ins.ts';
import { readSignInLink } from './read-sign-in-link.ts';
import { recognisePerson } from './recognise-person.ts';
import { saveServer } from './save-server.ts';
import { signInByLink } from './sign-in-by-link.ts';
import { signOut } from './sign-out.ts';

const db = await testDatabase();
await saveServer(db, {
  name: 'Libraries',
  zone: 'Europe/London',
  languages: ['en'],
  contact: 'ann@example.org',
  joining: 'open'
});
const letterbox = openLetterbox(db);
const { accounts } = letterbox;

async function signIn(email: string, browser = 'Firefox/140.0') {
  await letterbox.ask(email);
  const token = letterbox.token(email)!;
  const signedIn = await signInByLink(accounts, token, new Headers({ 'user-agent': browser }));
  if (signedIn.answer === 'spent') throw new Error('The link did not work');
  return { ...signedIn, token, browser: browserWith(signedIn.headers, browser) };
}

test('the link signs in once; looking at it uses nothing up', async () => {
  await letterbox.ask('Ann@Example.org');
  const token = letterbox.token('ann@example.org')!;
  expect(await readSignInLink(db, token, new Date())).toBe('ann@example.org');
  expect(await readSignInLink(db, token, new Date())).toBe('ann@example.org');
  const signedIn = await signInByLink(accounts, token, new Headers());
  expect(signedIn).toMatchObject({ answer: 'signed-in', person: { email: 'ann@example.org', administrator: false } });
  expect(await signInByLink(accounts, token, new Headers())).toEqual({ answer: 'spent' });
  expect(await readSignInLink(db, token, new Date())).toBeUndefined();
});

test('of two that press at once, one is signed in', async () => {
  await letterbox.ask('race@example.org');
  const token = letterbox.token('race@example.org')!;
  const answers = await Promise.all([1, 2, 3, 4].map(() => signInByLink(accounts, token, new Headers())));
  expect(answers.filter(({ answer }) => answer === 'signed-in')).toHaveLength(1);
});

test('a link made up, or a quarter of an hour old, signs nobody in', async () => {
  expect(await signInByLink(accounts, 'made-up', new Headers())).toEqual({ answer: 'spent' });
  await letterbox.ask('late@example.org');
  const later = new Date(Date.now() + 15 * 60_000 + 1);
  expect(await readSignInLink(db, letterbox.token('late@example.org')!, later)).toBeUndefined();
});

test('the cookie is recognised until she signs out', async () => {
  const { browser, headers } = await signIn('out@example.org');
  expect(headers.get('set-cookie')).toMatch(/^afield_sign_in=.*HttpOnly.*SameSite=Lax/);
  expect(headers.get('set-cookie')).not.toContain('Secure');
  expect((await recognisePerson(accounts, browser))?.person.email).toBe('out@example.org');
  await signOut(accounts, browser);
  expect(await recognisePerson(accounts, browser)).toBeUndefined();
});

test('over https the cookie is sent nowhere else', async () => {
  const secure = openLetterbox(db, 'https://afield.example');
  await secure.ask('secure@example.org');
  const signedIn = await signInByLink(secure.accounts, secure.token('secure@example.org')!, new Headers());
  if (signedIn.answer === 'spent') throw new Error('The link did not work');
  expect(signedIn.headers.get('set-cookie')).toMatch(/^__Secure-afield_sign_in=.*Secure/);
});

test('a cookie with another signature is nobody’s', async () => {
  const forged = new Headers({ cookie: 'afield_sign_in=somebody.else' });
  expect(await recognisePerson(accounts, forged)).toBeUndefined();
});

test('sign-ins are listed without network addresses, and ended one by one or all others', async () => {
  const phone = await signIn('three@example.org', 'Safari/604.1 (iPhone)');
  const laptop = await signIn('three@example.org');
  const desk = await signIn('three@example.org', 'Chrome/140.0 (Windows)');
  const id = phone.person.id;
  expect(await listSignIns(db, id, new Date())).toHaveLength(3);
  const onPhone = (await recognisePerson(accounts, phone.browser))!.signInId;
  await endSignIn(db, id, onPhone);
  expect(await recognisePerson(accounts, phone.browser)).toBeUndefined();
  const onLaptop = (await recognisePerson(accounts, laptop.browser))!.signInId;
  await endOtherSignIns(db, id, onLaptop);
  expect(await recognisePerson(accounts, desk.browser)).toBeUndefined();
  expect((await listSignIns(db, id, new Date())).map((signIn) => signIn.id)).toEqual([onLaptop]);
  const kept = await db.selectFrom('sign_in').select('ip_address').execute();
  expect(kept.every((row) => row.ip_address === null)).toBe(true);
});

test('nobody can end somebody else’s sign-in', async () => {
  const hers = await signIn('hers@example.org');
  const his = await signIn('his@example.org');
  const hersId = (await recognisePerson(accounts, hers.browser))!.signInId;
  await endSignIn(db, his.person.id, hersId);
  await endSignIn(db, his.person.id, 'nothing like an id');
  expect(await recognisePerson(accounts, hers.browser)).toBeDefined();
});
