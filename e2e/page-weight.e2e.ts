import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { IN_A_MONTH } from '../test/days.ts';
import { makeGathering, makeGroup, makeGuest, makePerson, makePitch } from '../test/factories.ts';
import { makeRound, placeCamp, putOnWall } from '../test/placed-camp.ts';
import { databaseOf } from '../test/sign-in-directly.ts';
import { startAfield } from './afield.ts';
import { openPage } from './browser.ts';
import { becomeAdministrator, signInAs } from './people.ts';
import { weigh } from './weigh.ts';

const KILOBYTE = 1000;
const afield = await startAfield({ sample: true });

test.each(['/', '/sign-in', '/privacy', '/start', '/no-such-page'])(
  '%s brings at most 60 kB of JavaScript and 130 kB of fonts',
  async (path) => {
    const weight = await weigh(await openPage(afield.origin), path);
    expect(weight.javaScript).toBeLessThanOrEqual(60 * KILOBYTE);
    expect(weight.fonts).toBeLessThanOrEqual(130 * KILOBYTE);
    expect(weight.html).toBeGreaterThan(0);
  }
);

test('the page of a gathering is at most 30 kB of HTML and CSS', async () => {
  const page = await openPage(afield.origin);
  await page.goto('/');
  const path = await page.locator('a[href^="/gatherings/"]').first().getAttribute('href');
  const weight = await weigh(await openPage(afield.origin), path!);
  expect(weight.html + weight.css).toBeLessThanOrEqual(30 * KILOBYTE);
  expect(weight.javaScript).toBeLessThanOrEqual(60 * KILOBYTE);
});

test('the pages of a group and of what it holds, My days and notices are no heavier', async () => {
  const page = await openPage(afield.origin);
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Gwen Pritchard' }).click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
  const group = '/groups/library-people-of-the-north';
  await page.goto(`${group}/gatherings`);
  const held = await page.locator('a[href^="/gatherings/"]').first().getAttribute('href');
  for (const path of [held!, group, `${group}/gatherings`, `${group}/members`, `${group}/board`, '/days', '/notices']) {
    const weight = await weigh(page, path);
    expect(weight.html + weight.css, path).toBeLessThanOrEqual(30 * KILOBYTE);
    expect(weight.javaScript, path).toBeLessThanOrEqual(60 * KILOBYTE);
    expect(weight.fonts, path).toBeLessThanOrEqual(130 * KILOBYTE);
  }
});

const CAMP = '/gatherings/library-camp-cake-and-code';
const PAST_CAMP = '/gatherings/library-camp-the-first-one';

test('the pages of a camp, before, on the day and after it, are no heavier', { timeout: 240_000 }, async () => {
  const page = await openPage(afield.origin);
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Imran Qureshi' }).click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
  const before = ['pitches', 'pitches/1', 'hello', 'first', 'away', 'wants', 'who', 'edit'];
  const organisers = ['plan', 'guests', 'guests/poster', 'wants/lists', 'grid', 'repair', 'paper', 'paper/print'];
  const onTheDay = ['wall', 'wall/screen', 'mine', 'notes', 'notes/1'];
  const paths = [
    ...[...before, ...organisers, ...onTheDay].map((place) => `${CAMP}/${place}`),
    ...['archive', 'notes/1'].map((place) => `${PAST_CAMP}/${place}`),
    '/meet',
    '/reach',
    '/new/camp'
  ];
  for (const path of paths) await expectLight(page, path);
});

test('a wall with its rooms and rounds, and what hosts and guests have of it, are no heavier', async () => {
  const db = databaseOf(afield.data);
  const gwen = await makePerson(db, 'Gwen');
  const { id, slug } = await makeGathering(db, await makeGroup(db, gwen, 'Cake'), {
    ...IN_A_MONTH,
    kind: 'unconference'
  });
  const titles = Array.from({ length: 24 }, (_, n) => `What to do with box ${n} of zines`);
  await putOnWall(db, id, await placeCamp(db, { id, by: gwen, titles }));
  for (const [n, title] of ['Glue', 'Paper', 'Ink'].entries())
    await makePitch(db, id, gwen, { title, kind: 'lightning-talk', number: titles.length + 1 + n });
  const round = await makeRound(db, id, gwen);
  await db.updateTable('camp').set({ claims_open: true }).where('gathering_id', '=', id).execute();
  const room = await db.selectFrom('camp_room').select('id').where('gathering_id', '=', id).executeTakeFirstOrThrow();
  const camp = `/gatherings/${slug}`;
  const host = await openPage(afield.origin);
  await signInAs(gwen, { page: host, afield, db });
  const places = ['wall', 'wall/screen', `wall/rooms/${room.id}`, `wall/rounds/${round}`, 'pitches/24/place', 'mine'];
  for (const place of places) await expectLight(host, `${camp}/${place}`);
  const guest = await openPage(afield.origin);
  const { token: value } = await makeGuest(db, id, 'Nia');
  await guest.context().addCookies([{ name: 'guest', value, domain: new URL(afield.origin).hostname, path: camp }]);
  for (const place of ['me', 'mine', 'hello', 'wants', 'join']) await expectLight(guest, `${camp}/${place}`);
});

async function expectLight(page: Page, path: string): Promise<void> {
  const weight = await weigh(page, path, 'load');
  expect(weight.html + weight.css, path).toBeLessThanOrEqual(30 * KILOBYTE);
  expect(weight.javaScript, path).toBeLessThanOrEqual(60 * KILOBYTE);
  expect(weight.fonts, path).toBeLessThanOrEqual(130 * KILOBYTE);
}

test('the pages of the administrator bring no more', async () => {
  if (!afield.administratorLink) return;
  const page = await openPage(afield.origin);
  await becomeAdministrator(afield, page);
  for (const place of ['', '/settings', '/timetables', '/sources', '/places', '/invitations', '/mails', '/reports']) {
    const { javaScript } = await weigh(page, `/administrator${place}`);
    expect(javaScript, place).toBeLessThanOrEqual(60 * KILOBYTE);
  }
});
