import { beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { expectAccessible } from './accessible.ts';
import { startAfield } from './afield.ts';
import { EVERY_VISITOR, openPage } from './browser.ts';
import { newestMailTo, openAdministrator } from './people.ts';

const afield = await startAfield({ sample: true });
const LINK = `${afield.origin}/sample/library-camp`;
const SENTENCE = /^A long day: be at Bangor station 06:53, back 21:15, last way home 18:36/;
const MAIL_LINK = /http:\/\/\S+\/sign-in\/\S+/;

let administrator: Page;

beforeAll(async () => {
  administrator = await openAdministrator(afield);
});

async function ask(page: Page, start: string, link: string): Promise<void> {
  await page.goto('/');
  await page.getByLabel('Where do you start from?').fill(start);
  await page.getByLabel('The link of an event').fill(link);
  await page.getByRole('button', { name: 'Can I get there?' }).click();
}

async function startFromBangor(page: Page): Promise<void> {
  await page.goto('/start');
  await page.getByLabel('Stop, station or town').fill('Bangor');
  await page.getByRole('button', { name: 'Add it' }).click();
  await page.getByLabel('Bangor station').check();
  await page.getByRole('button', { name: 'Add it' }).click();
  await page.getByRole('button', { name: 'Remove Bangor station' }).waitFor();
  await expectAccessible(page);
}

test.each(EVERY_VISITOR)(
  'somebody pastes a link, says which Bangor, reads the answer and passes it on $who',
  async ({ who: _who, ...visitor }) => {
    const page = await openPage(afield.origin, visitor);
    await page.goto('/');
    await page.getByRole('contentinfo').getByRole('link', { name: 'GeoNames' }).waitFor();
    await expectAccessible(page);
    await ask(page, 'Bangor', LINK);
    await page.getByText('The event has been read').waitFor();
    await expectAccessible(page);
    await page.getByLabel('Bangor station').check();
    await page.getByRole('button', { name: 'Can I get there?' }).click();

    await page.getByRole('heading', { name: SENTENCE }).waitFor();
    await page.getByText('Sample timetable, not for travel. Trains and coaches').waitFor();
    await page.getByText('Walk 11 min to Birmingham New Street').waitFor();
    await expectAccessible(page);
    expect(page.url()).not.toMatch(/bangor/i);

    await page.getByText('Pass this answer on').click();
    await page.getByRole('button', { name: 'Make a link to share' }).click();
    await page.getByText('Here is the link').waitFor();
    await expectAccessible(page);
    const shared = await page.getByRole('link', { name: /\/shared\// }).innerText();

    const other = await openPage(afield.origin, visitor);
    const answer = await other.goto(shared);
    await other.getByRole('heading', { name: /^A long day/ }).waitFor();
    await expectAccessible(other);
    expect(answer?.headers()['cache-control']).toBe('private, no-store');
    expect(await other.content()).not.toMatch(/bangor/i);
    const card = await other.locator('meta[property="og:image"]').getAttribute('content');
    const image = await other.request.get(card!);
    expect(image.headers()['content-type']).toBe('image/png');
  }
);

test.each(EVERY_VISITOR)(
  'what is on shows everybody’s own verdict on every row $who',
  async ({ who: _who, ...visitor }) => {
    const page = await openPage(afield.origin, visitor);
    await startFromBangor(page);
    await page.goto('/');
    await page.getByRole('heading', { name: 'What you can get to from Bangor station' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('listitem').filter({ hasText: 'Gŵyl y Llyfr' }).getByText('Needs the nights before').waitFor();
    await page.getByRole('link', { name: 'Library Camp: cake and code' }).click();
    await page.getByRole('heading', { name: SENTENCE }).waitFor();
    await expectAccessible(page);
    const answer = await page.goto('/?verdict=long-day');
    expect(answer?.headers()['cache-control']).toBe('private, no-store');
    await page.getByRole('listitem').filter({ hasText: 'Library Camp: cake and code' }).waitFor();
    expect(await page.getByRole('listitem').filter({ hasText: 'Gŵyl y Llyfr' }).count()).toBe(0);
  }
);

test('a town, a date and no hours: it asks for the hours, and says what it counted', async () => {
  const page = await openPage(afield.origin);
  await startFromBangor(page);
  await page.goto('/');
  await page.getByText('No link?').click();
  await page.getByLabel('Town or place').fill('Shrewsbury');
  const date = new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel('Date', { exact: true }).last().fill(date);
  await page.getByRole('button', { name: 'Can I get there?' }).click();
  await page.getByRole('heading', { name: 'From when to when is it?' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Count with these hours' }).click();
  await page.getByText('this is counted from 09:30 to 16:30').waitFor();
  await expectAccessible(page);
});

test('what cannot be read is said beside the field, with all that was typed', async () => {
  const page = await openPage(afield.origin);
  await ask(page, 'Nowhere at all', 'http://192.168.0.1/event');
  await page.getByText('No stop, station or town is called that here').waitFor();
  await expectAccessible(page);
  expect(await page.getByLabel('Where do you start from?').inputValue()).toBe('Nowhere at all');
  expect(await page.getByLabel('The link of an event').inputValue()).toBe('http://192.168.0.1/event');
  expect(await page.getByLabel('The link of an event').getAttribute('aria-invalid')).toBe('true');
});

test('“This is wrong” takes the question and the answer to the administrator', async () => {
  const page = await openPage(afield.origin);
  await startFromBangor(page);
  await page.goto('/');
  await page.getByLabel('The link of an event').fill(LINK);
  await page.getByRole('button', { name: 'Can I get there?' }).click();
  await page.getByText('This is wrong').click();
  await page.getByLabel('What is wrong?').fill('The 06:53 was withdrawn.');
  await page.getByRole('button', { name: 'Send it' }).click();
  await page.getByText('It has been sent').waitFor();
  await administrator.goto('/administrator/reports');
  await administrator.getByText('The 06:53 was withdrawn.').waitFor();
  await expectAccessible(administrator);
});

test('signing in keeps the starting place', async () => {
  const page = await openPage(afield.origin);
  await startFromBangor(page);
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address').fill('mair@example.org');
  await page.getByRole('button', { name: 'Send me a link' }).click();
  await page.getByRole('heading', { name: 'Look in your mail' }).waitFor();
  const [link] = MAIL_LINK.exec(await newestMailTo(administrator, 'mair@example.org')) ?? [];
  await page.goto(link!);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByLabel('Name').fill('Mair');
  await page.getByRole('button', { name: 'Save the name' }).click();
  await page.goto('/');
  await page.getByText('You start from Bangor station.').waitFor();

  const elsewhere = await openPage(afield.origin);
  await elsewhere.goto('/');
  expect(await elsewhere.getByText('Bangor station').count()).toBe(0);
});

test('in Welsh too', async () => {
  const page = await openPage(afield.origin, { javaScript: true, width: 390, language: 'cy' });
  await page.goto('/');
  expect(await page.locator('html').getAttribute('lang')).toBe('cy');
  await expectAccessible(page);
});
