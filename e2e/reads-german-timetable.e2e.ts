import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { startAfield } from './afield.ts';
import { openPage, VISITORS } from './browser.ts';
import { GERMAN_CALENDAR } from './german-calendar.ts';
import { becomeAdministrator, nameServer } from './people.ts';

const DAY = fileURLToPath(new URL('../packages/reach/test/fixtures/de-fernverkehr-day', import.meta.url));
const afield = await startAfield();

beforeAll(async () => {
  const page = await openPage(afield.origin, undefined, afterAll);
  await becomeAdministrator(afield, page);
  await nameServer(page);
  await importTimetable(page);
  await uploadNoTimetable(page);
  await followCalendar(page);
}, 120_000);

async function importTimetable(page: Page): Promise<void> {
  await page.goto('/administrator');
  await page.getByText('There is no timetable yet').waitFor();
  await page.getByRole('link', { name: 'Add the first timetable' }).click();
  await expectAccessible(page);
  await page.getByLabel('What to call it').fill('German long-distance trains');
  await page.getByLabel('Or a file or folder on the server').fill(DAY);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByText('From 13 December 2023 to 13 December 2023').waitFor();
  await page.getByText('1,061 trips').waitFor();
  await expectAccessible(page);
}

/** What cannot be read changes nothing, and what was uploaded is gone with its entry. */
async function uploadNoTimetable(page: Page): Promise<void> {
  const file = { name: 'feed.zip', mimeType: 'application/zip', buffer: Buffer.from('not a zip file') };
  await page.getByLabel('What to call it').fill('Holiday photos');
  await page.getByLabel('Or a GTFS file (.zip)').setInputFiles(file);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByText('is neither a folder nor a zip file').waitFor();
  await page.getByText('1,061 trips').waitFor();
  const entry = page.getByRole('article').filter({ hasText: 'Holiday photos' });
  await entry.getByRole('button', { name: 'Remove' }).click();
  await page.getByText('The timetable is removed.').waitFor();
  expect(await readdir(join(afield.data, 'uploads'))).toEqual([]);
}

async function followCalendar(page: Page): Promise<void> {
  await page.goto('/administrator');
  await page.getByText('No calendar is followed yet').waitFor();
  await page.goto('/administrator/sources');
  await expectAccessible(page);
  const file = { name: 'termine.ics', mimeType: 'text/calendar', buffer: Buffer.from(GERMAN_CALENDAR) };
  await page.getByLabel('Or a calendar file (.ics)').setInputFiles(file);
  await page.getByRole('button', { name: 'Follow it' }).click();
  await page.getByText('“Bibliotheken unterwegs” is followed.').waitFor();
  await page.getByText('3 are over.').waitFor();
  await expectAccessible(page);
}

test.each(VISITORS)(
  'from Göttingen, the verdicts of three gatherings are what the timetable says $who',
  async ({ who: _who, ...visitor }) => {
    const page = await openPage(afield.origin, visitor);
    await page.goto('/start');
    await page.getByLabel('Stop, station or town').fill('Göttingen');
    await page.getByRole('button', { name: 'Add it' }).click();
    await page.getByLabel('stop in German long-distance trains').check();
    await page.getByRole('button', { name: 'Add it' }).click();
    await page.getByLabel('My minutes to it').fill('5');
    await page.getByRole('button', { name: 'Keep this' }).click();

    await page.goto('/?from=2023-12-13');
    const rowOf = (title: string) => page.getByRole('listitem').filter({ hasText: title });
    await rowOf('Bibliothekstag').getByText('There and back in a day').waitFor();
    await expectAccessible(page);
    await rowOf('Bibliothekstag').getByText('07:37 to 19:19').waitFor();
    await rowOf('Stammtisch').getByText('09:21 to 17:31').waitFor();
    await rowOf('Barcamp').getByText('07:21 to 21:31, last way home 18:13').waitFor();

    await page.getByRole('link', { name: 'Barcamp' }).click();
    await page.getByText('be at Göttingen 07:21, back 21:31').waitFor();
    await page.getByText('Local bus or taxi').first().waitFor();
    await page.getByText('ICE').first().waitFor();
    await expectAccessible(page);
  }
);
