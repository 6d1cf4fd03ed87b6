import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { startAfield } from './afield.ts';
import { openPage, VISITORS } from './browser.ts';
import { comeAs, type Known, openAdministrator } from './people.ts';

const afield = await startAfield();

type Cookies = Awaited<ReturnType<ReturnType<Page['context']>['cookies']>>;
let mairs: Cookies;
let huws: Cookies;

beforeAll(async () => {
  await openAdministrator(afield);
  mairs = await cookiesOf('Mair Rees', { email: 'mair@example.org' });
  huws = await cookiesOf('Huw Lloyd', { handle: 'huw-lloyd' });
});

async function cookiesOf(name: string, more: Known): Promise<Cookies> {
  const page = await openPage(afield.origin, undefined, afterAll);
  await comeAs(afield, page, name, more);
  return await page.context().cookies();
}

test.each(VISITORS)('says who she is and finds her people $who', { timeout: 180_000 }, async ({ who, ...visitor }) => {
  const number = VISITORS.findIndex((other) => other.who === who);
  const [mair, huw] = [await openPage(afield.origin, visitor), await openPage(afield.origin, visitor)];
  await mair.context().addCookies(mairs);
  await huw.context().addCookies(huws);

  await saysWhoSheIs(mair, `mair${number}`);
  await looksAsOthersDo(mair);
  await findsByName(huw);
  await keepsInList(huw, number);
  await bringsAddressBook(huw);
  await isBlocked(mair, huw, number);
});

async function saysWhoSheIs(page: Page, handle: string) {
  await page.goto('/people');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Change it' }).click();
  await expectAccessible(page);
  await page.getByLabel('Your @name').fill('Mair Rees');
  await page.getByLabel('About me', { exact: true }).fill('I look after maps.');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Use small letters from a to z').first().waitFor();
  expect(await page.getByLabel('About me', { exact: true }).inputValue()).toBe('I look after maps.');
  await expectAccessible(page);
  await page.getByLabel('Your @name').fill(handle);
  await page.getByLabel('Who sees this: About me').selectOption('Everyone');
  await page.getByLabel('Pronouns', { exact: true }).fill('she, hi');
  await page.getByLabel('Elsewhere', { exact: true }).fill('@Mair@example.social');
  await page.getByLabel('People who have my e-mail address may find me').check();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('This is saved.').waitFor();
  await page.getByRole('link', { name: 'Look at it' }).click();
}

async function looksAsOthersDo(page: Page) {
  await page.getByText('This is everything, as only you see it.').waitFor();
  await page.getByText('she, hi').waitFor();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'As everyone else sees it' }).click();
  await page.getByText('I look after maps.').waitFor();
  expect(await page.getByText('she, hi').count()).toBe(0);
  await expectAccessible(page);
}

async function findsByName(page: Page) {
  await page.goto('/people');
  await page.getByLabel('Find somebody by name').fill('ree');
  await page.getByRole('button', { name: 'Find' }).click();
  await page.getByRole('link', { name: 'Mair Rees' }).click();
  await page.getByText('I look after maps.').waitFor();
  expect(await page.getByText('she, hi').count()).toBe(0);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Follow', exact: true }).click();
  await page.getByText(`You follow Mair Rees.`).waitFor();
  await page.goto('/people');
  await page.getByRole('button', { name: `Stop following Mair Rees` }).click();
  await page.getByText('You follow nobody yet.').waitFor();
}

async function keepsInList(page: Page, number: number) {
  await page.goto(`/people/mair${number}`);
  await page.getByText('Put into a list').click();
  await page.getByRole('button', { name: /Make the list with/ }).click();
  await page.getByText('Type a name for the list.').waitFor();
  await page.getByLabel('Name of a new list').fill(`People from camp ${number}`);
  await page.getByRole('button', { name: /Make the list with/ }).click();
  await page.getByText(`Mair Rees is in “People from camp ${number}”.`).waitFor();
  await page.goto('/people');
  await page.getByText('1 person').first().waitFor();
  await page.getByRole('link', { name: `People from camp ${number}` }).click();
  await page.getByRole('link', { name: 'Mair Rees' }).waitFor();
  await expectAccessible(page);
}

async function bringsAddressBook(page: Page) {
  await page.goto('/people/bring');
  await expectAccessible(page);
  const buffer = Buffer.from(`Name,E-mail\nMair,mair@example.org\nAnn,ann@example.org\n`);
  const bring = async (file: Buffer) => {
    await page.getByLabel('File').setInputFiles({ name: 'contacts.csv', mimeType: 'text/csv', buffer: file });
    await page.getByRole('button', { name: 'See who is here' }).click();
  };
  await bring(Buffer.from('Name,Town\nMair,Bangor\n'));
  await page.getByText('No addresses were found in this.').waitFor();
  await bring(buffer);
  await page.getByRole('heading', { name: 'One of them is here' }).waitFor();
  expect(await page.getByText('Ann Griffiths').count()).toBe(0);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Follow them' }).click();
  await page.getByText('You follow one person of them.').waitFor();
}

async function isBlocked(page: Page, other: Page, number: number) {
  await page.goto('/account/blocks');
  await expectAccessible(page);
  await page.getByLabel('Somebody’s @name').fill(`@huw-lloyd`);
  await page.getByRole('button', { name: 'Block' }).click();
  await page.getByText(`@huw-lloyd is blocked.`).waitFor();
  await expectAccessible(page);
  const answer = await other.goto(`/people/mair${number}`);
  expect(answer?.status()).toBe(404);
  await other.goto('/people');
  await other.getByText('You follow nobody yet.').waitFor();
  await page.getByRole('button', { name: `Take it back: @huw-lloyd` }).click();
  await page.getByText('You have blocked nobody.').waitFor();
  expect((await other.goto(`/people/mair${number}`))?.status()).toBe(200);
}
