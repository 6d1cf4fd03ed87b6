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
    await page.getByText('Where to look, and where it has been so far').click();
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
  await page.getByRole('link', { name: 'Take turns' }).click();
  await page
    .getByText(/longest way so far|could hardly come so far/)
    .first()
    .waitFor();
});

test.each(VISITORS)(
  'somebody compares days and hours, and reads the best place and the best day together $who',
  async ({ who: _who, ...visitor }) => {
    const page = await openPage(afield.origin, visitor);
    await page.goto(`/meet?${QUESTION}`);
    await page.getByRole('link', { name: 'Compare it with other days' }).click();
    await page
      .getByRole('heading', { level: 1, name: /^.+, \w+day \d+ \w+.*: (all 15|\d+ of 15) there and back/ })
      .waitFor();
    const table = page.getByRole('table', { name: 'There and back, day by day' });
    expect(await table.getByRole('columnheader').count()).toBe(6);
    await expectAccessible(page);
    await page.getByText('Change the question').click();
    await page.getByLabel('Day 5', { exact: true }).fill('');
    await page.getByLabel('Day 4', { exact: true }).fill('2026-01-03');
    await page.getByRole('button', { name: 'Find the place' }).click();
    await page.getByText('That day is over. Choose one to come.').waitFor();
    await expectAccessible(page);
    await page.getByLabel('Day 4', { exact: true }).fill(DATE);
    await page.getByLabel('Day 4, from').fill('12:00');
    await page.getByRole('button', { name: 'Find the place' }).click();
    await table.getByRole('columnheader', { name: '12:00' }).waitFor();
    await table.getByRole('link').first().click();
    await page.getByRole('heading', { level: 1, name: /^[^,]+: / }).waitFor();
  }
);

test.each(VISITORS)(
  'somebody looks among stations, then among towns of a size, and reads how many there were $who',
  async ({ who: _who, ...visitor }) => {
    const page = await openPage(afield.origin, visitor);
    await page.goto(`/meet?${QUESTION}`);
    await page.getByText('Change the question').click();
    await page.getByLabel('stations').check();
    await page.getByRole('button', { name: 'Find the place' }).click();
    await page.getByText(/^\d+ stations were looked at/).waitFor();
    await page.getByText('Change the question').click();
    await page.getByLabel('towns around').check();
    await page.getByLabel('How large a town').selectOption('of 20,000 people or more');
    await page.getByRole('button', { name: 'Find the place' }).click();
    await page.getByText(/towns? of 20,000 people or more (was|were) looked at/).waitFor();
    await expectAccessible(page);
    expect(new URL(page.url()).searchParams.get('size')).toBe('20000');
  }
);

test('a place to look in has to be named where no others are looked among', async () => {
  const page = await openPage(afield.origin, { javaScript: false, width: 390 });
  await page.goto(`/meet?${QUESTION}&among=named`);
  await page.getByText('Type at least one place to try, or look among others.').waitFor();
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
