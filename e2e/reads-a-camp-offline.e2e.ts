import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { startAfield } from './afield.ts';
import { publishCamp, suggest } from './camp.ts';
import { joinInvited, openAdministrator, openAs } from './people.ts';

const afield = await startAfield();
const ON_A_PHONE = { javaScript: true, width: 390 };

let administrator: Page;
let camp: string;

beforeAll(async () => {
  administrator = await openAdministrator(afield);
  camp = await publishCamp(administrator, 'Camp in a cellar');
  await suggest(administrator, camp, 'Maps underground');
});

/** Goes to a page of the camp, and waits until the others are here as well. */
async function keepHere(page: Page): Promise<void> {
  await page.goto(`${camp}/pitches`);
  await page.getByText('These pages open without a network too.').waitFor();
}

test('the wall, the suggestions and the notes open without a network, and say as of when they are', async () => {
  const gwen = await openAs(afield, 'Gwen Below', ON_A_PHONE);
  await keepHere(gwen);
  await gwen.context().setOffline(true);
  for (const [page, words] of [
    ['wall', 'The sessions have no times yet.'],
    ['pitches', 'Maps underground'],
    ['notes', 'Maps underground']
  ] as const) {
    await gwen.goto(`${camp}/${page}`);
    await gwen.getByText(words).first().waitFor();
    await gwen.getByText(/No network: this is the page as it was at \d\d:\d\d\./).waitFor();
  }
  await expectAccessible(gwen);
  await gwen.context().setOffline(false);
  await gwen.getByText('These pages open without a network too.').waitFor();
  expect(await gwen.getByText('No network').isVisible()).toBe(false);
});

test('what is said without a network waits, says so, and goes out when there is one', async () => {
  const tom = await openAs(afield, 'Tom Below', ON_A_PHONE);
  await keepHere(tom);
  await tom.context().setOffline(true);
  await tom.getByRole('button', { name: 'Must see' }).click();
  await tom.getByText('goes out as soon as there is one (1 so far)').waitFor();
  await tom.context().setOffline(false);
  await tom.getByRole('button', { name: 'Must see', pressed: true }).waitFor();
  expect(await tom.getByText('goes out as soon as there is one').isVisible()).toBe(false);
  await administrator.goto(`${camp}/pitches`);
  await administrator.getByText('1 must see it, 0 would like to').waitFor();
});

test('nothing that waits is sent as somebody else', async () => {
  const first = await openAs(afield, 'First Reader', ON_A_PHONE);
  await keepHere(first);
  await first.context().setOffline(true);
  await first.getByRole('button', { name: 'Would like to' }).click();
  await first.getByText('goes out as soon as there is one (1 so far)').waitFor();
  await first.context().clearCookies();
  await first.context().setOffline(false);
  await first.getByRole('link', { name: 'Sign in to suggest a session' }).waitFor();
  await joinInvited(first, administrator, { name: 'Second Reader', email: 'second.reader@example.org' });
  await first.goto(`${camp}/pitches`);
  await first.getByRole('button', { name: 'Would like to', pressed: false }).waitFor();
  expect(await first.getByText('goes out as soon as there is one').isVisible()).toBe(false);
});

test('whoever signs out leaves no pages on the device', async () => {
  const una = await openAs(afield, 'Una Leaving', ON_A_PHONE);
  await keepHere(una);
  await una.goto('/sign-out');
  await una.getByRole('main').getByRole('button', { name: 'Sign out' }).click();
  await una.waitForURL((url) => url.pathname === '/');
  await una.context().setOffline(true);
  await expect(una.goto(`${camp}/pitches`)).rejects.toThrow('ERR_INTERNET_DISCONNECTED');
});
