import { expect, test } from 'vitest';
import { IN_A_MONTH } from '../test/days.ts';
import { makeGathering, makeGroup, makePerson } from '../test/factories.ts';
import { placeCamp } from '../test/placed-camp.ts';
import { databaseOf } from '../test/sign-in-directly.ts';
import { expectAccessible } from './accessible.ts';
import { startAfield } from './afield.ts';
import { openPage, VISITORS } from './browser.ts';
import { signInAs } from './people.ts';

const afield = await startAfield();
const db = databaseOf(afield.data);
const gwen = await makePerson(db, 'Gwen');
const group = await makeGroup(db, gwen, 'Code and Cake');

test.each(VISITORS)('prints notes, and types in where they hang, $who', async ({ who: _who, ...visitor }) => {
  const { id, slug } = await makeGathering(db, group, { ...IN_A_MONTH, kind: 'unconference' });
  await placeCamp(db, { id, by: gwen, titles: ['Maps', 'Zines', 'Cake'] });
  const page = await openPage(afield.origin, visitor);
  await signInAs(gwen, { page, afield, db });

  await page.goto(`/gatherings/${slug}/paper`);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Notes to cut out and stick' }).click();
  const note = page.getByRole('listitem').filter({ hasText: 'Zines' });
  const number = (await note.locator('b').innerText()).trim();
  await note.getByRole('img', { name: 'Zines' }).waitFor();
  await expectAccessible(page);

  await page.goto(`/gatherings/${slug}/paper/print?what=blank`);
  const codes = await page.locator('td .code').allInnerTexts();
  expect(codes).toEqual(['A1', 'B1', 'A2', 'B2']);

  await page.goto(`/gatherings/${slug}/paper`);
  await page.getByLabel('B1').fill(number);
  await page.getByLabel('A2').fill('77');
  await page.getByRole('button', { name: 'Save the paper wall' }).click();
  await page.getByText('No session has this number.').waitFor();
  expect(await page.getByLabel('B1').inputValue()).toBe(number);
  await page.getByLabel('A2').fill('Knitting circle');
  await page.getByRole('button', { name: 'Save the paper wall' }).click();
  await page.getByText('What you typed is kept.').waitFor();
  await expectAccessible(page);

  await page.goto(`/gatherings/${slug}/paper/print`);
  const printed = page.getByRole('row').filter({ hasText: '10:30' });
  expect(await printed.innerText()).toContain(`${number} Zines`);
  await page.goto(`/gatherings/${slug}/wall`);
  await page.getByText('Knitting circle').waitFor();
  expect(await page.getByText('Maps').count()).toBe(0);
});
