import { expect, test } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { startAfield } from './afield.ts';
import { openPage, VISITORS } from './browser.ts';

const afield = await startAfield({ sample: true });

test.each(VISITORS)(
  'somebody who goes step-free and without trains reads answers that are counted so, until she says otherwise $who',
  async ({ who: _who, ...visitor }) => {
    const page = await openPage(afield.origin, visitor);
    const train = page.getByLabel('Train', { exact: true });
    await page.goto('/start');
    await page.getByLabel('Stop, station or town').fill('Bangor');
    await page.getByRole('button', { name: 'Add it' }).click();
    await page.getByLabel('Bangor station').check();
    await page.getByRole('button', { name: 'Add it' }).click();
    await page.getByLabel('My minutes to it').fill('5');
    await page.getByText('How I travel', { exact: true }).click();
    await page.getByLabel('Step-free only').check();
    await train.check();
    await expectAccessible(page);
    await page.getByLabel('Be home at the latest').fill('');
    await page.getByRole('button', { name: 'Keep this' }).click();
    // What was wrong is said, and what was ticked stays.
    expect(await train.isChecked()).toBe(true);
    await page.getByLabel('Be home at the latest').fill('23:00');
    await page.getByRole('button', { name: 'Keep this' }).click();
    await page.waitForURL((url) => url.pathname === '/');
    await page.getByRole('link', { name: 'Library Camp: cake and code' }).first().click();
    await page.getByText(/Counted without train, and step-free only/).waitFor();
    await expectAccessible(page);
    const camp = page.url();
    await page.goto('/start');
    await page.getByLabel('Step-free only').uncheck();
    await train.uncheck();
    await page.getByRole('button', { name: 'Keep this' }).click();
    await page.goto(camp);
    expect(await page.getByText(/Counted without/).count()).toBe(0);
  }
);
