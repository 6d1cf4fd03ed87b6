import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { startAfield } from './afield.ts';
import { openPage, VISITORS, type Visitor } from './browser.ts';
import { weigh } from './weigh.ts';

const afield = await startAfield({ sample: true });
const inAMonth = Temporal.Now.plainDateISO('Europe/London').add({ weeks: 4 });
const DATE = inAMonth.add({ days: (13 - inAMonth.dayOfWeek) % 7 }).toString();
const GROUP = '/groups/library-people-of-the-north';
const QUESTION = new URLSearchParams({ date: DATE, start: '10:30', end: '15:30', usual: 'Cardiff' });
const ANSWER = /^(?!Cardiff).+: \d+ of you there and back\. Cardiff: (\d+|fewer than five)\.$/;

async function openAs(name: string, visitor?: Visitor): Promise<Page> {
  const page = await openPage(afield.origin, visitor);
  await page.goto('/sign-in');
  await page.getByRole('button', { name }).click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
  return page;
}

test.each(VISITORS)(
  'an organiser asks where most of her group can meet, and plans a gathering there $who',
  async ({ who: _who, ...visitor }) => {
    const page = await openAs('Gwen Pritchard', visitor);
    await page.goto(GROUP);
    await page.getByRole('link', { name: 'Where should we meet?' }).click();
    await page.getByRole('heading', { name: 'Where should we meet?' }).waitFor();
    await expectAccessible(page);
    await page.getByLabel('Date').fill(DATE);
    // Both get-togethers of this year were there.
    expect(await page.getByLabel('Where it has been so far').inputValue()).toBe('Cardiff');
    await page.getByRole('button', { name: 'Find the place' }).click();
    const heading = page.getByRole('heading', { level: 1, name: ANSWER });
    await heading.waitFor();
    await expectAccessible(page);
    expect(await page.locator('meta[property^="og:"]').count()).toBe(0);
    const other = await openAs('Catrin Moss', visitor);
    await other.goto(page.url());
    expect(await other.getByRole('heading', { level: 1 }).innerText()).toBe(await heading.innerText());
    await page.getByRole('button', { name: 'Make a draft of a gathering' }).click();
    await page.getByRole('heading', { level: 1, name: 'Edit' }).waitFor();
    expect(await page.getByLabel('Date', { exact: true }).inputValue()).toBe(DATE);
  }
);

test('a member, who plans nothing, asks the others who would come', async () => {
  const page = await openAs('Catrin Moss', { javaScript: false, width: 390 });
  await page.goto(`${GROUP}/meet?${QUESTION}`);
  expect(await page.getByRole('button', { name: 'Make a draft' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Ask who would come' }).click();
  await page.getByRole('heading', { level: 1, name: /^We could meet in / }).waitFor();
  await page.goto(GROUP);
  await page.getByRole('link', { name: /^We could meet in / }).waitFor();
});

test('among venues that are known here, the draft is made at the best of them', async () => {
  const page = await openAs('Gwen Pritchard', { javaScript: false, width: 390 });
  await page.goto(`${GROUP}/meet?${QUESTION}&among=venues`);
  const heading = await page.getByRole('heading', { level: 1, name: ANSWER }).innerText();
  await page.getByText(/^\d+ venues were looked at/).waitFor();
  await page.getByRole('button', { name: 'Make a draft of a gathering' }).click();
  await page.getByRole('heading', { level: 1, name: 'Edit' }).waitFor();
  const venue = page.locator('select[name=venue] option:checked');
  expect(heading.startsWith(await venue.innerText())).toBe(true);
});

test('what the map shades stands in words too, and no place tells of one to four people', async () => {
  const page = await openAs('Gwen Pritchard');
  await page.goto(`${GROUP}/meet?${QUESTION}`);
  const shaded = await page.locator('svg[role=img] path.area').count();
  const rows = page.getByRole('row').filter({ hasText: 'or more' });
  await page.getByText('Areas where five or more of you start', { exact: true }).click();
  expect(await rows.count()).toBe(shaded);
  const told = await page.locator('.count .num').allTextContents();
  expect(told.map(Number).filter((people) => people < 5)).toEqual([]);
});

test('whoever is no member reads nothing of it', async () => {
  const visitor = await openPage(afield.origin);
  await visitor.goto(`${GROUP}/meet?${QUESTION}`);
  expect(new URL(visitor.url()).pathname).toBe('/sign-in');
  const stranger = await openAs('Rhodri Eccles');
  const answer = await stranger.goto(`${GROUP}/meet?${QUESTION}`);
  expect(answer?.status()).toBe(403);
});

test('a group of which too few are counted reads what it takes', async () => {
  const page = await openAs('Rhodri Eccles');
  await page.goto('/groups/new');
  await page.getByLabel('Name').fill('Bookbinders');
  await page.getByRole('button', { name: 'Found this group' }).click();
  await page.getByRole('link', { name: 'Where should we meet?' }).click();
  await page.getByText('at least five others').waitFor();
  await expectAccessible(page);
});

test('a tick taken away changes no answer today', async () => {
  const page = await openAs('Gwen Pritchard', { javaScript: false, width: 390 });
  await page.goto(`${GROUP}/meet?${QUESTION}`);
  const before = await page.locator('main').innerText();
  await page.goto('/start');
  const tick = page.getByLabel('Count me, roughly');
  expect(await tick.isChecked()).toBe(true);
  await expectAccessible(page);
  await tick.uncheck();
  await page.getByRole('button', { name: 'Keep this' }).click();
  await page.goto('/start');
  expect(await tick.isChecked()).toBe(false);
  await page.goto(`${GROUP}/meet?${QUESTION}`);
  expect(await page.locator('main').innerText()).toBe(before);
});

test('the answer is as light as every other page', async () => {
  const weight = await weigh(await openAs('Gwen Pritchard'), `${GROUP}/meet?${QUESTION}`);
  expect(weight.html + weight.css).toBeLessThanOrEqual(45_000);
  expect(weight.javaScript).toBe(0);
});
