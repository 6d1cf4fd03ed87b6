import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { startAfield } from './afield.ts';
import { openPage, VISITORS } from './browser.ts';
import { comeAs, openAdministrator } from './people.ts';

const afield = await startAfield({ sample: true });
const DAY = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '');
const CALENDAR = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'X-WR-CALNAME:Stories',
  'BEGIN:VEVENT',
  'UID:story@example.org',
  'SUMMARY:Story camp',
  'LOCATION:The usual barn',
  'CATEGORIES:Uncategorized',
  `DTSTART;TZID=Europe/London:${DAY}T103000`,
  `DTEND;TZID=Europe/London:${DAY}T153000`,
  'END:VEVENT',
  'END:VCALENDAR',
  ''
].join('\r\n');

let administrator: Page;
let session: Awaited<ReturnType<ReturnType<Page['context']>['cookies']>>;

beforeAll(async () => {
  administrator = await openAdministrator(afield);
  await administrator.goto('/administrator/sources');
  const file = { name: 'stories.ics', mimeType: 'text/calendar', buffer: Buffer.from(CALENDAR) };
  await administrator.getByLabel('Or a calendar file (.ics)').setInputFiles(file);
  await administrator.getByRole('button', { name: 'Follow it' }).click();
  await administrator.getByText('“Stories” is followed.').waitFor();
  const page = await openPage(afield.origin, undefined, afterAll);
  await comeAs(afield, page, 'Mair');
  session = await page.context().cookies();
});

const rowIn = (page: Page) => page.getByRole('listitem').filter({ hasText: 'Story camp' });

test.each(VISITORS)(
  'says minutes to a stop, then for herself where something is, and takes it back $who',
  async ({ who: _who, ...visitor }) => {
    const page = await openPage(afield.origin, visitor);
    await page.context().addCookies(session);
    await startFromBangor(page);

    await page.goto('/?q=story#on');
    await rowIn(page).getByText('Place unknown').waitFor();
    await page.getByRole('link', { name: 'Story camp' }).click();
    await page.getByText('What you say here counts for you alone').waitFor();
    await expectAccessible(page);
    await page.getByLabel('Town or place').fill('Conwy');
    await page.getByRole('button', { name: 'It is there' }).click();
    await page.getByText('You said where it is: Conwy.').waitFor();
    await expectAccessible(page);
    const address = page.url();

    await page.goto('/?q=story#on');
    await rowIn(page).getByText('There and back in a day').waitFor();
    const visiting = await openPage(afield.origin, visitor);
    await visiting.goto(address);
    await visiting.getByRole('heading', { name: 'Where is it?' }).waitFor();
    expect(await visiting.getByText('Conwy').count()).toBe(0);

    await page.goto(address);
    await page.getByRole('button', { name: 'Take it back' }).click();
    await page.getByRole('heading', { name: 'Where is it?' }).waitFor();
  }
);

async function startFromBangor(page: Page): Promise<void> {
  await page.goto('/start');
  while (await page.getByRole('button', { name: /^Remove / }).count()) {
    await page
      .getByRole('button', { name: /^Remove / })
      .first()
      .click();
    await page.getByText('No place yet.').waitFor();
  }
  await page.getByLabel('Stop, station or town').fill('Bangor');
  await page.getByRole('button', { name: 'Add it' }).click();
  await page.getByLabel('Bangor station').check();
  await page.getByRole('button', { name: 'Add it' }).click();
  await page.getByText('Until you say, it counts as 0.').waitFor();
  await page.getByLabel('How').selectOption('by bike');
  await page.getByLabel('Leave home at the earliest').fill('06:15');
  await page.getByRole('button', { name: 'Keep this' }).click();
  await page.getByText('Say how many minutes it takes you to get there').waitFor();
  await expectAccessible(page);
  expect(await page.getByLabel('How').inputValue()).toBe('bike');
  expect(await page.getByLabel('Leave home at the earliest').inputValue()).toBe('06:15');
  await page.goto('/');
  await page.getByText('Your way to the stop counts as 0 minutes').waitFor();
  await page.goto('/start');
  await page.getByLabel('My minutes to it').fill('12');
  await page.getByRole('button', { name: 'Keep this' }).click();
  await page.getByText('You start from Bangor station.').waitFor();
  expect(await page.getByText('counts as 0 minutes').count()).toBe(0);
}

test('whoever may change the calendar says for everybody what its gatherings are about', async () => {
  const reader = await openPage(afield.origin, { javaScript: false, width: 390 });
  await reader.goto('/?q=uncategorized#on');
  await reader.getByRole('link', { name: 'Story camp' }).click();
  await reader.getByText('Tags, as the calendar gives them: Uncategorized').waitFor();
  expect(await reader.getByText('Change the tags').count()).toBe(0);

  await administrator.goto(reader.url());
  await administrator.getByText('What you say here counts for everybody.').waitFor();
  await administrator.getByText('Change the tags').click();
  await administrator.getByLabel('Tags').fill(Array.from({ length: 11 }, (_, index) => `tag ${index}`).join(', '));
  await administrator.getByRole('button', { name: 'Save the tags' }).click();
  await administrator.getByText('Ten tags are the most. Leave some out.').waitFor();
  await expectAccessible(administrator);
  expect(await administrator.getByLabel('Tags').inputValue()).toContain('tag 10');
  await administrator.getByLabel('Tags').fill('#stories, Reading');
  await administrator.getByRole('button', { name: 'Save the tags' }).click();
  await administrator.getByText('Tags: stories, Reading').waitFor();
  await expectAccessible(administrator);

  await reader.goto('/?q=reading#on');
  await reader.getByRole('link', { name: 'Story camp' }).click();
  await reader.getByRole('link', { name: 'stories' }).waitFor();
  await expectAccessible(reader);
});

test('the address of a page here, pasted into the first question, leads to that page with the reader’s own answer', async () => {
  const page = await openPage(afield.origin, { javaScript: false, width: 390 });
  await page.goto('/?q=story#on');
  const path = (await page.getByRole('link', { name: 'Story camp' }).getAttribute('href')) ?? '';
  await page.goto('/');
  await page.getByLabel('Where do you start from?').fill('Bangor');
  await page.getByLabel('The link of an event').fill(`${new URL(afield.origin).host}${path}`);
  await page.getByRole('button', { name: 'Can I get there?' }).click();
  await page.getByLabel('Bangor station').check();
  await page.getByRole('button', { name: 'Can I get there?' }).click();
  await page.waitForURL(`**${path}`);
  await page.getByRole('heading', { name: 'Story camp', level: 1 }).waitFor();
});
