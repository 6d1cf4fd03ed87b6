import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { startAfield } from './afield.ts';
import { openPage, VISITORS, type Visitor } from './browser.ts';

const afield = await startAfield({ sample: true });
const GROUP = '/groups/library-people-of-the-north';

async function openAs(name: string, visitor?: Visitor): Promise<Page> {
  const page = await openPage(afield.origin, visitor);
  await page.goto('/sign-in');
  await page.getByRole('button', { name }).click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
  return page;
}

test.each(VISITORS)(
  'who writes to an idea of a group whose code of conduct was worded anew is asked for it once, and loses nothing typed $who',
  async ({ who, ...visitor }) => {
    const owner = await openAs('Gwen Pritchard', visitor);
    await owner.goto(`${GROUP}/edit`);
    await owner.getByLabel('Code of conduct').fill(`Be kind, ${who}.`);
    await owner.getByRole('button', { name: 'Save' }).click();
    await owner.getByText('This is saved.').waitFor();

    const member = await openAs('Catrin Moss', visitor);
    await member.goto('/ideas/new?group=library-people-of-the-north');
    await member.getByText(`Be kind, ${who}.`).waitFor();
    await member.getByLabel('Somebody should …').fill(`Somebody should bind books, ${who}`);
    await member.getByRole('button', { name: 'Ask who would come' }).click();
    const accept = member.getByLabel('I accept the code of conduct');
    await accept.waitFor();
    await expectAccessible(member);
    expect(await member.getByLabel('Somebody should …').inputValue()).toBe(`Somebody should bind books, ${who}`);
    await accept.check();
    await member.getByRole('button', { name: 'Ask who would come' }).click();
    await member.getByRole('heading', { level: 1, name: `Somebody should bind books, ${who}` }).waitFor();
    await member.goto('/ideas/new?group=library-people-of-the-north');
    expect(await member.getByText(`Be kind, ${who}.`).count()).toBe(0);
  }
);
