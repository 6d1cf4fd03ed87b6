import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openOidcProvider } from '../test/oidc-provider.ts';
import { expectAccessible } from './accessible.ts';
import { startAfield } from './afield.ts';
import { openPage, VISITORS } from './browser.ts';
import { becomeAdministrator, comeAs, nameServer } from './people.ts';

const university = await openOidcProvider();
afterAll(() => university.close());
const afield = await startAfield({
  env: {
    AUTH_OIDC_UNI_NAME: 'University of Bangor',
    AUTH_OIDC_UNI_ISSUER: university.issuer,
    AUTH_OIDC_UNI_CLIENT_ID: university.clientId,
    AUTH_OIDC_UNI_CLIENT_SECRET: university.clientSecret
  }
});

let administrator: Page;

beforeAll(async () => {
  administrator = await openPage(afield.origin, undefined, afterAll);
  await becomeAdministrator(afield, administrator);
  await nameServer(administrator);
});

/** The device of the tests would choose its passkey by itself, before anybody could press the button. */
async function offerNothingToFillIn(page: Page): Promise<void> {
  await page.addInitScript('PublicKeyCredential.isConditionalMediationAvailable = async () => false');
}

async function letJoin(who: 'Anyone' | 'Who was invited'): Promise<void> {
  await administrator.goto('/administrator/settings');
  await administrator.getByLabel(who).check();
  await administrator.getByRole('button', { name: 'Save' }).click();
  await administrator.getByText('This is saved.').waitFor();
}

/** Until it is done: to leave the page earlier would take the request back. */
async function signOut(page: Page): Promise<void> {
  await page.goto('/sign-out');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL(`${afield.origin}/`);
}

/** A device with a screen lock, which says yes whenever it is asked. */
async function giveAuthenticator(page: Page): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('WebAuthn.enable');
  await devTools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true
    }
  });
}

test.each(VISITORS.filter(({ javaScript }) => javaScript))(
  'somebody adds a passkey, signs in with it, renames it and removes it $who',
  async ({ who: _who, ...visitor }) => {
    const page = await openPage(afield.origin, visitor);
    await giveAuthenticator(page);
    await offerNothingToFillIn(page);
    await comeAs(afield, page, 'Mair');

    await page.goto('/account');
    await page.getByRole('link', { name: 'How you sign in' }).click();
    await page.getByText('You have no passkey yet.').waitFor();
    await expectAccessible(page);
    await page.getByLabel('What to call it').fill('My laptop');
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await page.getByText('The passkey is added.').waitFor();
    await page.getByText('My laptop').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await page.getByText('This device has a passkey for you already.').waitFor();
    await expectAccessible(page);

    await signOut(page);
    await page.goto('/sign-in?to=/account/sign-in');
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.waitForURL('**/account/sign-in');

    await page.getByText('Rename').first().click();
    await page.getByLabel('What to call it').first().fill(' ');
    await page.getByRole('button', { name: 'Rename the passkey My laptop' }).click();
    await page.getByText('Type a name of at most 60 letters.').waitFor();
    await expectAccessible(page);
    await page.getByLabel('What to call it').first().fill('Old laptop');
    await page.getByRole('button', { name: 'Rename the passkey My laptop' }).click();
    await page.getByText('The passkey has its new name.').waitFor();
    await page.getByRole('button', { name: 'Remove the passkey Old laptop' }).click();
    await page.getByText('The passkey signs nobody in any more.').waitFor();
    await page.getByText('You have no passkey yet.').waitFor();

    await signOut(page);
    await page.goto('/sign-in');
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.getByText('This passkey is not known here.').waitFor();
    await expectAccessible(page);
  }
);

test('where the browser offers passkeys to fill in, no button needs to be pressed', async () => {
  const page = await openPage(afield.origin);
  await giveAuthenticator(page);
  await comeAs(afield, page, 'Mair');
  await page.goto('/account/sign-in');
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByText('The passkey is added.').waitFor();
  await signOut(page);
  await page.goto('/sign-in?to=/account/sign-in');
  await page.waitForURL('**/account/sign-in');
});

test('without JavaScript the link by mail stays, and passkeys say what they need', async () => {
  const page = await openPage(afield.origin, { javaScript: false, width: 390 });
  await page.goto('/sign-in');
  expect(await page.getByRole('button', { name: 'Sign in with a passkey' }).count()).toBe(0);
  await comeAs(afield, page, 'Mair');
  await page.goto('/account/sign-in');
  await page.getByText('Adding one needs JavaScript').waitFor();
  expect(await page.getByRole('button', { name: 'Add a passkey' }).count()).toBe(0);
  await expectAccessible(page);
});

test.each(VISITORS)('somebody joins with another account, and removes it again $who', async ({ who, ...visitor }) => {
  const number = VISITORS.findIndex((other) => other.who === who);
  const page = await openPage(afield.origin, visitor);
  university.be({ sub: `s${number}`, email: `s${number}@example.org`, email_verified: true, name: 'Siân' });
  await page.goto('/sign-in?to=/start');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Sign in with University of Bangor' }).click();
  await page.waitForURL('**/start');

  await page.goto('/account/sign-in');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Remove University of Bangor' }).click();
  await page.getByText('It does not sign you in any more.').waitFor();
  await expectAccessible(page);
});

test.each(VISITORS)(
  'who comes back without having signed in is told what to do $who',
  async ({ who: _who, ...visitor }) => {
    const page = await openPage(afield.origin, visitor);
    university.be(undefined);
    await page.goto('/sign-in');
    await page.getByRole('button', { name: 'Sign in with University of Bangor' }).click();
    await page.getByRole('heading', { name: 'You are not signed in' }).waitFor();
    await expectAccessible(page);
    university.be({ sub: 'liar', email: 'ann@example.org', email_verified: false });
    await page.getByRole('link', { name: 'Back to signing in' }).click();
    await page.getByRole('button', { name: 'Sign in with University of Bangor' }).click();
    await page.getByRole('heading', { name: 'The other service has not checked your e-mail address' }).waitFor();
    await expectAccessible(page);
  }
);

test('on a server by invitation a stranger is refused, and let in with an invitation', async () => {
  await letJoin('Who was invited');
  const page = await openPage(afield.origin);
  university.be({ sub: 'stranger', email: 'stranger@example.org', email_verified: true, name: 'Huw' });
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Sign in with University of Bangor' }).click();
  await page.getByRole('heading', { name: 'There is no invitation for you yet' }).waitFor();
  await page.getByRole('link', { name: 'ann@example.org' }).waitFor();
  await expectAccessible(page);

  await administrator.goto('/administrator/invitations');
  await administrator.getByRole('button', { name: 'Make a link' }).click();
  await page.goto(await administrator.getByRole('link', { name: /\/invitations\// }).innerText());
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Sign in with University of Bangor' }).click();
  await page.waitForURL(`${afield.origin}/`);
  await page.goto('/account');
  await page.getByText('You sign in with stranger@example.org.').waitFor();
  await letJoin('Anyone');
});
