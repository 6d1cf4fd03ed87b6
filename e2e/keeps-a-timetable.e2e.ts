import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeGathering, makeGroup, makeVenue } from '../test/factories.ts';
import { encodeLive } from '../packages/reach/test/live/encode-live.ts';
import { type MadeTrip, openFeedSite, pointOf, zipFeed } from '../test/feed-site.ts';
import { openSiteDatabase } from '../test/site-database.ts';
import { expectAccessible } from './accessible.ts';
import { startAfield } from './afield.ts';
import { openPage } from './browser.ts';
import { ADMINISTRATOR, becomeAdministrator, nameServer } from './people.ts';
import { isTold } from './is-told.ts';

const [site, live] = [await openFeedSite(), await openFeedSite()];
afterAll(async () => {
  await site.close();
  await live.close();
});
const afield = await startAfield({ allowHosts: [site.host, live.host] });
const db = openSiteDatabase(afield.data);
afterAll(() => db.destroy());

const TODAY = Temporal.Now.plainDateISO('Europe/London');
const DATE = TODAY.add({ days: 20 }).toString();
const THERE = { id: 'T', calls: 'A 08:00, C 09:00' };
/** What a job does, however busy the machine. */
const SOON = { timeout: 60_000 };
const BACK = { id: 'B', calls: 'C 18:36, A 18:58' };
const LATER = { id: 'L', calls: 'C 21:30, A 23:40' };
const publish = async (trips: MadeTrip[]) =>
  site.send(await zipFeed({ trips, dates: [TODAY.toString(), DATE, TODAY.add({ days: 60 }).toString()] }));

let page: Page;

beforeAll(async () => {
  page = await openPage(afield.origin, { javaScript: true, width: 390 }, afterAll);
  await becomeAdministrator(afield, page);
  await nameServer(page);
});

/** The administrator signs up for a gathering at C on a date; she starts from A. */
async function goes(date: string, title: string): Promise<void> {
  const ann = await db
    .selectFrom('person')
    .selectAll()
    .where('email', '=', ADMINISTRATOR.email)
    .executeTakeFirstOrThrow();
  const { id: timetable } = await db.selectFrom('timetable').select('id').executeTakeFirstOrThrow();
  const group = await makeGroup(db, { ...ann, language: null }, `Libraries for ${title}`);
  const gathering = await makeGathering(db, group, {
    title,
    venue_id: await makeVenue(db, group, pointOf('C')),
    start: `${date}T10:30`,
    end: `${date}T16:30`,
    starts_at: new Date(Date.now() + 3_600_000),
    ends_at: new Date(Date.now() + 7_200_000),
    first_date: date,
    last_date: date
  });
  const place = { place: `stop:${timetable}:A`, name: 'Station A', kind: 'stop', minutes: 10, ...pointOf('A') };
  await db
    .insertInto('starting_place')
    .values({ person_id: ann.id, position: 0, place: JSON.stringify(place) })
    .onConflict((on) => on.doNothing())
    .execute();
  await page.goto(`/gatherings/${gathering.slug}`);
  await page.getByRole('button', { name: 'I’m going' }).click();
  await page.getByText('You are going').first().waitFor();
}

const shown = () => page.getByRole('article').filter({ hasText: 'Trains' });
/** What the page says beside a word such as "Last asked". */
const beside = (word: string) => shown().locator('dl > div').filter({ hasText: word }).locator('dd').innerText();

test('a feed by address says when it was asked, when it changed and when it is asked next, and is asked as often as one likes', async () => {
  await publish([THERE, BACK]);
  await page.goto('/administrator/timetables');
  await page.getByLabel('What to call it').fill('Trains');
  await page.getByLabel('Address of the feed').fill(site.address);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await shown().getByText('Last asked').waitFor();
  await shown().getByRole('button', { name: 'Ask now' }).waitFor();
  const week = await beside('Asked next');
  await shown().getByLabel('Ask for a newer one').selectOption({ label: 'Every day' });
  await shown().getByRole('button', { name: 'Keep this' }).click();
  await expect.poll(() => beside('Asked next'), SOON).not.toBe(week);
  await expectAccessible(page);
});

