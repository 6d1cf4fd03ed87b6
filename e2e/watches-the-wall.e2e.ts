import { expect, onTestFinished, test } from 'vitest';
import { IN_A_MONTH } from '../test/days.ts';
import { makeGathering, makeGroup, makePerson, makePitch } from '../test/factories.ts';
import { hideText, placeCamp, putOnWall, retitle, sayToAll } from '../test/placed-camp.ts';
import { databaseOf } from '../test/sign-in-directly.ts';
import { expectAccessible } from './accessible.ts';
import { startAfield } from './afield.ts';
import { openPage } from './browser.ts';
import { signInAs } from './people.ts';

const afield = await startAfield();
const db = databaseOf(afield.data);
const [gwen, mair] = [await makePerson(db, 'Gwen'), await makePerson(db, 'Mair')];
const group = await makeGroup(db, gwen, 'Code and Cake');

async function makeCamp(titles: string[], shown_to: 'everyone' | 'members' = 'everyone') {
  const { id, slug } = await makeGathering(db, group, { ...IN_A_MONTH, kind: 'unconference', shown_to });
  const pitches = await placeCamp(db, { id, by: gwen, titles });
  return { id, slug, wall: `/gatherings/${slug}/wall`, pitches };
}

test('a wall that somebody looks at fills, changes and loses what is hidden, without being loaded again', async () => {
  const camp = await makeCamp(['Zines', 'Maps', 'Cake']);
  const phone = await openPage(afield.origin, { javaScript: true, width: 390 });
  await phone.goto(camp.wall);
  await phone.getByText('The sessions have no times yet.').waitFor();
  await putOnWall(db, camp.id, camp.pitches);
  await phone.getByText('Zines').waitFor();
  await retitle(db, { id: camp.pitches[1]!, gathering: camp.id, by: gwen.id }, 'Maps and atlases');
  await phone.getByText('Maps and atlases').waitFor();
  await hideText(db, { kind: 'pitch', id: camp.pitches[2]! }, { author: gwen.id, by: mair.id });
  await phone.getByText('Cake').waitFor({ state: 'detached' });
  const id = await sayToAll(db, { gathering: camp.id, by: gwen.id, text: 'The coffee is bad' });
  await phone.getByText('The coffee is bad').waitFor();
  await expectAccessible(phone);
  await hideText(db, { kind: 'announcement', id }, { author: gwen.id, by: mair.id });
  await phone.getByText('The coffee is bad').waitFor({ state: 'detached' });
});

test('tabs that are open beside each other share one stream, whatever each shows', async () => {
  const camp = await makeCamp(['Zines', 'Maps']);
  await putOnWall(db, camp.id, camp.pitches);
  const board = await openPage(afield.origin, { javaScript: true, width: 1280 });
  const askers = new Set<unknown>();
  board.context().on('request', (request) => {
    if (new URL(request.url()).pathname === '/live') askers.add(request.frame().page());
  });
  await board.goto(camp.wall);
  const screen = await board.context().newPage();
  onTestFinished(() => screen.close());
  await screen.goto(`${camp.wall}/screen`);
  await expectAccessible(screen);
  const { id } = await db
    .selectFrom('camp_room')
    .select('id')
    .where('gathering_id', '=', camp.id)
    .executeTakeFirstOrThrow();
  const room = await board.context().newPage();
  onTestFinished(() => room.close());
  await room.goto(`${camp.wall}/rooms/${id}`);
  await room.getByText('Zines').waitFor();
  await expectAccessible(room);
  await retitle(db, { id: camp.pitches[0]!, gathering: camp.id, by: gwen.id }, 'Zines and glue');
  await board.getByText('Zines and glue').waitFor();
  await room.getByText('Zines and glue').waitFor();
  expect([...askers]).toEqual([board]);
  await board.close();
  await retitle(db, { id: camp.pitches[0]!, gathering: camp.id, by: gwen.id }, 'Zines and scissors');
  await room.getByText('Zines and scissors').waitFor();
});

