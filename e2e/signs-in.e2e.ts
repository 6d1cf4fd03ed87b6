import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { startAfield } from './afield.ts';
import { openPage, VISITORS } from './browser.ts';
import { becomeAdministrator, nameServer, newestMailTo } from './people.ts';

const afield = await startAfield();
const LINK = /http:\/\/\S+\/sign-in\/\S+/;

let administrator: Page;

beforeAll(async () => {
  administrator = await openPage(afield.origin, undefined, afterAll);
  await becomeAdministrator(afield, administrator);
  await nameServer(administrator);
});

test.each(VISITORS)('somebody signs in, says her name and signs out again $who', async ({ who, ...visitor }) => {
  const email = `${VISITORS.findIndex((other) => other.who === who)}@example.org`;
  const page = await openPage(afield.origin, visitor);

  await page.goto('/sign-in');
  await expectAccessible(page);
  await page.getByLabel('E-mail address').fill('no address');
  await page.getByRole('button', { name: 'Send me a link' }).click();
  await page.getByText('Type a whole address').waitFor();
  expect(await page.getByLabel('E-mail address').inputValue()).toBe('no address');
  await expectAccessible(page);
  await page.getByLabel('E-mail address').fill(email);
  await page.getByRole('button', { name: 'Send me a link' }).click();
  await page.getByRole('heading', { name: 'Look in your mail' }).waitFor();
  await expectAccessible(page);

  const [link] = LINK.exec(await newestMailTo(administrator, email)) ?? [];
  await page.goto(link!);
  await page.getByRole('heading', { name: `Sign in as ${email}` }).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'What shall others call you?' }).waitFor();
  await expectAccessible(page);
  await page.getByLabel('Name').fill('Mair');
  await page.getByRole('button', { name: 'Save the name' }).click();

  await page.goto('/account');
  await page.getByText('This device').waitFor();
  await expectAccessible(page);
  await page.goto(link!);
  await page.getByRole('heading', { name: 'This link has been used or is too old' }).waitFor();

  await page.goto('/account');
  await page.getByRole('link', { name: 'Sign out' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.goto('/account');
  expect(new URL(page.url()).pathname).toBe('/sign-in');
});
