import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { startAfield } from './afield.ts';
import { EVERY_VISITOR, openPage } from './browser.ts';
import { becomeAdministrator, nameServer, newestMailTo } from './people.ts';

const afield = await startAfield({ sample: true });

let administrator: Page;

beforeAll(async () => {
  administrator = await openPage(afield.origin, undefined, afterAll);
  await becomeAdministrator(afield, administrator);
  await nameServer(administrator);
});

/**
 * With AFIELD_PACE=person it is walked as somebody does who reads and types, and the seconds are printed: milliseconds for a letter, some
 * forty words a minute; to aim at what she presses; and to read a page that is new to her.
 */
const PACE = process.env.AFIELD_PACE === 'person' ? { letter: 300, aim: 1500, read: 5000 } : undefined;

/** What she does, and the pages that she sees for it. */
class Walk {
  pages = 0;
  presses = 0;
  fields = 0;
  readonly page: Page;

  #isNew = true;

  constructor(page: Page) {
    this.page = page;
    page.on('domcontentloaded', () => {
      this.pages++;
      this.#isNew = true;
    });
  }

  async press(what: Locator): Promise<void> {
    this.presses++;
    await this.#wait(PACE?.aim);
    await what.click();
  }

  async type(into: Locator, text: string): Promise<void> {
    this.fields++;
    if (!PACE) return await into.fill(text);
    await this.#wait(PACE.aim);
    await into.pressSequentially(text, { delay: PACE.letter, timeout: 60_000 });
  }

  async #wait(milliseconds = 0): Promise<void> {
    if (!PACE) return;
    await this.page.waitForTimeout(milliseconds + (this.#isNew ? PACE.read : 0));
    this.#isNew = false;
  }
}

test.each(EVERY_VISITOR)(
  'whoever has never been here goes from “we should meet” to a draft in a group of her own, with a town that shares its name $who',
  async ({ who, ...visitor }) => {
    const name = `newcomer-${EVERY_VISITOR.findIndex((other) => other.who === who)}`;
    const walk = new Walk(await openPage(afield.origin, visitor));
    const { page } = walk;
    const began = Date.now();
    await page.goto('/meet');
    await walk.type(page.getByLabel('Where you all start from'), '6 Bangor\nHolyhead');
    await walk.press(page.getByRole('button', { name: 'Find the place' }));
    await page.getByRole('heading', { level: 1, name: 'Bangor: all 7 there and back.' }).waitFor();
    await expectAccessible(page);
    await walk.press(page.getByRole('link', { name: 'Plan a gathering in Bangor' }));
    await walk.type(page.getByLabel('E-mail address'), `${name}@example.org`);
    await walk.press(page.getByRole('button', { name: 'Send me a link' }));
    const [link] = /http:\/\/\S+\/sign-in\/\S+/.exec(await newestMailTo(administrator, `${name}@example.org`)) ?? [];
    await page.goto(link!);
    await walk.press(page.getByRole('button', { name: 'Sign in' }));
    await walk.type(page.getByLabel('Name', { exact: true }), 'Non Parry');
    await walk.press(page.getByRole('button', { name: 'Save the name' }));
    await walk.type(page.getByLabel('Name of the group'), `Slow readers ${name}`);
    await walk.press(page.getByRole('button', { name: 'Found this group' }));
    await page.getByRole('heading', { name: 'A new gathering' }).waitFor();
    await expectAccessible(page);
    await walk.press(page.getByRole('button', { name: 'Keep as a draft' }));
    await page.getByText('This is a draft').waitFor();
    await page.getByRole('heading', { level: 1, name: 'Get-together in Bangor' }).waitFor();
    if (PACE) console.log(`${Math.round((Date.now() - began) / 1000)} s ${who}`);
    expect([walk.pages, walk.presses, walk.fields]).toEqual([9, 7, 4]);
  },
  PACE ? 180_000 : undefined
);