test('a broken update keeps the one in use, and says what was wrong; one that lost most waits for the administrator', async () => {
  site.send(Buffer.from('We are busy'));
  await page.goto('/administrator/timetables');
  await shown().getByRole('button', { name: 'Ask now' }).click();
  await shown().getByText('it is neither a folder nor a zip file.').waitFor();
  await shown().getByText('What was imported before stays in use.').waitFor();
  await publish([]);
  await shown().getByRole('button', { name: 'Ask now' }).click();
  await shown().getByRole('button', { name: 'Take it all the same' }).waitFor();
  await expectAccessible(page);
  await isTold(page, 'No new version of the timetable Trains could be taken');
});

test('whose day-trip stops being one reads it at the top of My days, with the old and the new times', async () => {
  await goes(DATE, 'Camp');
  await publish([THERE, LATER]);
  await page.goto('/administrator/timetables');
  await shown().getByRole('button', { name: 'Ask now' }).click();
  const told = async () => (await db.selectFrom('told_verdict').select('gathering').execute()).length;
  await expect.poll(told, SOON).toBe(1);
  await page.goto('/days');
  await page.getByText('Camp now needs a night away, by the new timetable').waitFor();
  await page.getByText('There is no way home in time any more; the last one left 18:36.').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'I have seen it' }).click();
  await expect.poll(() => page.getByText('by the new timetable').count(), SOON).toBe(0);
});

test('only a part of a feed is kept where one says so, and what is no place is said beside the field', async () => {
  await page.goto('/administrator/timetables');
  await shown().getByRole('link', { name: 'Which part is kept, and live' }).click();
  await page.getByLabel('Around these places or countries').fill('Nowhere at all');
  await page.getByLabel('Days ahead').fill('30');
  await page.getByRole('button', { name: 'Keep this part and import' }).click();
  await page.getByText('No place or country called Nowhere at all is known here.').waitFor();
  expect(await page.getByLabel('Days ahead').inputValue()).toBe('30');
  await expectAccessible(page);
  await page.getByLabel('Around these places or countries').fill('');
  await page.getByLabel('Inside these coordinates').fill('51.99, -4, 52.17, -2');
  await page.getByRole('button', { name: 'Keep this part and import' }).click();
  await shown().getByText('Only a part is kept: inside 51.99, -4, 52.17, -2; 30 days ahead.').waitFor();
  await shown().getByText('Outside it are 0 stops and 0 trips.').waitFor();
  await expectAccessible(page);
});

test('on the day it says that a train home is cancelled, and how one gets home', { timeout: 150_000 }, async () => {
  await page.goto('/administrator/timetables');
  await shown().getByRole('link', { name: 'Which part is kept, and live' }).click();
  await page.getByLabel('Addresses of trip updates and alerts').fill('no address');
  await page.getByRole('button', { name: 'Keep these addresses' }).click();
  await page.getByText('no address is no address.').waitFor();
  await expectAccessible(page);
  await page.getByLabel('Addresses of trip updates and alerts').fill(live.address);
  await page.getByText('They want a key', { exact: true }).click();
  await page.getByLabel('Name of the header').fill('X-Api-Key');
  await page.getByRole('button', { name: 'Keep these addresses' }).click();
  await page.getByText('Type the key.').waitFor();
  expect(await page.getByLabel('Name of the header').inputValue()).toBe('X-Api-Key');
  await expectAccessible(page);
  await page.getByLabel(/^Key/).fill('a-secret-key');
  await page.getByRole('button', { name: 'Keep these addresses' }).click();
  await shown().getByRole('link', { name: 'Which part is kept, and live' }).click();
  await page.getByText(/^A key is kept. It is sent as X-Api-Key to /).waitFor();
  expect(await page.content()).not.toContain('a-secret-key');
  live.send(
    Buffer.from(encodeLive({ trips: [{ trip: 'L', date: TODAY.toString().replaceAll('-', ''), relation: 3 }] }))
  );
  await page.getByLabel('Addresses of trip updates and alerts').fill(live.address);
  await page.getByRole('button', { name: 'Keep these addresses' }).click();
  await goes(TODAY.toString(), 'Walk');
  const told = async () => (await db.selectFrom('told_today').select('said').execute()).length;
  await expect.poll(told, { timeout: 120_000 }).toBe(1);
  await page.goto('/days');
  await page.getByText('Your 21:30 from Station C is cancelled.').waitFor();
  await page.getByRole('link', { name: 'Walk' }).first().click();
  await page.getByText('Your 21:30 from Station C is cancelled.').waitFor();
  await expectAccessible(page);
  await page.goto('/administrator/timetables');
  await shown().getByText('1 cancelled').waitFor();
  await expectAccessible(page);
});
