import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { startAfield } from './afield.ts';
import { openPage, VISITORS } from './browser.ts';
import { weigh } from './weigh.ts';

const afield = await startAfield({ sample: true });
const GROUP = '/groups/library-people-of-the-north';
const ANSWER = /^Half of the people around could do at least \d+ of \d+ gatherings in a day$/;

/** It is counted once the sample is all there; whoever comes before reads that. */
async function waitForReport(page: Page, path: string): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.goto(path);
        return await page.getByRole('heading', { level: 1 }).innerText();
      },
      { timeout: 60_000, interval: 500 }
    )
    .toMatch(ANSWER);
}

test.each(VISITORS)(
  'a committee reads from where people can get to what is held, and where one gathering would help $who',
  { timeout: 90_000 },
  async ({ who: _who, ...visitor }) => {
    const page = await openPage(afield.origin, visitor);
    await page.goto('/new');
    await page.getByRole('link', { name: /Who can get to what is held here/ }).click();
    await waitForReport(page, '/reach');
    await page.getByText(/^In \d+ of \d+ areas nobody could do any of them in a day\.$/).waitFor();
    await page.getByRole('img', { name: /^A map of the areas around/ }).waitFor();
    await page.getByRole('heading', { name: 'Served worst' }).waitFor();
    await page.getByRole('heading', { name: 'One gathering somewhere new' }).waitFor();
    await page.getByRole('row', { name: /^Winter/ }).waitFor();
    await expectAccessible(page);
    await page.getByText(/^All \d+ areas, served least first$/).click();
    const rows = await page.locator('details tbody tr').count();
    await expectAccessible(page);
    const csv = await (await page.request.get('/reach/table.csv')).text();
    // A head, and what there was in all.
    expect(csv.trim().split('\n').length - 2).toBe(rows);
    expect(await page.getByRole('button', { name: 'Count it again now' }).count()).toBe(0);
  }
);

test('an organiser reads the same of her group, and has it counted again', { timeout: 90_000 }, async () => {
  const page = await openPage(afield.origin);
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Gwen Pritchard' }).click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
  await page.goto(GROUP);
  await page.getByRole('link', { name: 'Who can get there?' }).click();
  await waitForReport(page, `${GROUP}/reach`);
  await page.getByText('Gatherings that only members see are not counted.').waitFor();
  await page.getByRole('button', { name: 'Count it again now' }).click();
  await page
    .getByText('It is being counted')
    .or(page.getByRole('heading', { level: 1 }))
    .first()
    .waitFor();
  await waitForReport(page, `${GROUP}/reach`);
});

test('a group that has held nothing reads what it wants', async () => {
  const page = await openPage(afield.origin, { javaScript: false, width: 390 });
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Rhodri Eccles' }).click();
  await page.goto('/groups/new');
  await page.getByLabel('Name').fill('Bookbinders');
  await page.getByRole('button', { name: 'Found this group' }).click();
  await page.getByRole('link', { name: 'Who can get there?' }).click();
  await page.getByText('Nothing has been counted yet.').waitFor();
  await expectAccessible(page);
});

test('the report is light, and brings no JavaScript', { timeout: 90_000 }, async () => {
  const page = await openPage(afield.origin);
  await waitForReport(page, '/reach');
  const weight = await weigh(page, '/reach');
  expect(weight.html + weight.css).toBeLessThanOrEqual(60_000);
  expect(weight.javaScript).toBe(0);
});
