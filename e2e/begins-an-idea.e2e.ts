import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { startAfield } from './afield.ts';
import { openPage, VISITORS, type Visitor } from './browser.ts';
import { weigh } from './weigh.ts';
import { isTold } from './is-told.ts';

const afield = await startAfield({ sample: true });
const GROUP = '/groups/library-people-of-the-north';
const inAMonth = Temporal.Now.plainDateISO('Europe/London').add({ weeks: 4 });
const DATE = inAMonth.add({ days: (13 - inAMonth.dayOfWeek) % 7 }).toString();
const QUESTION = new URLSearchParams({ date: DATE, start: '10:30', end: '15:30', usual: 'Cardiff' });

async function openAs(name: string, visitor?: Visitor): Promise<Page> {
  const page = await openPage(afield.origin, visitor);
  await page.goto('/sign-in');
  await page.getByRole('button', { name }).click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
  return page;
}

test.each(VISITORS)(
  'somebody begins an idea, others say that they would come, and an organiser makes a gathering of it $who',
  async ({ who, ...visitor }) => {
    const sentence = `Somebody should mend books with us, ${VISITORS.findIndex((one) => one.who === who)}`;
    const author = await openAs('Catrin Moss', visitor);
    await author.goto('/new');
    await author.getByRole('link', { name: 'Begin an idea' }).click();
    await expectAccessible(author);
    await author.getByRole('button', { name: 'Ask who would come' }).click();
    await author.getByText('Say in a sentence what somebody should do.').waitFor();
    await expectAccessible(author);
    await author.getByLabel('Somebody should …').fill(sentence);
    await author.getByLabel('Roughly when').fill('before spring');
    await author.getByLabel('Who is asked').selectOption('Library People of the North');
    await author.getByRole('button', { name: 'Ask who would come' }).click();
    await author.getByRole('heading', { level: 1, name: sentence }).waitFor();
    const address = new URL(author.url()).pathname;

    const visiting = await openPage(afield.origin, visitor);
    await visiting.goto('/');
    await visiting.getByRole('link', { name: sentence }).click();
    await expectAccessible(visiting);
    await visiting.getByRole('link', { name: 'I’d come' }).click();
    await visiting.getByRole('button', { name: 'Tom Ashworth' }).click();
    await visiting.getByRole('heading', { level: 1, name: sentence }).waitFor();
    await visiting.getByRole('button', { name: 'I’d come' }).click();
    await visiting.getByRole('heading', { name: 'You would come' }).waitFor();
    await visiting.getByText('Help, offer a room, or say who sees it').click();
    await visiting.getByLabel('I’d help with …').fill('glue');
    await visiting.getByLabel('I can offer a room').check();
    await expectAccessible(visiting);
    await visiting.getByRole('button', { name: 'Keep this' }).click();
    await visiting.getByText('You would come. When a gathering').waitFor();

    await author.goto(address);
    await author.getByText('Somebody would help with: glue').waitFor();
    await isTold(author, `Your idea “${sentence}” has a new answer: one would come`);

    const organiser = await openAs('Gwen Pritchard', visitor);
    await organiser.goto(GROUP);
    await organiser.getByRole('link', { name: sentence }).click();
    await organiser.getByRole('link', { name: 'Make a gathering of it' }).click();
    expect(await organiser.getByLabel('What is it called?').inputValue()).toBe(sentence);
    await organiser.getByLabel('Date', { exact: true }).fill(DATE);
    await organiser.getByLabel('From', { exact: true }).fill('11:00');
    await organiser.getByLabel('Until', { exact: true }).fill('15:00');
    await organiser.getByLabel('Town or village').fill('Rhyl');
    await organiser.getByRole('button', { name: 'Publish' }).click();
    await organiser.getByRole('heading', { level: 1, name: sentence }).waitFor();

    await isTold(visiting, `You said you would come to “${sentence}”`);
    await visiting.goto(address);
    await visiting.getByText('This is planned:').waitFor();
    await expectAccessible(visiting);
  }
);

test('one press of an answer asks the group who would come there, or makes a draft there', async () => {
  const page = await openAs('Gwen Pritchard', { javaScript: false, width: 390 });
  await page.goto(`${GROUP}/meet?${QUESTION}`);
  const [place = ''] = (await page.getByRole('heading', { level: 1 }).innerText()).split(':');
  await page.getByRole('button', { name: 'Ask who would come' }).click();
  await page.getByRole('heading', { level: 1, name: `We could meet in ${place}` }).waitFor();
  await page.getByText('10:30 to 15:30').waitFor();
  await expectAccessible(page);
  await page.goto(`${GROUP}/meet?${QUESTION}`);
  await page.getByRole('button', { name: 'Make a draft of a gathering' }).click();
  await page.getByRole('heading', { level: 1, name: 'Edit' }).waitFor();
  expect(await page.getByLabel('What is it called?').inputValue()).toBe(`Get-together in ${place}`);
  expect(await page.getByLabel('Date', { exact: true }).inputValue()).toBe(DATE);
  await page.getByRole('complementary').getByText('members there and back').waitFor();
});

test('those who would come are asked where they should meet, and too few are told what it takes', async () => {
  const page = await openAs('Gwen Pritchard');
  await page.goto('/ideas');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'show us how zines are made' }).click();
  await page.getByRole('link', { name: 'Where should we meet?' }).click();
  await page.getByRole('button', { name: 'Find the place' }).click();
  await page.getByRole('heading', { level: 1, name: /: \d+ of you there and back\./ }).waitFor();
  await expectAccessible(page);
  const told = await page.locator('.count .num').allTextContents();
  expect(told.map(Number).filter((people) => people < 5)).toEqual([]);
  await page.goto(`${GROUP}/meet?${QUESTION}`);
  await page.getByRole('button', { name: 'Ask who would come' }).click();
  await page.getByRole('button', { name: 'I’d come' }).click();
  await page.getByRole('link', { name: 'Where should we meet?' }).click();
  await page.getByText('counted anew every morning at four').waitFor();
});

test('the pages of ideas are as light as others', async () => {
  const page = await openAs('Gwen Pritchard');
  await page.goto('/ideas');
  const idea = await page.locator('main li a').first().getAttribute('href');
  for (const path of ['/ideas', idea!, '/ideas/new']) {
    const weight = await weigh(page, path);
    expect(weight.html + weight.css, path).toBeLessThanOrEqual(30_000);
    expect(weight.javaScript, path).toBe(0);
  }
});
