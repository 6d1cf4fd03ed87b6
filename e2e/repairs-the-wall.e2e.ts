import { expect, test } from 'vitest';
import { IN_A_MONTH } from '../test/days.ts';
import { makeGathering, makeGroup, makeMember, makePerson } from '../test/factories.ts';
import { placeCamp, putOnWall } from '../test/placed-camp.ts';
import { databaseOf } from '../test/sign-in-directly.ts';
import { expectAccessible } from './accessible.ts';
import { startAfield } from './afield.ts';
import { openPage, VISITORS } from './browser.ts';
import { signInAs } from './people.ts';
import { isTold } from './is-told.ts';

const afield = await startAfield();
const db = databaseOf(afield.data);
const [gwen, tom] = [await makePerson(db, 'Gwen'), await makePerson(db, 'Tom')];
const group = await makeGroup(db, gwen, 'Code and Cake');
await makeMember(db, group, tom, 'organiser');

test.each(VISITORS)('a room is lost, and an organiser chooses how to go on $who', async ({ who: _who, ...visitor }) => {
  const { id, slug } = await makeGathering(db, group, { ...IN_A_MONTH, kind: 'unconference' });
  const pitches = await placeCamp(db, { id, by: tom, titles: ['Maps', 'Zines'] });
  await putOnWall(db, id, [pitches[0]!]);
  const page = await openPage(afield.origin, visitor);
  await signInAs(gwen, { page, afield, db });
  await page.goto(`/gatherings/${slug}/repair`);
  await page.getByText('A room is lost', { exact: true }).click();
  await page.getByRole('button', { name: 'Show me three ways' }).first().click();
  await page.getByText('Say which room.').waitFor();
  await expectAccessible(page);
  await page.getByLabel('Which room?').selectOption('Hall');
  await page.getByRole('button', { name: 'Show me three ways' }).first().click();
  await page.getByText('Nothing has changed yet.').waitFor();
  await page.getByRole('heading', { name: 'Fewest moves' }).waitFor();
  await expectAccessible(page);
  expect(await page.getByText('from Hall to Nook, still at 10:30').count()).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Choose this' }).first().click();
  await page.waitForURL(/\/wall$/);
  await page.getByText('Maps').waitFor();

  await page.goto(`/gatherings/${slug}/grid`);
  await page.getByText('What was done, the latest first').click();
  await page.getByText('Gwen: put the wall right').waitFor();
  await page.getByRole('button', { name: 'Undo: put the wall right' }).click();
  await page.getByRole('link', { name: 'This is on the wall' }).waitFor();
  await expectAccessible(page);

  await signInAs(tom, { page, afield, db });
  await isTold(page, 'Session 1 Maps has moved to another room: Nook, still at 10:30');
});
