import { expect, test } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { startAfield } from './afield.ts';
import { openPage, VISITORS } from './browser.ts';
import { weigh } from './weigh.ts';

const afield = await startAfield({ sample: true });

test.each(VISITORS)('somebody reads from where it is an hour, two or three to a place $who', async (visitor) => {
  const page = await openPage(afield.origin, visitor);
  await page.goto('/meet/how-far');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Show it' }).click();
  await page.getByText('Type a town or a station.').waitFor();
  await page.getByLabel('To which place?').fill('Xyzzyville');
  await page.getByRole('button', { name: 'Show it' }).click();
  await page.getByText('No place called “Xyzzyville” is known here.').waitFor();
  await expectAccessible(page);
  await page.getByLabel('To which place?').fill('Shrewsbury');
  await page.getByRole('button', { name: 'Show it' }).click();
  await page.getByRole('heading', { level: 1, name: /How far is it to Shrewsbury/ }).waitFor();
  const near = page.getByRole('row').filter({ hasText: 'within an hour' });
  expect(await near.innerText()).toContain('Shrewsbury');
  await page.getByRole('img', { name: /Map of how far it is to Shrewsbury/ }).waitFor();
  await expectAccessible(page);
});

test('the best place of an answer leads there, and the page stays light', async () => {
  const page = await openPage(afield.origin);
  await page.goto('/meet');
  await page.getByLabel('Where you all start from').fill('4 Bangor\n3 Chester');
  await page.getByRole('button', { name: 'Find the place' }).click();
  await page.getByRole('link', { name: /^How far is it to / }).click();
  await page.getByRole('heading', { level: 1, name: /^How far is it to / }).waitFor();
  const weight = await weigh(page, new URL(page.url()).pathname + new URL(page.url()).search);
  expect(weight.html + weight.css).toBeLessThanOrEqual(60_000);
  expect(weight.javaScript).toBe(0);
});