test('organisers make one round of lightning talks, and whoever looks on follows who talks and for how long yet', async () => {
  const { id, slug } = await makeCamp([]);
  for (const title of ['Zines', 'Maps', 'Cake']) await makePitch(db, id, mair, { title, kind: 'lightning-talk' });
  const desk = await openPage(afield.origin, { javaScript: false, width: 1280 });
  await signInAs(gwen, { page: desk, afield, db });
  await desk.goto(`/gatherings/${slug}/pitches`);
  await desk.getByRole('button', { name: 'Make one round of them' }).click();
  await desk.getByText('3 talks, 5 minutes each. It has not begun.').waitFor();
  const phone = await openPage(afield.origin, { javaScript: true, width: 390 });
  await phone.goto(desk.url());
  await phone.getByText('3 talks, 5 minutes each.').waitFor();

  await desk.getByText('Order and minutes').click();
  await desk.getByRole('button', { name: /Earlier.*Cake/ }).click();
  await phone.locator('ol li').nth(1).filter({ hasText: 'Cake' }).waitFor();
  await desk.getByText('Order and minutes').click();
  await desk.getByLabel('Minutes for each talk').fill('0');
  await desk.getByRole('button', { name: 'Save the minutes' }).click();
  await desk.getByText('Say a number from 1 to 20, such as 5.').waitFor();
  await expectAccessible(desk);
  await desk.getByLabel('Minutes for each talk').fill('3');
  await desk.getByRole('button', { name: 'Save the minutes' }).click();
  await phone.getByText('3 talks, 3 minutes each.').waitFor();

  await desk.getByRole('button', { name: 'Begin the round' }).click();
  await phone.getByRole('heading', { name: 'Zines' }).waitFor();
  await phone
    .getByRole('timer')
    .filter({ hasText: /^[23]:\d\d$/ })
    .waitFor();
  await expectAccessible(phone);
  await desk.getByRole('timer').filter({ hasText: 'until' }).waitFor();
  await expectAccessible(desk);
  await desk.getByRole('button', { name: 'On to the next' }).click();
  await phone.getByRole('heading', { name: 'Cake' }).waitFor();
  await desk.getByRole('button', { name: 'On to the next' }).click();
  await phone.getByText('This is the last one.').waitFor();
  await desk.getByRole('button', { name: 'End the round' }).click();
  await phone.getByRole('timer').waitFor({ state: 'detached' });
  await phone.getByText('That was the round').waitFor();
  await desk.getByRole('button', { name: 'Begin it anew' }).waitFor();
});

test('what is for members only is watched by nobody else', async () => {
  const camp = await makeCamp(['Zines'], 'members');
  const answer = await fetch(`${afield.origin}/live?w=${camp.slug}/board@0`);
  expect(answer.status).toBe(404);
  const nothing = await fetch(`${afield.origin}/live?w=${camp.slug}/elsewhere@0`);
  expect(nothing.status).toBe(404);
});

test('where there are as many streams as there can be, a wall says so, and asks every few seconds', async () => {
  const camp = await makeCamp(['Zines']);
  const phone = await openPage(afield.origin, { javaScript: true, width: 390 });
  await phone.route('**/live?*', async (route) => {
    const isStream = (await route.request().headerValue('accept'))?.includes('event-stream');
    if (isStream) await route.fulfill({ status: 429 });
    else await route.continue();
  });
  await phone.goto(camp.wall);
  await phone.getByText('So many are watching that changes come here a few seconds late.').waitFor();
  await putOnWall(db, camp.id, camp.pitches);
  await phone.getByText('Zines').waitFor();
});

test.each([
  { javaScript: true, width: 390 },
  { javaScript: false, width: 390 }
])('on the day a phone begins with what is on, javaScript: $javaScript', async (visitor) => {
  const zone = whereItIsEleven();
  const start = `${Temporal.Now.plainDateISO(zone).toString()}T08:00`;
  const { id, slug } = await makeGathering(db, group, {
    kind: 'unconference',
    zone,
    start,
    end: `${start.slice(0, 10)}T18:00`
  });
  const slots = ['08:00-10:00', '10:00-13:00', '13:00-18:00'].map((hours) => {
    const [starts = '', ends = ''] = hours.split('-');
    return { id: '', starts, ends, called: '' };
  });
  const pitches = await placeCamp(db, {
    id,
    by: gwen,
    titles: ['Early', 'Early too', 'On now', 'On too', 'Late'],
    slots
  });
  await putOnWall(db, id, pitches);
  const phone = await openPage(afield.origin, visitor);
  await phone.goto(`/gatherings/${slug}/wall`);
  await phone.getByRole('heading', { name: 'On now, until 13:00' }).waitFor();
  await phone.getByText('On too').waitFor();
  expect(await phone.getByText('Early too').isVisible()).toBe(false);
  await expectAccessible(phone);
  await phone.getByRole('link', { name: 'Earlier today' }).click();
  await phone.getByText('Early too').waitFor();
  await phone.getByRole('link', { name: 'From now on' }).click();
  await phone.getByText('Early too').waitFor({ state: 'hidden' });
});

/** Somewhere the day is in its middle, whenever this is walked. */
function whereItIsEleven(): string {
  const ahead = 11 - Temporal.Now.plainDateTimeISO('UTC').hour;
  return ahead === 0 ? 'UTC' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
}

test('without scripts the wall is asked for anew by a link, and a screen asks by itself', async () => {
  const camp = await makeCamp(['Zines']);
  const phone = await openPage(afield.origin, { javaScript: false, width: 390 });
  await phone.goto(camp.wall);
  await putOnWall(db, camp.id, camp.pitches);
  await phone.getByRole('link', { name: 'Look again' }).click();
  await phone.getByText('Zines').waitFor();
  await phone.goto(`${camp.wall}/screen`);
  await phone.getByRole('heading', { name: / at 10:30$/ }).waitFor();
  expect(await phone.locator('meta[http-equiv="refresh"]').getAttribute('content')).toBe('30');
});
