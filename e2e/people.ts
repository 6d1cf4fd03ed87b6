import type { Page } from 'playwright-core';
import { afterAll } from 'vitest';
import { makePerson } from '../test/factories.ts';
import { nameServerDirectly } from '../test/name-server-directly.ts';
import { signInDirectly } from '../test/sign-in-directly.ts';
import { openSiteDatabase } from '../test/site-database.ts';
import type { Afield } from './afield.ts';
import { openPage, type Visitor } from './browser.ts';

/** What a journey needs to know of somebody beforehand. */
export type Known = { email?: string; handle?: string };

export const ADMINISTRATOR = { name: 'Ann Griffiths', email: 'ann@example.org' };

/** Opens the one-time link that was printed at the start, and becomes the administrator. */
export async function becomeAdministrator(afield: Afield, page: Page): Promise<void> {
  if (!afield.administratorLink) throw new Error(`No link for the administrator was printed:\n${afield.says()}`);
  await page.goto(afield.administratorLink);
  await page.getByLabel('Name').fill(ADMINISTRATOR.name);
  await page.getByLabel('E-mail address').fill(ADMINISTRATOR.email);
  await page.getByRole('button', { name: 'Become the administrator' }).click();
  await page.waitForURL('**/administrator**');
}

/**
 * The administrator on a server that has a name and that anyone may join, for the tests of a file that are about something else: how one
 * gets there is walked in sets-up-a-server.
 */
export async function openAdministrator(afield: Afield): Promise<Page> {
  const db = openSiteDatabase(afield.data);
  await nameServerDirectly(db, 'Libraries of Wales');
  const { name, email } = ADMINISTRATOR;
  const person = await makePerson(db, name, { email, administrator: true, handle: 'ann-griffiths' });
  const page = await openPage(afield.origin, undefined, afterAll);
  await signInAs(person, { page, afield, db });
  await db.destroy();
  return page;
}

/** Lets somebody be signed in without walking there, which signs-in does. */
export async function signInAs(
  person: { id: string },
  { page, afield, db }: { page: Page; afield: Afield; db: ReturnType<typeof openSiteDatabase> }
): Promise<void> {
  const [name = '', value = ''] = (await signInDirectly(afield.data, db, person)).split('=');
  await page.context().addCookies([{ name, value, url: afield.origin }]);
}

/** A page in which somebody new is signed in; how one gets there is walked in signs-in. */
export async function openAs(afield: Afield, name: string, visitor?: Visitor, more?: Known): Promise<Page> {
  const page = await openPage(afield.origin, visitor);
  await comeAs(afield, page, name, more);
  return page;
}

/** Lets somebody new be signed in on a page that is open already. */
export async function comeAs(afield: Afield, page: Page, name: string, more?: Known): Promise<void> {
  const db = openSiteDatabase(afield.data);
  await signInAs(await makePerson(db, name, more), { page, afield, db });
  await db.destroy();
}

/** Says for the first time what the server is called and who may join, as the administrator. */
export async function nameServer(page: Page, joining: 'Anyone' | 'Who was invited' = 'Anyone'): Promise<void> {
  await page.goto('/administrator/settings');
  await page.getByLabel('Name of the server').fill('Libraries of Wales');
  await page.getByLabel('How to reach you').fill('ann@example.org');
  await page.getByLabel(joining).check();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('heading', { name: 'Libraries of Wales' }).waitFor();
}

/** What the administrator reads in the newest mail to an address. */
export async function newestMailTo(page: Page, email: string): Promise<string> {
  await page.goto('/administrator/mails');
  return await page
    .locator('article')
    .filter({ hasText: `To ${email}` })
    .first()
    .locator('pre')
    .innerText();
}

/** Joins the server by an invitation, which the administrator mails and reads out: this many times no link may be asked for. */
export async function joinInvited(page: Page, administrator: Page, { name, email }: { name: string; email: string }) {
  await administrator.goto('/administrator/invitations');
  await administrator.getByLabel('Addresses, one a line').fill(email);
  await administrator.getByRole('button', { name: 'Invite them' }).click();
  await administrator.getByText('One address is invited.').waitFor();
  const [link = ''] = /http:\/\/\S+\/invitations\/\S+/.exec(await newestMailTo(administrator, email)) ?? [];
  await page.goto(link);
  await page.getByLabel('Name').fill(name);
  await page.getByRole('button', { name: 'Join' }).click();
  await page.waitForURL((url) => url.pathname === '/');
}

/** Signs in by a mail that the administrator passes on, and says a name if that is asked for. */
export async function signInByMail(page: Page, administrator: Page, email: string, name: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByRole('button', { name: 'Send me a link' }).click();
  await page.getByRole('heading', { name: 'Look in your mail' }).waitFor();
  const [link] = /http:\/\/\S+\/sign-in\/\S+/.exec(await newestMailTo(administrator, email)) ?? [];
  await page.goto(link!);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByLabel('Name').fill(name);
  await page.getByRole('button', { name: 'Save the name' }).click();
}
