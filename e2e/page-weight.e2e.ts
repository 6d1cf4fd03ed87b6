import { expect, test } from 'vitest';
import { startAfield } from './afield.ts';
import { openPage } from './browser.ts';
import { becomeAdministrator } from './people.ts';
import { weigh } from './weigh.ts';

const KILOBYTE = 1000;
const afield = await startAfield({ sample: true });

test.each(['/', '/sign-in', '/privacy', '/start', '/no-such-page'])(
  '%s brings at most 60 kB of JavaScript and 130 kB of fonts',
  async (path) => {
    const weight = await weigh(await openPage(afield.origin), path);
    expect(weight.javaScript).toBeLessThanOrEqual(60 * KILOBYTE);
    expect(weight.fonts).toBeLessThanOrEqual(130 * KILOBYTE);
    expect(weight.html).toBeGreaterThan(0);
  }
);

test('the page of a gathering is at most 30 kB of HTML and CSS', async () => {
  const page = await openPage(afield.origin);
  await page.goto('/');
  const path = await page.locator('a[href^="/gatherings/"]').first().getAttribute('href');
  const weight = await weigh(await openPage(afield.origin), path!);
  expect(weight.html + weight.css).toBeLessThanOrEqual(30 * KILOBYTE);
  expect(weight.javaScript).toBeLessThanOrEqual(60 * KILOBYTE);
});

test('the pages of a group and of what it holds, My days and notices are no heavier', async () => {
  const page = await openPage(afield.origin);
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Gwen Pritchard' }).click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
  const group = '/groups/library-people-of-the-north';
  await page.goto(`${group}/gatherings`);
  const held = await page.locator('a[href^="/gatherings/"]').first().getAttribute('href');
  for (const path of [held!, group, `${group}/gatherings`, `${group}/members`, `${group}/board`, '/days', '/notices']) {
    const weight = await weigh(page, path);
    expect(weight.html + weight.css, path).toBeLessThanOrEqual(30 * KILOBYTE);
    expect(weight.javaScript, path).toBeLessThanOrEqual(60 * KILOBYTE);
    expect(weight.fonts, path).toBeLessThanOrEqual(130 * KILOBYTE);
  }
});

const CAMP = '/gatherings/library-camp-cake-and-code';
const PAST_CAMP = '/gatherings/library-camp-the-first-one';

test('the pages of a camp, before, on the day and after it, are no heavier', { timeout: 240_000 }, async () => {
  const page = await openPage(afield.origin);
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Imran Qureshi' }).click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
  const before = ['pitches', 'pitches/1', 'hello', 'first', 'away', 'wants', 'plan', 'guests', 'wants/lists', 'paper'];
  const onTheDay = ['wall', 'wall/screen', 'notes', 'notes/1', 'grid', 'repair'];
  const paths = [
    ...[...before, ...onTheDay].map((place) => `${CAMP}/${place}`),
    ...['archive', 'notes/1'].map((place) => `${PAST_CAMP}/${place}`),
    '/meet',
    '/reach',
    '/new/camp'
  ];
  for (const path of paths) {
    const weight = await weigh(page, path, 'load');
    expect(weight.html + weight.css, path).toBeLessThanOrEqual(30 * KILOBYTE);
    expect(weight.javaScript, path).toBeLessThanOrEqual(60 * KILOBYTE);
    expect(weight.fonts, path).toBeLessThanOrEqual(130 * KILOBYTE);
  }
});

test('the pages of the administrator bring no more', async () => {
  if (!afield.administratorLink) return;
  const page = await openPage(afield.origin);
  await becomeAdministrator(afield, page);
  for (const place of ['', '/settings', '/timetables', '/sources', '/places', '/invitations', '/mails', '/reports']) {
    const { javaScript } = await weigh(page, `/administrator${place}`);
    expect(javaScript, place).toBeLessThanOrEqual(60 * KILOBYTE);
  }
});
