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

test('the pages of the administrator bring no more', async () => {
  if (!afield.administratorLink) return;
  const page = await openPage(afield.origin);
  await becomeAdministrator(afield, page);
  for (const place of ['', '/settings', '/timetables', '/sources', '/places', '/invitations', '/mails', '/reports']) {
    const { javaScript } = await weigh(page, `/administrator${place}`);
    expect(javaScript, place).toBeLessThanOrEqual(60 * KILOBYTE);
  }
});
