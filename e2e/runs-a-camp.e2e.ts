import type { Locator } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { startAfield } from './afield.ts';
import { openPage, VISITORS } from './browser.ts';
import { publishCamp, suggest, tapAt } from './camp.ts';
import { openAdministrator, openAs } from './people.ts';

const afield = await startAfield();

beforeAll(async () => {
  await openAdministrator(afield);
});

test.each(VISITORS)('runs a camp from rooms to the wall $who', async ({ who, ...visitor }) => {
  const number = VISITORS.findIndex((other) => other.who === who);
  const gwen = await openAs(afield, `Gwen ${number}`, visitor);
  const camp = await publishCamp(gwen, `Camp ${number}`);

  await gwen.getByText('Which rooms are there, and when are there sessions?').waitFor();
  await gwen.getByRole('link', { name: 'Rooms and times' }).click();
  await gwen.getByRole('heading', { name: 'Rooms and times' }).waitFor();
  await expectAccessible(gwen);
  expect(await gwen.getByLabel('For everybody, such as Lunch').nth(4).inputValue()).toBe('Lunch');
  await gwen.getByLabel('Name').nth(0).fill('Hall');
  await gwen.getByLabel('Seats').nth(0).fill('plenty');
  await gwen.getByLabel('Name').nth(1).fill('Nook');
  await gwen.getByLabel('Seats').nth(1).fill('6');
  await gwen.getByRole('button', { name: 'Save rooms and times' }).click();
  await gwen.getByText('Say how many people fit in, such as 30.').waitFor();
  expect(await gwen.getByLabel('Name').nth(1).inputValue()).toBe('Nook');
  await gwen.getByLabel('Seats').nth(0).fill('40');
  await gwen.getByRole('button', { name: 'Save rooms and times' }).click();

  await suggest(gwen, camp, 'Local history on a map');
  const tom = await openAs(afield, `Tom ${number}`, visitor);
  await suggest(tom, camp, 'Cataloguing zines');
  await expectAccessible(tom);
  const history = tom.getByRole('listitem').filter({ hasText: 'Local history on a map' });
  await tapAt(history, 'Must see');
  expect(await tom.getByText('must see it').count()).toBe(0);

  await gwen.goto(`${camp}/pitches`);
  await gwen.getByText('1 must see it, 0 would like to').waitFor();
  await gwen.getByRole('link', { name: 'The grid' }).click();
  await gwen.getByRole('button', { name: 'Make the grid' }).click();
  await gwen.getByText('With this grid people get 100 %').waitFor();
  await expectAccessible(gwen);
  await gwen.getByRole('link', { name: 'Move' }).first().click();
  await gwen.getByText('Where shall').waitFor();
  await expectAccessible(gwen);
  await gwen.getByRole('button', { name: 'Put it here' }).first().click();
  await gwen.getByText('put here by hand').waitFor();

  await tom.goto(`${camp}/wall`);
  await tom.getByText('The sessions have no times yet.').waitFor();
  await gwen.getByRole('button', { name: 'Put it on the wall' }).click();
  await gwen.getByText('You can always walk out').waitFor();
  await tom.reload();
  await tom.getByText('you said must').waitFor();
  await tom.getByText('you host it').waitFor();
  await expectAccessible(tom);
  await tom.goto(camp);
  await tom.getByRole('link', { name: 'What is on, when and where' }).click();
  await tom.getByText('you host it').waitFor();

  await tom.goto(`${camp}/pitches`);
  await tom.getByRole('link', { name: 'Change it, or take it back' }).click();
  await expectAccessible(tom);
  await tom.getByRole('button', { name: 'Take this session back' }).click();
  await tom.getByText('You took it back; only you see it.').waitFor();
  await gwen.goto(`${camp}/wall`);
  await gwen.getByText('Local history on a map').waitFor();
  expect(await gwen.getByText('Cataloguing zines').count()).toBe(0);

  await gwen.goto(`${camp}/grid`);
  await gwen.getByRole('button', { name: 'Let hosts put theirs up' }).click();
  await gwen.getByText('Hosts may put their own sessions up.').waitFor();
  await suggest(tom, camp, 'Reading aloud');
  await tom.goto(`${camp}/wall`);
  await tom.getByRole('link', { name: 'Choose a time and room' }).click();
  await tom.getByText('Choose a free place.').waitFor();
  await expectAccessible(tom);
  await tom.getByRole('button', { name: 'Put it here' }).last().click();
  await tom.getByText('you host it').waitFor();
  await gwen.goto(`${camp}/wall`);
  await gwen.getByText('Reading aloud').waitFor();
});

test('where a session shall go is asked where a thumb is, stays in sight among the places, and leads back to the session', async () => {
  const nia = await openAs(afield, 'Nia', { javaScript: false, width: 390 });
  const camp = await publishCamp(nia, 'A camp in a pocket');
  await nia.goto(`${camp}/plan`);
  for (const [n, name] of ['Hall', 'Kitchen', 'Attic'].entries()) {
    await nia.getByLabel('Name').nth(n).fill(name);
    await nia.getByLabel('Seats').nth(n).fill('12');
  }
  await nia.getByRole('button', { name: 'Save rooms and times' }).click();
  await suggest(nia, camp, 'Reading groups');
  await nia.goto(`${camp}/grid`);
  await nia.getByRole('button', { name: 'Make the grid' }).click();

  const atTheSecondTime = (room: string) => nia.getByText(room, { exact: true }).nth(2);
  expect(await topOf(atTheSecondTime('Kitchen'))).toBe(await topOf(atTheSecondTime('Attic')));

  await nia.getByRole('link', { name: 'Move' }).click();
  const question = nia.getByText('Where shall');
  await question.waitFor();
  expect(await topOf(question)).toBeLessThan(100);
  const places = nia.getByRole('button', { name: 'Put it here' });
  await places.last().focus();
  expect(await topOf(question)).toBeLessThan(100);
  await places.first().focus();
  const leave = await nia.getByRole('link', { name: 'Leave it where it is' }).boundingBox();
  expect(await topOf(places.first())).toBeGreaterThan(leave!.y + leave!.height);
  await places.last().click();
  await nia.getByText('put here by hand').waitFor();
  expect(await topOf(nia.getByText('Reading groups'))).toBeLessThan(700);
});

