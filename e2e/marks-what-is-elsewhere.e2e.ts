import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makePerson } from '../test/factories.ts';
import { openSiteDatabase } from '../test/site-database.ts';
import { expectAccessible } from './accessible.ts';
import { startAfield } from './afield.ts';
import { openPage, VISITORS } from './browser.ts';
import { openAdministrator, signInAs } from './people.ts';

const afield = await startAfield();
const db = openSiteDatabase(afield.data);
afterAll(() => db.destroy());

const dayIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '');
const event = (title: string, day: string, more: string[] = []) => [
  'BEGIN:VEVENT',
  `UID:${title}@example.org`,
  `SUMMARY:${title}`,
  'LOCATION:Online',
  `DTSTART;TZID=Europe/London:${day}T103000`,
  `DTEND;TZID=Europe/London:${day}T153000`,
  ...more,
  'END:VEVENT'
];
const CALENDAR = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'X-WR-CALNAME:Stories',
  ...event('Story camp', dayIn(-9)),
  ...event('Story night', dayIn(9), ['STATUS:CANCELLED']),
  'END:VCALENDAR',
  ''
].join('\r\n');

beforeAll(async () => {
  const administrator = await openAdministrator(afield);
  await administrator.goto('/administrator/sources');
  const file = { name: 'stories.ics', mimeType: 'text/calendar', buffer: Buffer.from(CALENDAR) };
  await administrator.getByLabel('Or a calendar file (.ics)').setInputFiles(file);
  await administrator.getByRole('button', { name: 'Follow it' }).click();
  await administrator.getByText('“Stories” is followed.').waitFor();
});

/** The page of somebody new, at what the calendar calls by this title, with what she has said of it. */
async function openAt(title: string, visitor: Parameters<typeof openPage>[1], mark?: 'going'): Promise<Page> {
  const statement = await db
    .selectFrom('source_statement')
    .select('id')
    .where('uid', '=', `${title}@example.org`)
    .executeTakeFirstOrThrow();
  const page = await openPage(afield.origin, visitor);
  const mair = await makePerson(db, 'Mair');
  if (mark) {
    const marked = { person_id: mair.id, statement_id: statement.id, mark, shown_to: 'nobody' as const };
    await db.insertInto('source_statement_mark').values(marked).execute();
  }
  await signInAs(mair, { page, afield, db });
  await page.goto(`/gatherings/${statement.id}`);
  return page;
}

test.each(VISITORS)(
  'what a calendar told of and is over asks who was there, for her days that have been $who',
  async ({ who: _who, ...visitor }) => {
    const page = await openAt('Story camp', visitor);
    await page.getByRole('heading', { name: 'Were you there?' }).waitFor();
    expect(await page.getByRole('button', { name: 'Maybe' }).count()).toBe(0);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByText('Were you there?').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('button', { name: 'I was there' }).click();
    await page.getByText('Came: you').waitFor();
    await expectAccessible(page);
    const address = page.url();
    await page.goto('/days?past=1');
    await page.getByRole('link', { name: 'Story camp' }).waitFor();
    await page.goto(`${address}?lang=cy`);
    await page.getByRole('button', { name: 'Doeddwn i ddim yno' }).click();
    await page.getByText('Wedi dod:').waitFor({ state: 'detached' });
  }
);

test('what a calendar says is cancelled asks nothing, and leaves her days where she marked it', async () => {
  const page = await openAt('Story night', { javaScript: false, width: 390 }, 'going');
  await page.getByRole('heading', { name: 'It does not take place' }).waitFor();
  await page.getByText('Meant to go: you').waitFor();
  expect(await page.getByText('Are you going?').count()).toBe(0);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Take it off my days' }).click();
  await page.getByText('Meant to go: you').waitFor({ state: 'detached' });
  expect(await page.getByRole('button', { name: 'I’m going' }).count()).toBe(0);
});
