import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { startAfield } from './afield.ts';
import { openPage, VISITORS } from './browser.ts';
import { ADMINISTRATOR, openAdministrator, openAs } from './people.ts';

const afield = await startAfield();
let administrator: Page;

beforeAll(async () => {
  administrator = await openAdministrator(afield);
});

test.each(VISITORS)('somebody reads what goes and what stays, and leaves $who', async ({ who, ...visitor }) => {
  const email = `leaves-${VISITORS.findIndex((other) => other.who === who)}@example.org`;
  const page = await openAs(afield, 'Mair', visitor, { email });
  const elsewhere = await openPage(afield.origin, visitor);
  await elsewhere.context().addCookies(await page.context().cookies());

  await page.goto('/account');
  await page.getByRole('link', { name: 'Delete my account' }).click();
  await page.getByRole('heading', { name: 'What goes' }).waitFor();
  await page.getByRole('heading', { name: 'What stays' }).waitFor();
  await expectAccessible(page);
  await page.getByLabel('Your e-mail address').fill('somebody@else.example.org');
  await page.getByRole('button', { name: 'Delete my account for good' }).click();
  await page.getByText(`Type ${email}, if you mean it.`).waitFor();
  expect(await page.getByLabel('Your e-mail address').inputValue()).toBe('somebody@else.example.org');
  await expectAccessible(page);
  await page.getByLabel('Your e-mail address').fill(email);
  await page.getByRole('button', { name: 'Delete my account for good' }).click();
  await page.getByRole('heading', { name: 'Your account is deleted' }).waitFor();
  await expectAccessible(page);

  for (const signedOut of [page, elsewhere]) {
    await signedOut.goto('/account');
    expect(new URL(signedOut.url()).pathname).toBe('/sign-in');
  }
});

test('the only administrator is told to find another one first', async () => {
  await administrator.goto('/account/leave');
  await administrator.getByLabel('Your e-mail address').fill(ADMINISTRATOR.email);
  await administrator.getByRole('button', { name: 'Delete my account for good' }).click();
  await administrator.getByText('You are the only administrator').waitFor();
  await expectAccessible(administrator);
});

test('who alone owns a group hands it over first', async () => {
  const email = 'owns@example.org';
  const page = await openAs(afield, 'Olwen', { javaScript: false, width: 390 }, { email });
  await page.goto('/groups/new');
  await page.getByLabel('Name of the group').fill('Readers of Llŷn');
  await page.getByRole('button', { name: 'Found this group' }).click();
  await page.getByRole('heading', { name: 'Readers of Llŷn', level: 1 }).waitFor();

  await page.goto('/account/leave');
  await page.getByLabel('Your e-mail address').fill(email);
  await page.getByRole('button', { name: 'Delete my account for good' }).click();
  await page.getByText('You alone own these groups').waitFor();
  await page.getByRole('link', { name: 'Readers of Llŷn' }).waitFor();
  await expectAccessible(page);
});
