import { expect, test } from 'vitest';
import { IN_A_MONTH } from '../test/days.ts';
import { makeGathering, makeGroup, makePerson } from '../test/factories.ts';
import { placeCamp, putOnWall } from '../test/placed-camp.ts';
import { databaseOf } from '../test/sign-in-directly.ts';
import { expectAccessible } from './accessible.ts';
import { startAfield } from './afield.ts';
import { openPage, VISITORS } from './browser.ts';
import { signInAs } from './people.ts';

const afield = await startAfield();
const db = databaseOf(afield.data);
const [gwen, tom] = [await makePerson(db, 'Gwen'), await makePerson(db, 'Tom')];
const group = await makeGroup(db, gwen, 'Code and Cake');

test.each(VISITORS)('a session is held twice, so that more people can come $who', async ({ who: _who, ...visitor }) => {
  const { id, slug } = await makeGathering(db, group, { ...IN_A_MONTH, kind: 'unconference' });
  await placeCamp(db, { id, by: tom, titles: ['Maps'] });
  const page = await openPage(afield.origin, visitor);
  await signInAs(gwen, { page, afield, db });
  await page.goto(`/gatherings/${slug}/pitches/1`);
  await page.getByText('In the grid').click();
  await page.getByLabel('Held twice, at different times').check();
  await page.getByRole('button', { name: 'Keep this' }).click();
  await page.getByText('That is kept.').waitFor();
  await expectAccessible(page);
  expect(await page.getByLabel('Held twice, at different times').isChecked()).toBe(true);
  await page.getByRole('link', { name: 'The grid' }).first().click();
  await page.getByRole('button', { name: 'Make the grid' }).click();
  await page.getByText('Also at 10:30').waitFor();
  await page.getByText('Again at 11:30').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Put it on the wall' }).click();
  await page.waitForURL(/\/wall$/);
  await page.getByText('Also at 10:30').waitFor();
  await page.getByText('Again at 11:30').waitFor();
  await expectAccessible(page);

  await signInAs(tom, { page, afield, db });
  await page.goto(`/gatherings/${slug}/pitches/1`);
  await page.getByText('Held twice').waitFor();
  expect(await page.getByRole('button', { name: 'Keep this' }).count()).toBe(0);
});

const SLOTS = [
  { id: '', starts: '10:30', ends: '11:15', called: '' },
  { id: '', starts: '11:15', ends: '12:00', called: '' },
  { id: '', starts: '12:00', ends: '13:00', called: 'Lunch' },
  { id: '', starts: '13:00', ends: '13:45', called: '' }
];

test('a session takes two times in a row, and stands nowhere where three would run into lunch', async () => {
  const { id, slug } = await makeGathering(db, group, { ...IN_A_MONTH, kind: 'unconference' });
  const [maps = ''] = await placeCamp(db, { id, by: tom, titles: ['Maps'], slots: SLOTS });
  await db.updateTable('pitch').set({ minutes: 90 }).where('id', '=', maps).execute();
  const page = await openPage(afield.origin, { javaScript: false, width: 320 });
  await signInAs(gwen, { page, afield, db });
  const choose = async (label: string) => {
    await page.goto(`/gatherings/${slug}/pitches/1`);
    if (!(await page.getByLabel(label).isVisible())) await page.getByText('In the grid').click();
    await page.getByLabel(label).check();
    await page.getByRole('button', { name: 'Keep this' }).click();
    await page.getByText('That is kept.').waitFor();
  };
  await choose('Takes two times in a row, in one room');
  await page.getByText('It asked for 90 minutes. The longest time for a session has 45.').waitFor();
  await expectAccessible(page);
  await page.goto(`/gatherings/${slug}/grid`);
  await page.getByRole('button', { name: 'Make the grid' }).click();
  await page.getByText('Goes on until 12:00').waitFor();
  await page.getByRole('link', { name: 'Move' }).click();
  await page.getByText('Not enough time before a break or the end').first().waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Put it here' }).first().click();
  await page.getByText('put here by hand').first().waitFor();
  await page.getByRole('button', { name: 'Put it on the wall' }).click();
  await page.waitForURL(/\/wall$/);
  await page.getByText('Goes on until 12:00').waitFor();
  await page.getByText('Began at 10:30').waitFor();
  await expectAccessible(page);

  await choose('Takes three times in a row, in one room');
  await page.getByText('It stands nowhere in the draft now').waitFor();
  await page.goto(`/gatherings/${slug}/wall`);
  await page.getByText('Goes on until 12:00').waitFor();
});

test('a host puts up the second time that hers is held, and moves it; the first stays', async () => {
  const { id, slug } = await makeGathering(db, group, { ...IN_A_MONTH, kind: 'unconference' });
  const [maps = ''] = await placeCamp(db, { id, by: tom, titles: ['Maps'] });
  await db.updateTable('pitch').set({ times: 2 }).where('id', '=', maps).execute();
  await putOnWall(db, id, [maps]);
  await db.updateTable('camp').set({ claims_open: true }).where('gathering_id', '=', id).execute();
  const page = await openPage(afield.origin, { javaScript: false, width: 320 });
  await signInAs(tom, { page, afield, db });
  const chosen = () => page.locator('[aria-current=true]').innerText();
  await page.goto(`/gatherings/${slug}/wall`);
  await page.getByRole('link', { name: 'Choose a time and room' }).click();
  await page.getByText('It is held more than once. Which one do you place?').waitFor();
  expect(await chosen()).toBe('One more');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Put it here' }).last().click();
  await page.waitForURL(/\/wall$/);
  await page.getByText('Also at 10:30').waitFor();
  await page.getByText('Again at 11:30').waitFor();

  await page.goto(`/gatherings/${slug}/pitches/1/place`);
  await page.getByRole('link', { name: 'The one at 11:30' }).click();
  expect(await chosen()).toBe('The one at 11:30');
  await page.getByText('It is on the wall. Choose a free place to move it there').waitFor();
  await page.getByRole('button', { name: 'Put it here' }).last().click();
  await page.waitForURL(/\/wall$/);
  await page.getByText('Again at 11:30').waitFor();
});
