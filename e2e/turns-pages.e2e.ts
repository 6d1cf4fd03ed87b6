import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeGathering, makeGroup, makeMember, makePerson } from '../test/factories.ts';
import { nameServerDirectly } from '../test/name-server-directly.ts';
import { openSiteDatabase } from '../test/site-database.ts';
import { expectAccessible } from './accessible.ts';
import { startAfield } from './afield.ts';
import { openPage, VISITORS } from './browser.ts';
import { signInAs } from './people.ts';

const afield = await startAfield();
const db = openSiteDatabase(afield.data);
afterAll(() => db.destroy());
const NEXT_YEAR = new Date().getFullYear() + 1;
/** Two full pages and some more. */
const OPEN = 45;
const FOR_MEMBERS = [7, 28];
type Person = Awaited<ReturnType<typeof makePerson>>;
let member: Person;

beforeAll(async () => {
  await nameServerDirectly(db);
  member = await makePerson(db, 'Mair');
  const group = await makeGroup(db, await makePerson(db, 'Owner'), 'Libraries of the North');
  await makeMember(db, group, member);
  for (let number = 0; number < OPEN + FOR_MEMBERS.length; number++) {
    const day = new Date(Date.UTC(NEXT_YEAR, 2, 1 + number)).toISOString().slice(0, 10);
    await makeGathering(db, group, {
      title: titleOf(number),
      attendance: 'online',
      link: 'https://meet.example.org',
      shown_to: FOR_MEMBERS.includes(number) ? 'members' : 'everyone',
      kind: number % 2 === 0 ? 'meet-up' : 'course',
      ...hoursOf(day)
    });
  }
});

/** In winter, when the clock is UTC. */
const hoursOf = (day: string) => ({
  start: `${day}T10:30`,
  end: `${day}T16:30`,
  starts_at: new Date(`${day}T10:30:00Z`),
  ends_at: new Date(`${day}T16:30:00Z`),
  first_date: day,
  last_date: day
});
const titleOf = (number: number) => `Gathering ${String(number).padStart(2, '0')}`;
const ALL = Array.from({ length: OPEN + FOR_MEMBERS.length }, (_, number) => number);
const FOR_EVERYONE = ALL.filter((number) => !FOR_MEMBERS.includes(number));

const titlesOn = async (page: Page) => await page.getByRole('link', { name: /^Gathering \d\d$/ }).allInnerTexts();
const next = (page: Page) => page.getByRole('link', { name: 'Next page' });
const previous = (page: Page) => page.getByRole('link', { name: 'Previous page' });

/** The titles of each page from here as far as one gets. */
async function walk(page: Page, onwards: (page: Page) => ReturnType<Page['getByRole']>): Promise<string[][]> {
  const pages = [await titlesOn(page)];
  while ((await onwards(page).count()) > 0) {
    const before = page.url();
    await onwards(page).click();
    await page.waitForURL((url) => url.href !== before);
    await page
      .getByRole('link', { name: /^Gathering \d\d$/ })
      .first()
      .waitFor();
    pages.push(await titlesOn(page));
  }
  return pages;
}

async function openAs(person: Person | undefined, visitor: Parameters<typeof openPage>[1]): Promise<Page> {
  const page = await openPage(afield.origin, visitor);
  if (!person) return page;
  await signInAs(person, { page, afield, db });
  return page;
}

const READERS = VISITORS.flatMap(({ who, ...visitor }) => [
  { who: `a visitor ${who}`, isMember: false, visitor },
  { who: `a member ${who}`, isMember: true, visitor }
]);

test.each(READERS)(
  '$who reads all that is on, page by page, and comes back the same way',
  async ({ isMember, visitor }) => {
    const page = await openAs(isMember ? member : undefined, visitor);
    const titles = (isMember ? ALL : FOR_EVERYONE).map(titleOf);
    await page.goto('/');
    expect(await previous(page).count()).toBe(0);
    const there = await walk(page, next);
    expect(there.flat()).toEqual(titles);
    expect(there.map((one) => one.length)).toEqual([20, 20, titles.length - 40]);
    const back = await walk(page, previous);
    expect(back).toEqual(there.toReversed());
  }
);

test('the second page can be passed on, and keeps what the list was narrowed to', async () => {
  const page = await openPage(afield.origin, { javaScript: false, width: 390 });
  await page.goto('/?kind=course');
  await next(page).click();
  await expectAccessible(page);
  const narrowed = FOR_EVERYONE.filter((number) => number % 2 === 1).map(titleOf);
  expect(await titlesOn(page)).toEqual(narrowed.slice(20));
  const other = await openPage(afield.origin);
  await other.goto(page.url());
  expect(await titlesOn(other)).toEqual(narrowed.slice(20));
  await expectAccessible(other);
  await other.goto('/?after=nonsense');
  expect(await titlesOn(other)).toEqual(FOR_EVERYONE.slice(0, 20).map(titleOf));
});

test('nothing is skipped or said twice when something is published while one reads', async () => {
  const page = await openPage(afield.origin);
  await page.goto('/');
  const first = await titlesOn(page);
  const group = await makeGroup(db, await makePerson(db, 'Other'), 'Libraries of the South');
  const day = `${NEXT_YEAR}-02-27`;
  const { id } = await makeGathering(db, group, {
    title: 'Sooner than all',
    ...hoursOf(day)
  });
  await next(page).click();
  await page.waitForURL(/after=/);
  await page.getByRole('link', { name: titleOf(FOR_EVERYONE[20] ?? 0) }).waitFor();
  expect([...first, ...(await titlesOn(page))]).toEqual(FOR_EVERYONE.slice(0, 40).map(titleOf));
  await db.deleteFrom('gathering').where('id', '=', id).execute();
});
