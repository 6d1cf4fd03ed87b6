import { parseICS, type VEvent } from 'node-ical';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { IN_A_MONTH } from '../test/days.ts';
import { makeGathering, makeGroup, type MadeGroup, makePerson } from '../test/factories.ts';
import { openSiteDatabase } from '../test/site-database.ts';
import { expectAccessible } from './accessible.ts';
import { startAfield } from './afield.ts';
import { openPage, VISITORS } from './browser.ts';
import { openAdministrator } from './people.ts';

const afield = await startAfield({ sample: true });
const db = openSiteDatabase(afield.data);
afterAll(() => db.destroy());

let session: Awaited<ReturnType<ReturnType<Page['context']>['cookies']>>;
let group: MadeGroup;

beforeAll(async () => {
  const page = await openAdministrator(afield);
  await startFromBangor(page);
  await page.goto('/');
  await page.getByRole('link', { name: 'Library Camp: cake and code' }).click();
  await page.getByRole('button', { name: 'I’m going' }).click();
  await page.getByText('You are going.').waitFor();
  session = await page.context().cookies();
  group = await makeGroup(db, await makePerson(db, 'Owner'), 'Libraries of the North');
});

async function startFromBangor(page: Page): Promise<void> {
  await page.goto('/start');
  await page.getByLabel('Stop, station or town').fill('Bangor');
  await page.getByRole('button', { name: 'Add it' }).click();
  await page.getByLabel('Bangor station').check();
  await page.getByRole('button', { name: 'Add it' }).click();
  await page.getByRole('button', { name: 'Remove Bangor station' }).waitFor();
}

/** What the calendar program of a telephone reads, which knows nothing but the address. */
async function follow(address: string): Promise<VEvent[]> {
  const answer = await fetch(address);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  const all = Object.values(parseICS(await answer.text()));
  return all.filter((one): one is VEvent => one?.type === 'VEVENT');
}

function titleOf({ summary }: VEvent): string {
  return typeof summary === 'string' ? summary : summary.val;
}

test.each(VISITORS)('takes her days into a calendar $who', { timeout: 120_000 }, async ({ who: _who, ...visitor }) => {
  const page = await openPage(afield.origin, visitor);
  await page.context().addCookies(session);
  await page.goto('/days');
  await page.getByRole('link', { name: 'Have your days in the calendar of your phone' }).click();
  await page.getByRole('button', { name: 'Make an address: My days' }).click();
  await expectAccessible(page);
  const mine = page.locator('#my-days');
  const address = await mine.getByLabel('Its address').inputValue();
  const [camp] = await follow(address);
  expect(camp).toMatchObject({ summary: 'Library Camp: cake and code', status: 'CONFIRMED' });
  expect(camp?.description).toContain('A long day: be at Bangor station 06:53, back 21:15');
  expect(camp?.description).toContain('The way home');

  const etag = (await fetch(address)).headers.get('etag') ?? '';
  const again = await fetch(address, { headers: { 'if-none-match': etag } });
  expect([again.status, again.headers.get('cache-control')]).toEqual([304, 'private, no-cache']);

  await mine.getByText('Did somebody else get the address?').click();
  await mine.getByRole('button', { name: 'End this calendar: My days' }).click();
  await page.getByRole('button', { name: 'Make an address: My days' }).waitFor();
  expect((await fetch(address)).status).toBe(404);
});

test.each(VISITORS)(
  'follows what is within her reach $who',
  { timeout: 120_000 },
  async ({ who: _who, ...visitor }) => {
    const page = await openPage(afield.origin, visitor);
    await page.context().addCookies(session);
    await page.goto('/account/feeds');
    await page.getByRole('button', { name: 'Make an address: Within my reach' }).click();
    const reach = page.locator('#within-reach');
    const address = await reach.getByLabel('Its address').inputValue();
    const titles = async () => (await follow(address)).map(titleOf);
    expect(await titles()).toContain('Long day 06:53–21:15: Library Camp: cake and code');
    await reach.getByLabel('A long day').uncheck();
    await reach.getByRole('button', { name: 'Save' }).click();
    await reach.getByText('Saved.').waitFor();
    expect((await titles()).filter((title) => !title.startsWith('Day trip'))).toEqual([]);
    await reach.getByLabel('There and back in a day').uncheck();
    await reach.getByRole('button', { name: 'Save' }).click();
    await reach.getByText('Tick at least one.').waitFor();
    await expectAccessible(page);
    await reach.getByText('Did somebody else get the address?').click();
    await reach.getByRole('button', { name: 'Make a new address: Within my reach' }).click();
    expect(await reach.getByLabel('Its address').inputValue()).not.toBe(address);
    expect((await fetch(address)).status).toBe(404);
    await reach.getByText('Did somebody else get the address?').click();
    await reach.getByRole('button', { name: 'End this calendar: Within my reach' }).click();
    await page.getByRole('button', { name: 'Make an address: Within my reach' }).waitFor();
  }
);

test('a gathering and its group can be followed without an account', async () => {
  const { slug } = await makeGathering(db, group, { ...IN_A_MONTH, title: 'Winter </script> camp' });
  await makeGathering(db, group, { ...IN_A_MONTH, title: 'Committee', shown_to: 'members' });
  const page = await openPage(afield.origin);
  await page.goto(`/gatherings/${slug}`);
  const told = JSON.parse(await page.locator('script[type="application/ld+json"]').innerText()) as unknown;
  expect(told).toMatchObject({ '@type': 'SocialEvent', name: 'Winter </script> camp' });
  const file = await page.getByRole('link', { name: 'Put it into your calendar' }).getAttribute('href');
  expect(await follow(afield.origin + file)).toMatchObject([{ summary: 'Winter </script> camp' }]);

  await page.goto(`/groups/${group.slug}`);
  for (const type of ['application/atom+xml', 'application/feed+json', 'text/calendar']) {
    const href = await page.locator(`link[rel="alternate"][type="${type}"]`).getAttribute('href');
    const text = await (await fetch(new URL(href ?? '', afield.origin))).text();
    expect(text).toMatch(/Winter/);
    expect(text).not.toContain('Committee');
  }
});

test('everything she made is one download', async () => {
  const page = await openPage(afield.origin);
  await page.context().addCookies(session);
  await page.goto('/account/download');
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download' }).click();
  expect((await downloading).suggestedFilename()).toMatch(/^afield-\d{4}-\d\d-\d\d\.zip$/);
  expect(await (await downloading).failure()).toBeNull();
  expect((await fetch(`${afield.origin}/account/download/afield.zip`, { redirect: 'manual' })).status).toBe(303);
});
