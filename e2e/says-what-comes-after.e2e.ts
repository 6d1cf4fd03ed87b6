import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { startAfield } from './afield.ts';
import { VISITORS } from './browser.ts';
import { publishCamp, suggest } from './camp.ts';
import { openAdministrator, openAs } from './people.ts';

const afield = await startAfield();

beforeAll(async () => {
  await openAdministrator(afield);
});

test.each(VISITORS)('says that one session comes after another, and the grid keeps to it $who', async (one) => {
  const { who, ...visitor } = one;
  const number = VISITORS.findIndex((other) => other.who === who);
  const [gwen, tom] = [await openAs(afield, `Gwen ${number}`, visitor), await openAs(afield, `Tom ${number}`, visitor)];
  const camp = await publishCamp(gwen, `Camp ${number}`);
  await gwen.goto(`${camp}/plan`);
  await gwen.getByLabel('Name').nth(0).fill('Hall');
  await gwen.getByLabel('Seats').nth(0).fill('40');
  await gwen.getByRole('button', { name: 'Save rooms and times' }).click();
  await suggest(gwen, camp, 'Binding zines');
  await suggest(tom, camp, 'Paper and glue, and what a conservator would rather not see');

  await gwen.goto(`${camp}/pitches/1`);
  await gwen.getByText('In the grid', { exact: true }).click();
  await gwen
    .getByLabel('After which one?')
    .selectOption('2 Paper and glue, and what a conservator would rather not see');
  await expectAccessible(gwen);
  await gwen.getByRole('button', { name: 'Let it come after that' }).click();
  await gwen
    .getByRole('button', { name: 'No longer after 2 Paper and glue, and what a conservator would rather not see' })
    .waitFor();
  await expectAccessible(gwen);

  await gwen.goto(`${camp}/pitches/2`);
  await gwen.getByText('In the grid', { exact: true }).click();
  await gwen.getByLabel('After which one?').selectOption('1 Binding zines');
  await gwen.getByRole('button', { name: 'Let it come after that' }).click();
  await gwen.getByText('That one comes after this one').waitFor();
  expect(await gwen.getByLabel('After which one?').and(gwen.locator('[aria-invalid]')).isVisible()).toBe(true);
  await expectAccessible(gwen);

  await tom.goto(`${camp}/pitches/1`);
  await tom.getByText('Comes after 2 Paper and glue, and what a conservator would rather not see').waitFor();
  await expectAccessible(tom);
  await tom.getByRole('link', { name: '2 Paper and glue, and what a conservator would rather not see' }).click();
  await tom.getByText('Before 1 Binding zines').waitFor();
  expect(await tom.getByText('In the grid').count()).toBe(0);

  await gwen.goto(`${camp}/grid`);
  await gwen.getByRole('button', { name: 'Make the grid' }).click();
  await gwen.getByRole('link', { name: 'Move' }).first().waitFor();
  expect(await orderOf(gwen)).toEqual([
    '2 Paper and glue, and what a conservator would rather not see',
    '1 Binding zines'
  ]);
  await gwen.getByRole('link', { name: 'Move' }).first().click();
  await gwen.getByText('Where shall').waitFor();
  await gwen.getByText('Sessions would be in the wrong order').last().waitFor();
  await expectAccessible(gwen);

  await gwen.goto(`${camp}/pitches/1`);
  await gwen
    .getByRole('button', { name: 'No longer after 2 Paper and glue, and what a conservator would rather not see' })
    .click();
  await gwen.getByText('In the grid', { exact: true }).click();
  await gwen.goto(`${camp}/pitches/2`);
  await gwen.getByText('In the grid', { exact: true }).click();
  await gwen.getByRole('button', { name: 'Let it come after that' }).click();
  await gwen.getByRole('button', { name: 'No longer after 1 Binding zines' }).waitFor();
  await gwen.goto(`${camp}/grid`);
  await gwen
    .getByText(
      '2 Paper and glue, and what a conservator would rather not see stands before 1 Binding zines, or at the same time.'
    )
    .waitFor();
  await expectAccessible(gwen);

  await gwen.goto(`${camp}/paper`);
  await gwen.getByRole('button', { name: 'Save the paper wall' }).click();
  await gwen
    .getByText(
      '2 Paper and glue, and what a conservator would rather not see stands before 1 Binding zines, or at the same time.'
    )
    .waitFor();
});

/** Sessions on the grid, the earliest first. */
async function orderOf(page: Page): Promise<string[]> {
  return (await page.locator('[data-drag] p:first-child').allInnerTexts()).map((text) => text.trim());
}
