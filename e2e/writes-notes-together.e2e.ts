import { text } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { startAfield } from './afield.ts';
import { openPage, VISITORS } from './browser.ts';
import { publishCamp, suggest } from './camp.ts';
import { openAdministrator, openAs } from './people.ts';

const afield = await startAfield();

let administrator: Page;
let camp: string;

beforeAll(async () => {
  administrator = await openAdministrator(afield);
  camp = await publishCamp(administrator, 'Camp with notes');
});

/** A session of its own, so that no two tests write in the same notes. @returns the address of its notes */
async function newSession(title: string): Promise<string> {
  await suggest(administrator, camp, title);
  await administrator.goto(`${camp}/notes`);
  await administrator.getByRole('link', { name: title, exact: true }).click();
  await administrator.getByLabel('What was said').waitFor();
  return new URL(administrator.url()).pathname;
}

const said = (page: Page) => page.getByLabel('What was said');
const hasSaid = async (page: Page, words: string) =>
  await page.getByText(words).filter({ visible: true }).first().waitFor();
const isKept = async (page: Page) => await hasSaid(page, 'Everything is kept, and others see it.');
const reads = async (page: Page, words: string) =>
  await expect.poll(() => said(page).inputValue(), { timeout: 15_000 }).toBe(words);

test.each(VISITORS)('writes notes that somebody else goes on with, $who', async ({ who, ...visitor }) => {
  const number = VISITORS.findIndex((other) => other.who === who);
  const [name, title] = [`Gwen ${number}`, ['Zines', 'Robots', 'Knitting'][number]!];
  const notes = await newSession(title);
  const gwen = await openAs(afield, name, visitor);
  await gwen.goto(`${camp}/notes`);
  await expectAccessible(gwen);
  await gwen.getByRole('link', { name: title, exact: true }).click();
  await gwen.getByRole('button', { name: 'I take notes' }).click();
  await gwen.getByText(`${name} takes notes`).waitFor();
  await expectAccessible(gwen);
  await said(gwen).fill('Zines are small.');
  await gwen.getByLabel('Who does what').fill('Somebody folds one.');
  if (visitor.javaScript) await isKept(gwen);
  else await gwen.getByRole('button', { name: 'Keep these notes' }).click();

  await administrator.goto(notes);
  expect(await said(administrator).inputValue()).toBe('Zines are small.');
  await said(administrator).fill('Zines are small, and cheap.');
  await isKept(administrator);
  if (visitor.javaScript) await reads(gwen, 'Zines are small, and cheap.');
  else {
    await said(gwen).fill('Zines are small.\n\nThey are old.');
    await gwen.getByRole('button', { name: 'Keep these notes' }).click();
    await gwen.getByText('Kept, together with what others wrote meanwhile.').waitFor();
    await reads(gwen, 'Zines are small, and cheap.\n\nThey are old.');
  }
  await gwen.getByLabel('I am here').check();
  await gwen.getByRole('button', { name: 'Say so' }).click();
  await gwen
    .getByRole('link', { name, exact: true })
    .or(gwen.getByText(name, { exact: true }))
    .first()
    .waitFor();
});

test('what two type at once, one of them without a network, is all there when it is back', async () => {
  const notes = await newSession('Tunnels');
  const [gwen, tom] = [await openAs(afield, 'Gwen Away'), await openAs(afield, 'Tom There')];
  for (const page of [gwen, tom]) await page.goto(notes);
  await said(tom).fill('Start.');
  await reads(gwen, 'Start.');
  await gwen.context().setOffline(true);
  await said(gwen).press('Control+End');
  await said(gwen).pressSequentially(' In the tunnel.');
  await hasSaid(gwen, 'No network: kept on this device');
  await said(tom).press('Control+Home');
  await said(tom).pressSequentially('At the station. ');
  await isKept(tom);
  await gwen.context().setOffline(false);
  const all = 'At the station. Start. In the tunnel.';
  for (const page of [gwen, tom]) await reads(page, all);
});

test('what was typed without a network is there after the page was closed, and is sent', async () => {
  const notes = await newSession('Batteries');
  const gwen = await openAs(afield, 'Gwen Battery');
  await gwen.goto(notes);
  await isKept(gwen);
  await gwen.route('**/sync', (route) => route.abort());
  await said(gwen).fill('Typed before the battery died.');
  await hasSaid(gwen, 'No network: kept on this device');
  const later = await gwen.context().newPage();
  await gwen.close();
  await later.goto(notes);
  await reads(later, 'Typed before the battery died.');
  await isKept(later);
  await administrator.goto(notes);
  expect(await said(administrator).inputValue()).toBe('Typed before the battery died.');
});

test('opened to everybody, notes name nobody who has not said yes', async () => {
  const notes = await newSession('Names');
  const [mair, una] = [await openAs(afield, 'Mair Prys'), await openAs(afield, 'Una Quill')];
  for (const page of [mair, una]) {
    await page.goto(notes);
    await page.getByLabel('I am here').check();
    if (page === mair) await page.getByLabel('Everybody may read my name here').check();
    await page.getByRole('button', { name: 'Say so' }).click();
    await page.getByText('Una Quill').or(page.getByText('Mair Prys')).first().waitFor();
  }
  await said(mair).fill('Mair Prys asked Una Quill. Una did not know.');
  await isKept(mair);
  const visitor = await openPage(afield.origin, { javaScript: false, width: 390 });
  await visitor.goto(`${camp}/notes`);
  await visitor.getByText('The organisers have not opened them to everybody.').waitFor();
  await administrator.goto(`${camp}/notes`);
  await administrator.getByRole('button', { name: 'Open them to everybody' }).click();
  await administrator.getByText('Everybody can read the notes.').waitFor();
  await visitor.reload();
  await visitor.getByRole('link', { name: 'Names', exact: true }).click();
  await visitor.getByText('Mair Prys asked somebody. somebody did not know.').waitFor();
  expect(await visitor.content()).not.toMatch(/Una|Quill/);
  await expectAccessible(visitor);
  const [file] = await Promise.all([
    visitor.waitForEvent('download'),
    visitor.getByRole('link', { name: 'Save these notes as a file' }).click()
  ]);
  const markdown = await text(await file.createReadStream());
  expect(markdown).toContain('### What was said');
  expect(markdown).not.toMatch(/Una|Quill/);
});
