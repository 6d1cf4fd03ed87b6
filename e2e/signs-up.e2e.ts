import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeGathering, makeGroup, makeMember, makePerson, type MadeGroup } from '../test/factories.ts';
import { openSiteDatabase } from '../test/site-database.ts';
import { expectAccessible } from './accessible.ts';
import { startAfield } from './afield.ts';
import { openPage, VISITORS } from './browser.ts';
import { ADMINISTRATOR, newestMailTo, openAdministrator, signInAs } from './people.ts';

const afield = await startAfield();
const db = openSiteDatabase(afield.data);
afterAll(() => db.destroy());
const LINK = /http:\/\/\S+\/sign-in\/\S+/;
type How = { answer?: 'waiting'; way?: 'online'; shown_to?: 'everyone' | 'nobody' | 'going'; place_in_line?: string };
const NEXT_YEAR = new Date().getFullYear() + 1;
const DATE = `${NEXT_YEAR}-06-05`;

let administrator: Page;
let group: MadeGroup;

beforeAll(async () => {
  administrator = await openAdministrator(afield);
  const owner = await db
    .selectFrom('person')
    .select(['id', 'name', 'email', 'administrator', 'handle', 'language'])
    .where('email', '=', ADMINISTRATOR.email)
    .executeTakeFirstOrThrow();
  group = await makeGroup(db, owner, 'Libraries of the North');
});

const camp = (title: string) =>
  makeGathering(db, group, {
    title,
    attendance: 'hybrid',
    places_in_person: 1,
    link: 'https://meet.example.org/camp',
    door: 'Siân, in a yellow jumper',
    start: `${DATE}T10:30`,
    end: `${DATE}T16:30`,
    starts_at: new Date(`${DATE}T09:30:00Z`),
    ends_at: new Date(`${DATE}T15:30:00Z`),
    first_date: DATE,
    last_date: DATE
  });

async function answers(gathering: { id: string }, person: { id: string }, how: How) {
  await db
    .insertInto('sign_up')
    .values({
      gathering_id: gathering.id,
      person_id: person.id,
      answer: 'going',
      way: 'in-person',
      shown_to: 'going',
      place_in_line: null,
      offered_until: null,
      answered_at: new Date(),
      checked_in_at: null,
      ...how
    })
    .execute();
}

async function waits(gathering: { id: string }, name: string): Promise<void> {
  await answers(gathering, await makePerson(db, name), { answer: 'waiting', place_in_line: '1' });
}

/** Signs in for the first time on the page that one has been led to. */
async function signInHere(page: Page, email: string, name: string): Promise<void> {
  await page.getByLabel('E-mail address').fill(email);
  await page.getByRole('button', { name: 'Send me a link' }).click();
  await page.getByRole('heading', { name: 'Look in your mail' }).waitFor();
  const [link] = LINK.exec(await newestMailTo(administrator, email)) ?? [];
  await page.goto(link!);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByLabel('Name').fill(name);
  await page.getByRole('button', { name: 'Save the name' }).click();
}

test.each(VISITORS)(
  'somebody signs up for a meet-up, finds it among her days, and gives the place back $who',
  { timeout: 120_000 },
  async ({ who, ...visitor }) => {
    const number = VISITORS.findIndex((other) => other.who === who);
    const gathering = await camp(`Library Camp ${number}`);
    const name = `Mair ${'abcd'[number]}`;
    const page = await openPage(afield.origin, visitor);

    await page.goto(`/gatherings/${gathering.slug}`);
    await page.getByText('In person: 1 place left.').waitFor();
    expect(await page.content()).not.toContain('meet.example.org');
    await page.getByText('A word to the organisers, and who sees you.').click();
    await page.getByLabel('A word to the organisers').fill('I bring cake');
    await page.getByLabel('It is my first time').check();
    await page.getByLabel('Nobody', { exact: true }).check();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'I’m going' }).click();

    await signInHere(page, `mair${number}@example.org`, name);
    await page.getByText('What you chose before signing in is still here.').waitFor();
    expect(await page.getByLabel('A word to the organisers').inputValue()).toBe('I bring cake');
    expect(await page.getByLabel('It is my first time').isChecked()).toBe(true);
    expect(await page.getByLabel('Nobody', { exact: true }).isChecked()).toBe(true);
    await page.getByRole('button', { name: 'I’m going' }).click();
    await page.getByText('You are going.').waitFor();
    await page.getByText('At the door: Siân, in a yellow jumper', { exact: true }).waitFor();
    expect(await page.getByRole('link', { name: 'Join it online here' }).getAttribute('href')).toContain('/camp');
    await expectAccessible(page);

    await waits(gathering, `Gwen ${number}`);
    await administrator.goto(`/gatherings/${gathering.slug}`);
    await administrator.getByText(`Going: ${name}`).waitFor();
    await administrator.getByRole('link', { name: 'Everybody who has answered' }).click();
    await administrator.getByText('I bring cake').waitFor();
    await administrator.getByRole('link', { name: 'At the door' }).click();
    await administrator.getByRole('button', { name: `${name} is here` }).click();
    await administrator.getByText('1 of 1 are here').waitFor();

    await page.goto('/');
    await page.getByRole('link', { name: 'My days' }).click();
    await page.getByRole('link', { name: `Library Camp ${number}` }).waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: `Library Camp ${number}` }).click();
    await page.getByRole('button', { name: 'Give my place back' }).click();
    await page.getByText('You can’t come.').waitFor();
    expect(await page.content()).not.toContain('meet.example.org');
    await administrator.goto(`/gatherings/${gathering.slug}/who`);
    await administrator.getByText('offered a place until').waitFor();
  }
);

