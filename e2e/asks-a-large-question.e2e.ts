import { beforeAll, expect, test } from 'vitest';
import { openSiteDatabase } from '../test/site-database.ts';
import { expectAccessible } from './accessible.ts';
import { startAfield } from './afield.ts';
import { openPage, VISITORS } from './browser.ts';

const afield = await startAfield({ sample: true });
const inAMonth = Temporal.Now.plainDateISO('Europe/London').add({ weeks: 4 });
const day = (days: number) => inAMonth.add({ days }).toString();

let names: string[];

/** Towns that nothing else is called like. */
beforeAll(async () => {
  const db = openSiteDatabase(afield.data);
  const shared = db
    .selectFrom('place_name')
    .select('folded')
    .groupBy('folded')
    .having(({ fn }) => fn.countAll(), '>', 1);
  const rows = await db
    .selectFrom('place')
    .where('country', '=', 'GB')
    .where('population', '>', 20_000)
    .where('key', 'not in', (all) => all.selectFrom('place_name').select('place_key').where('folded', 'in', shared))
    .select('name')
    .orderBy('name')
    .limit(110)
    .execute();
  names = [...new Set(rows.map(({ name }) => name))];
  await db.destroy();
});

function questionOf(first: number): URLSearchParams {
  const asked = new URLSearchParams({ who: '5 Bangor\n4 Wrexham', among: 'named', where: names.join('\n') });
  for (let days = first; days < first + 5; days++) {
    asked.append('date', day(days));
    asked.append('start', '10:30');
    asked.append('end', '15:30');
  }
  return asked;
}

test.each(VISITORS)(
  'what takes minutes is counted while somebody does something else, and she is told the answer $who',
  async ({ who, ...visitor }) => {
    const question = questionOf(VISITORS.findIndex((other) => other.who === who));
    const page = await openPage(afield.origin, visitor);
    await page.goto(`/meet?${question}`);
    await page.getByText('Sign in, and it is counted while you do something else').waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Sign in', exact: true }).last().click();
    await page.getByRole('button', { name: 'Gwen Pritchard' }).click();
    await page.getByText('once it is there, you get a notice and a mail').waitFor();
    // Without scripts the page is asked for again by itself, as it has to be here.
    if (visitor.javaScript) await expectAccessible(page);
    const heading = page.getByRole('heading', { level: 1, name: /^.+, \w+day .+: (all 9|\d of 9) there and back\.$/ });
    await heading.waitFor({ timeout: 120_000 });
    const answer = await heading.innerText();
    await expect
      .poll(
        async () => {
          await page.goto('/notices');
          return await page.getByText(answer).count();
        },
        { timeout: 30_000 }
      )
      .toBeGreaterThan(0);
  },
  180_000
);
