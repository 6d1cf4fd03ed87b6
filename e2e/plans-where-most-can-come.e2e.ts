import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { startAfield } from './afield.ts';
import { openPage, VISITORS, type Visitor } from './browser.ts';

const afield = await startAfield({ sample: true });
const GROUP = '/groups/library-people-of-the-north';
const inAMonth = Temporal.Now.plainDateISO('Europe/London').add({ weeks: 4 });
const DATE = inAMonth.add({ days: (13 - inAMonth.dayOfWeek) % 7 }).toString();
const ANSWER = /Cardiff: (\d+ of \d+|fewer than five) members there and back/;

async function openAs(name: string, visitor?: Visitor): Promise<Page> {
  const page = await openPage(afield.origin, visitor);
  await page.goto('/sign-in');
  await page.getByRole('button', { name }).click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
  return page;
}

test.each(VISITORS)(
  'an organiser reads beside the form how many can come, and takes the hour that lets more $who',
  async ({ who: _who, ...visitor }) => {
    const page = await openAs('Gwen Pritchard', visitor);
    await page.goto(`${GROUP}/gatherings/new`);
    const beside = page.getByRole('complementary');
    await beside.getByText('Choose a day, hours and a town').waitFor();
    await page.getByLabel('What is it called?').fill('Slow day');
    await page.getByLabel('Date', { exact: true }).fill(DATE);
    await page.getByLabel('From', { exact: true }).fill('10:00');
    await page.getByLabel('Until', { exact: true }).fill('15:30');
    await page.getByLabel('Town or village').fill('Cardiff');
    if (visitor.javaScript) await page.getByLabel('Street and number').focus();
    else await beside.getByRole('button', { name: 'Count' }).click();
    await beside.getByText(ANSWER).waitFor();
    expect(await page.getByLabel('What is it called?').inputValue()).toBe('Slow day');
    await expectAccessible(page);
    const before = await beside.getByRole('status').innerText();
    const later = beside.getByRole('button', { name: /^Start at 1\d:\d\d and / });
    const time = /\d\d:\d\d/.exec(await later.innerText())?.[0];
    await later.click();
    await expect.poll(async () => await beside.getByRole('status').innerText()).not.toBe(before);
    expect(await page.getByLabel('From', { exact: true }).inputValue()).toBe(time);
    await page.getByRole('button', { name: 'Keep as a draft' }).click();
    await page.getByText('This is a draft').waitFor();
    await page.getByRole('link', { name: 'Edit' }).click();
    await page.getByRole('complementary').getByText(ANSWER).waitFor();
  }
);

test('it says what it takes where too few are counted, and is gone where nobody travels', async () => {
  const page = await openAs('Beth Ollerton');
  await page.goto('/groups/new');
  await page.getByLabel('Name').fill('Zine makers');
  await page.getByRole('button', { name: 'Found this group' }).click();
  await page.goto('/groups/zine-makers/gatherings/new');
  await page.getByText('Once six of your members have ticked').waitFor();
  await page.getByLabel('Online', { exact: true }).check();
  expect(await page.getByRole('complementary').isVisible()).toBe(false);
});