async function topOf(element: Locator): Promise<number> {
  return (await element.boundingBox())!.y;
}

test('whoever taps down the sessions on a phone stays where she is, and what she changed her mind about is sent too', async () => {
  const mair = await openAs(afield, 'Mair Taps', { javaScript: true, width: 390 });
  const camp = await publishCamp(mair, 'A camp to tap at');
  const titles = ['Cataloguing zines', 'Reading aloud', 'Maps underground', 'Weeding without tears', 'Board games'];
  for (const title of titles) await suggest(mair, camp, title);
  const tom = await openAs(afield, 'Tom Taps', { javaScript: true, width: 390 });
  await tom.goto(`${camp}/pitches`);
  await tom.getByText('These pages open without a network too.').waitFor();
  await tom.evaluate('window.isStillTheSame = true');
  const games = tom.getByRole('listitem').filter({ hasText: 'Board games' });
  await games.getByRole('button', { name: 'Must see' }).click();
  const before = await middleOf(games);
  await tapAt(games, 'Would like to');
  expect((await middleOf(games)).y).toBeCloseTo(before.y, 0);
  await tapAt(tom.getByRole('listitem').filter({ hasText: 'Maps underground' }), 'Must see');
  expect(await tom.evaluate('window.isStillTheSame')).toBe(true);
  await games.getByRole('button', { name: 'I can help host it' }).click();
  await games.getByText('Tom Taps').waitFor();
  await mair.goto(`${camp}/pitches`);
  const asMair = (title: string) => mair.getByRole('listitem').filter({ hasText: title });
  await asMair('Maps underground').getByText('1 must see it, 0 would like to').waitFor();
  await asMair('Board games').getByText('Tom Taps').waitFor();
});

test('a session is dragged to where its organiser wants it, and each place says what that would mean', async () => {
  const mair = await openAs(afield, 'Mair', { javaScript: true, width: 1280 });
  const camp = await publishCamp(mair, 'A camp with a mouse');
  await mair.goto(`${camp}/plan`);
  await mair.getByLabel('Name').nth(0).fill('Hall');
  await mair.getByLabel('Seats').nth(0).fill('40');
  await mair.getByRole('button', { name: 'Save rooms and times' }).click();
  await suggest(mair, camp, 'Reading groups');
  await mair.goto(`${camp}/grid`);
  await mair.getByRole('button', { name: 'Make the grid' }).click();
  await mair.getByText('Drag a session to another place').waitFor();
  await mair.getByRole('table').scrollIntoViewIfNeeded();
  const [from, to] = [await middleOf(mair.locator('[data-drag]')), await middleOf(mair.getByText('free').first())];
  await mair.mouse.move(from.x, from.y);
  await mair.mouse.down();
  await mair.mouse.move(from.x + 10, from.y + 5, { steps: 3 });
  await mair.locator('[data-drag-costs="nobody misses anything"]').first().waitFor();
  await mair.mouse.move(to.x, to.y, { steps: 5 });
  await mair.mouse.up();
  await mair.getByRole('row').filter({ hasText: 'put here by hand' }).getByText('Reading groups').waitFor();
});

async function middleOf(element: Locator) {
  const box = await element.boundingBox();
  if (!box) throw new Error('It is not on the screen.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test('a visitor reads what is suggested, and is asked to sign in before she says what she would like', async () => {
  const organiser = await openAs(afield, 'Mair', { javaScript: true, width: 1280 });
  const camp = await publishCamp(organiser, 'Another camp');
  await organiser.goto(`${camp}/plan`);
  await organiser.getByLabel('Name').nth(0).fill('Hall');
  await organiser.getByLabel('Seats').nth(0).fill('40');
  await organiser.getByRole('button', { name: 'Save rooms and times' }).click();
  await suggest(organiser, camp, 'Reading groups');
  const visitor = await openPage(afield.origin, { javaScript: false, width: 390 });
  await visitor.goto(camp);
  await visitor.getByRole('link', { name: 'Suggest a session, or say what you would like to see' }).click();
  await visitor.getByText('Reading groups').waitFor();
  await expectAccessible(visitor);
  await visitor.getByRole('link', { name: 'Sign in to suggest a session' }).click();
  await visitor.getByLabel('E-mail address').waitFor();
});

test('what a session needs is out of the way of who suggests one, and in sight once she has said so', async () => {
  const nia = await openAs(afield, 'Nia', { javaScript: false, width: 390 });
  const camp = await publishCamp(nia, 'A camp for the shy');
  await nia.goto(`${camp}/pitches`);
  await nia.getByLabel('What is it about?').fill('Films from the attic');
  expect(await nia.getByLabel('a projector').isVisible()).toBe(false);
  await nia.getByText('What it needs, and how long').click();
  await nia.getByLabel('a projector').check();
  await expectAccessible(nia);
  await nia.getByRole('button', { name: 'Suggest it' }).click();
  await nia.getByText('Your session is on the list.').waitFor();
  await nia.getByRole('link', { name: 'Change it, or take it back' }).click();
  expect(await nia.getByLabel('a projector').isChecked()).toBe(true);
  expect(await nia.getByLabel('a projector').isVisible()).toBe(true);
});
