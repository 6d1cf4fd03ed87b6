import { expect, test } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { startAfield } from './afield.ts';
import { openPage, VISITORS } from './browser.ts';
import { weigh } from './weigh.ts';

const afield = await startAfield({ sample: true });
const inAMonth = Temporal.Now.plainDateISO('Europe/London').add({ weeks: 4 });
const DATE = inAMonth.add({ days: (13 - inAMonth.dayOfWeek) % 7 }).toString();
const QUESTION = new URLSearchParams({
  who: '5 Bangor\n2 Wrexham\nLlandudno\n3 Rhyl\nCardiff\nAberystwyth\n2 Machynlleth',
  date: DATE,
  start: '10:30',
  end: '15:30',
  usual: 'Cardiff'
});

test.each(VISITORS)(
  'somebody asks where all can meet, and passes the answer on $who',
  async ({ who: _who, ...visitor }) => {
    const page = await openPage(afield.origin, visitor);
    await page.goto('/new');
    await page.getByRole('link', { name: 'Find the place' }).click();
    await page.getByRole('heading', { name: 'Where should we meet?' }).waitFor();
    await expectAccessible(page);
    await page.getByLabel('Where you all start from').fill(QUESTION.get('who')!);
    await page.getByLabel('Date').fill(DATE);
    await page.getByText('Where it has been so far, only these places').click();
    await page.getByLabel('Where it has been so far').fill('Cardiff');
    await page.getByRole('button', { name: 'Find the place' }).click();
    const heading = page.getByRole('heading', {
      level: 1,
      name: /^.+: (all 15|\d+ of 15) there and back\. Cardiff: \d+\.$/
    });
    await heading.waitFor();
    await expectAccessible(page);
    const other = await openPage(afield.origin, visitor);
    await other.goto(page.url());
    expect(await other.getByRole('heading', { level: 1 }).innerText()).toBe(await heading.innerText());
  }
);

test('what is wrong or unclear is said beside its field, and all that was typed stays', async () => {
  const page = await openPage(afield.origin, { javaScript: false, width: 390 });
  await page.goto('/meet');
  await page.getByLabel('Where you all start from').fill('3 Bangor\nXyzzyville');
  await page.getByRole('button', { name: 'Find the place' }).click();
  await page.getByText('No place called “Xyzzyville” is known here. Try the nearest town.').waitFor();
  expect(await page.getByLabel('Where you all start from').inputValue()).toMatch(/^3 Bangor\s+Xyzzyville$/);
});

test('ranked by what matters, the first place is the best by it', async () => {
  const page = await openPage(afield.origin);
  await page.goto(`/meet?${QUESTION}`);
  await page.getByRole('link', { name: 'Nobody travels too far' }).click();
  await page.getByText(/^Of those who can come, nobody travels over/).waitFor();
  await page.getByRole('link', { name: 'Least travel in all' }).click();
  await page.getByText(/^Together you travel \d+ hours each way/).waitFor();
});

test('the answer is as light as every other page', async () => {
  const weight = await weigh(await openPage(afield.origin), `/meet?${QUESTION}`);
  expect(weight.html + weight.css).toBeLessThanOrEqual(40_000);
  expect(weight.javaScript).toBe(0);
});

test('a link to the answer comes with a picture that says it', async () => {
  const page = await openPage(afield.origin);
  await page.goto(`/meet?${QUESTION}`);
  const image = await page.locator('meta[property="og:image"]').getAttribute('content');
  const picture = await page.request.get(image!);
  expect([picture.status(), picture.headers()['content-type']]).toEqual([200, 'image/png']);
  expect(await page.locator('meta[property="og:title"]').getAttribute('content')).toBe(
    await page.getByRole('heading', { level: 1 }).innerText()
  );
});

test('from an answer an organiser comes to the form with town, day and hours in it', async () => {
  const page = await openPage(afield.origin);
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Gwen Pritchard' }).click();
  await page.goto(`/meet?${QUESTION}`);
  await page.getByRole('link', { name: /^Plan a gathering in / }).click();
  await page.getByRole('heading', { name: 'A new gathering' }).waitFor();
  expect(await page.getByLabel('Date', { exact: true }).inputValue()).toBe(DATE);
});