test('a stranger reads no name that is not for her, neither on the page nor in the list', async () => {
  const gathering = await camp('Quiet Camp');
  for (const [name, shown_to] of [
    ['Open Olwen', 'everyone'],
    ['Hidden Huw', 'nobody'],
    ['Going Gwen', 'going']
  ] as const) {
    await answers(gathering, await makePerson(db, name), { way: 'online', shown_to });
  }
  const page = await openPage(afield.origin);
  for (const path of [`/gatherings/${gathering.slug}`, '/']) {
    await page.goto(path);
    await page.getByText('Going: Open Olwen and 2 more').waitFor();
    expect(await page.content()).not.toMatch(/Hidden Huw|Going Gwen/);
  }
  const answer = await page.request.get(`${afield.origin}/gatherings/${gathering.slug}/who.csv`, { maxRedirects: 0 });
  expect(answer.status()).toBe(303);
});

test('organisers write to those they ticked, are told what is missing, and take somebody out with a reason', async () => {
  const gathering = await camp('Busy Camp');
  await waits(gathering, 'Tomos');
  const page = administrator;
  await page.goto(`/gatherings/${gathering.slug}/who`);
  await page.getByLabel('To', { exact: true }).selectOption('Those ticked in the list');
  await page.getByLabel('Message').fill('There is room after all');
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByText('There is nobody to send this to.').waitFor();
  expect(await page.getByLabel('Message').inputValue()).toBe('There is room after all');
  await expectAccessible(page);
  await page.getByLabel('Write to Tomos').check();
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByText('Sent to 1 person.').first().waitFor();
  await page.getByText('Take Tomos out').click();
  await page.getByRole('button', { name: 'Take out' }).click();
  await page.getByText('Say why, so that it can be understood.').waitFor();
  await page.getByLabel('Why? Tomos reads this.').fill('He asked me to');
  await page.getByRole('button', { name: 'Take out' }).click();
  await page.getByRole('button', { name: 'Let Tomos sign up again' }).click();
  await page.getByRole('heading', { name: 'Can’t come' }).waitFor();
});

test('organisers see who goes online while she waits for the room, and which place in line is hers', async () => {
  const gathering = await camp('Full Camp');
  await answers(gathering, await makePerson(db, 'Nia'), {});
  await answers(gathering, await makePerson(db, 'Olwen'), { way: 'online', place_in_line: '1' });
  await answers(gathering, await makePerson(db, 'Prys'), { answer: 'waiting', place_in_line: '2' });
  const page = administrator;
  await page.goto(`/gatherings/${gathering.slug}/who`);
  await page.getByText('Online · waiting for a place in the room, number 1 in line').waitFor();
  await page.getByRole('listitem').filter({ hasText: 'Prys' }).getByText('2.', { exact: true }).waitFor();
  await expectAccessible(page);
});

test('who is kept out of a group loses her place there, reads why she cannot sign up, and hears of it', async () => {
  const gathering = await camp('Calm Camp');
  const eve = await makePerson(db, 'Eve Evans');
  await makeMember(db, group, eve);
  await answers(gathering, eve, {});
  await administrator.goto(`/groups/${group.slug}/members`);
  await administrator.getByText('Change what Eve Evans is here').click();
  await administrator.getByLabel('Why you keep Eve Evans out').fill('Was rude to newcomers');
  await administrator.getByRole('button', { name: 'Take Eve Evans out and keep them out' }).click();
  await administrator.getByText('They are out, and cannot come back until one of you lifts it.').waitFor();

  const page = await openPage(afield.origin, { javaScript: false, width: 390 });
  await signInAs(eve, { page, afield, db });
  await expect
    .poll(
      async () => {
        await page.goto('/notices');
        return await page.getByText('nor sign up for what the group holds').count();
      },
      { timeout: 30_000 }
    )
    .toBe(1);
  await page.goto(`/gatherings/${gathering.slug}`);
  await page.getByText('You cannot sign up here: organisers of a group that holds this keep you out.').waitFor();
  expect(await page.getByRole('button', { name: 'I’m going' }).count()).toBe(0);
  expect(await page.content()).not.toContain('rude');
  await expectAccessible(page);
  await administrator.goto(`/gatherings/${gathering.slug}/who`);
  await administrator.getByRole('heading', { name: 'Can’t come' }).waitFor();
});

test('what is cancelled names who meant to go, and asks nothing', async () => {
  const { id, slug } = await camp('Cold Camp');
  const [prys, non] = [await makePerson(db, 'Prys Parry'), await makePerson(db, 'Non Nash')];
  await answers({ id }, prys, { shown_to: 'everyone' });
  await answers({ id }, non, { shown_to: 'nobody' });
  await db.updateTable('gathering').set({ state: 'cancelled' }).where('id', '=', id).execute();
  const page = await openPage(afield.origin, { javaScript: false, width: 390 });
  await signInAs(non, { page, afield, db });
  await page.goto(`/gatherings/${slug}`);
  const block = page.locator('#going');
  await block.getByRole('heading', { name: 'It does not take place' }).waitFor();
  await block.getByText('Meant to go: you and Prys Parry').waitFor();
  expect(await page.getByText('Are you going?').count()).toBe(0);
  expect(await block.getByText(/places? (is|are) left|You are going|Siân/).count()).toBe(0);
  expect(await block.locator('form').count()).toBe(0);
  await expectAccessible(page);
});
