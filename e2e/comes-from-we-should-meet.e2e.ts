import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { expectAccessible } from './accessible.ts';
import { startAfield } from './afield.ts';
import { EVERY_VISITOR, openPage } from './browser.ts';

const afield = await startAfield({ sample: true });
const inAMonth = Temporal.Now.plainDateISO('Europe/London').add({ weeks: 4 });
const DATE = inAMonth.add({ days: (13 - inAMonth.dayOfWeek) % 7 }).toString();
/** What a quick reader takes for a page, and a quick typist for a field or a press; seconds. */
const [READS, DOES] = [6, 3];
const TWO_MINUTES = 120;

let warm: Page;
beforeAll(async () => {
  warm = await openPage(afield.origin, undefined, afterAll);
  await warm.goto('/meet');
});

test.each(EVERY_VISITOR)(
  'who has never used it goes from “we should meet” to a draft in a group of her own within two minutes $who',
  async ({ who, ...visitor }) => {
    let [pages, deeds] = [0, 0];
    const does = async (what: Promise<unknown>) => {
      deeds++;
      await what;
    };
    const page = await openPage(afield.origin, visitor);
    page.on('framenavigated', () => pages++);
    await page.goto('/meet');
    await does(page.getByLabel('Where you all start from').fill('4 Bangor\n3 Chester\n2 Aberystwyth'));
    await does(page.getByLabel('Date').fill(DATE));
    await does(page.getByRole('button', { name: 'Find the place' }).click());
    const heading = page.getByRole('heading', { level: 1, name: /^.+: (all )?\d/ });
    const [place = ''] = (await heading.innerText()).split(':');
    await does(page.getByRole('link', { name: `Plan a gathering in ${place}` }).click());
    await does(page.getByRole('link', { name: 'Found a group' }).click());
    // The sample signs people in by name; elsewhere a mail is asked for.
    await does(page.getByRole('button', { name: 'Rhodri Eccles' }).click());
    await does(
      page.getByLabel('Name of the group').fill(`Slow readers ${EVERY_VISITOR.findIndex((one) => one.who === who)}`)
    );
    await does(page.getByRole('button', { name: 'Found this group' }).click());
    await page.getByRole('heading', { name: 'A new gathering' }).waitFor();
    await expectAccessible(page);
    expect(await page.getByLabel('Town or village').inputValue()).toBe(place);
    expect(await page.getByLabel('Date', { exact: true }).inputValue()).toBe(DATE);
    await does(page.getByLabel('What is it called?').fill('Slow reading day'));
    await does(page.getByRole('button', { name: 'Keep as a draft' }).click());
    await page.getByText('This is a draft').waitFor();
    expect(pages * READS + deeds * DOES).toBeLessThan(TWO_MINUTES);
  }
);
