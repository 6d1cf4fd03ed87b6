import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { IN_A_MONTH } from '../test/days.ts';
import { makeGathering, makeGroup, makeGuest, makeMember, makePerson, makePitch } from '../test/factories.ts';
import { databaseOf, signInDirectly } from '../test/sign-in-directly.ts';
import { expectAccessible } from './accessible.ts';
import { startAfield } from './afield.ts';
import { openPage, type Visitor, VISITORS } from './browser.ts';

const afield = await startAfield();
const db = databaseOf(afield.data);
let groups = 0;

async function openAs(person: { id: string }, visitor: Visitor): Promise<Page> {
  const page = await openPage(afield.origin, visitor);
  const [name = '', value = ''] = (await signInDirectly(afield.data, db, person)).split('=');
  await page.context().addCookies([{ name, value, url: afield.origin }]);
  return page;
}

async function openAsGuest(gathering: string, camp: string, visitor: Visitor): Promise<Page> {
  const { token: value } = await makeGuest(db, gathering, 'Nia');
  const page = await openPage(afield.origin, visitor);
  const domain = new URL(afield.origin).hostname;
  await page.context().addCookies([{ name: 'guest', value, domain, path: camp, httpOnly: true }]);
  return page;
}

/** A group with a thread in which somebody answered rudely. */
async function makeTalk() {
  const [bea, cai, dee] = [await makePerson(db, 'Bea'), await makePerson(db, 'Cai'), await makePerson(db, 'Dee')];
  const group = await makeGroup(db, bea, `Reading libraries ${groups++}`);
  for (const person of [cai, dee]) await makeMember(db, group, person);
  const now = new Date();
  const thread = await db
    .insertInto('thread')
    .values({
      group_id: group.id,
      started_by: dee.id,
      title: 'Cake',
      text: 'Who brings some?',
      started_at: now,
      changed_at: null,
      last_at: now
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('reply')
    .values({
      thread_id: thread.id,
      written_by: cai.id,
      text: 'Bake it yourself, fool.',
      written_at: now,
      changed_at: null
    })
    .execute();
  return { bea, cai, dee, path: `/groups/${group.slug}`, thread: `/groups/${group.slug}/board/${thread.id}` };
}

test.each(VISITORS)(
  'reports a text and hears what was done, $who',
  { timeout: 120_000 },
  async ({ who: _who, ...visitor }) => {
    const { bea, cai, dee, path, thread } = await makeTalk();
    const [hers, his, organiser] = [await openAs(dee, visitor), await openAs(cai, visitor), await openAs(bea, visitor)];

    await hers.goto(thread);
    await hers.getByRole('link', { name: 'Report' }).click();
    await hers.getByRole('heading', { name: 'Report', level: 1 }).waitFor();
    await expectAccessible(hers);
    await hers.getByLabel('In your own words').fill('Nobody is called a fool here.');
    await hers.getByRole('button', { name: 'Send the report' }).click();
    await hers.getByText('Choose what is wrong with it.').waitFor();
    expect(await hers.getByLabel('In your own words').inputValue()).toBe('Nobody is called a fool here.');
    await hers.getByLabel('It insults or threatens somebody').check();
    await hers.getByRole('button', { name: 'Send the report' }).click();
    await hers.getByText('you will hear what was done').waitFor();

    await organiser.goto(`${path}/reports`);
    await expectAccessible(organiser);
    await organiser.getByRole('link', { name: 'A reply in “Cake”' }).click();
    await organiser.getByText('Nobody is called a fool here.').waitFor();
    expect(await organiser.getByText('Dee').count()).toBe(0);
    await expectAccessible(organiser);
    await organiser.getByLabel('Hide it').check();
    await organiser.getByRole('button', { name: 'Do this' }).click();
    await organiser.getByText('Say why in a few words').waitFor();
    await organiser.getByRole('textbox', { name: 'Why' }).fill('We are kind to each other here.');
    await organiser.getByRole('button', { name: 'Do this' }).click();
    await organiser.getByText('This is hidden from others.').waitFor();

    await hers.goto(thread);
    await hers.getByText('Hidden by an organiser').waitFor();
    expect(await hers.getByText('Bake it yourself').count()).toBe(0);
    await his.goto(thread);
    await his.getByText('Hidden from others: We are kind to each other here.').waitFor();
    await his.getByText('Bake it yourself').first().waitFor();

    await expect
      .poll(
        async () => {
          await hers.goto('/notices');
          return await hers.getByText('We are kind to each other here.').count();
        },
        { timeout: 30_000 }
      )
      .toBe(1);

    await organiser.getByRole('button', { name: 'Show it again' }).click();
    await organiser.getByRole('heading', { name: 'What should happen?' }).waitFor();
    await hers.goto(thread);
    await hers.getByText('Bake it yourself').waitFor();
    await organiser.goto(`${path}/reports`);
    await organiser.getByText('What was done, by whom and why').click();
    await organiser.getByText('Bea: a reply on the noticeboard, shown again').waitFor();
    await expectAccessible(organiser);
  }
);

test('who is not signed in is led to sign in, and back to the report', async () => {
  const { thread } = await makeTalk();
  const page = await openPage(afield.origin);
  await page.goto(thread);
  await page.getByRole('link', { name: 'Report' }).first().click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  expect(new URL(page.url()).searchParams.get('to')).toContain('/report/');
});

test('a guest reports what stands in her camp, and hears there what was done', async () => {
  const visitor = { javaScript: false, width: 390 };
  const [bea, cai] = [await makePerson(db, 'Bea'), await makePerson(db, 'Cai')];
  const group = await makeGroup(db, bea, `Reading libraries ${groups++}`);
  const { id, slug } = await makeGathering(db, group, { ...IN_A_MONTH, kind: 'unconference' });
  await makePitch(db, id, cai, { title: 'Why you are fools', number: 1 });
  const camp = `/gatherings/${slug}`;
  const nia = await openAsGuest(id, camp, visitor);
  await nia.goto(`${camp}/pitches/1`);
  await nia.getByRole('link', { name: 'Report' }).click();
  await nia.getByRole('heading', { name: 'Report', level: 1 }).waitFor();
  await nia.getByLabel('It insults or threatens somebody').check();
  await nia.getByRole('button', { name: 'Send the report' }).click();
  await nia.getByText('you will hear what was done').waitFor();
  await expectAccessible(nia);

  const organiser = await openAs(bea, visitor);
  await organiser.goto(`${camp}/pitches/1`);
  await organiser.getByRole('link', { name: 'Hide or remove' }).click();
  await organiser.getByLabel('Hide it').check();
  await organiser.getByRole('textbox', { name: 'Why' }).fill('Nobody is a fool here.');
  await organiser.getByRole('button', { name: 'Do this' }).click();
  await organiser.getByText('This is hidden from others.').waitFor();
  await expect
    .poll(
      async () => {
        await nia.goto(`${camp}/me`);
        return await nia.getByText('Nobody is a fool here.').count();
      },
      { timeout: 30_000 }
    )
    .toBe(1);
  await expectAccessible(nia);
});

test.each(VISITORS)(
  'blocks who wrote a reply, reads it folded away, and takes the block back, $who',
  async (visitor) => {
    const { dee, thread } = await makeTalk();
    const hers = await openAs(dee, visitor);
    await hers.goto(thread);
    await hers.getByRole('link', { name: 'Report' }).click();
    await hers.getByRole('heading', { name: 'Block Cai' }).waitFor();
    await hers.getByRole('button', { name: 'Block' }).click();
    await hers.getByText('You have blocked Cai').waitFor();
    await expectAccessible(hers);
    await hers.goto(thread);
    const words = hers.getByText('Bake it yourself, fool.');
    expect(await words.isVisible()).toBe(false);
    await hers.getByText('From somebody you have blocked').click();
    await words.waitFor();
    await expectAccessible(hers);
    await hers.goto('/account/blocks');
    await hers.getByRole('button', { name: 'Take it back: Cai' }).click();
    await hers.getByText('You have blocked nobody.').waitFor();
    await hers.goto(thread);
    await words.waitFor();
  }
);

test('a guest blocks who wrote below a session, and whoever wrote a text that names nobody', async () => {
  const visitor = { javaScript: false, width: 390 };
  const [bea, cai] = [await makePerson(db, 'Bea'), await makePerson(db, 'Cai')];
  const group = await makeGroup(db, bea, `Reading libraries ${groups++}`);
  const { id, slug } = await makeGathering(db, group, { ...IN_A_MONTH, kind: 'unconference' });
  const pitch = await makePitch(db, id, cai, { number: 1, title: 'Cake' });
  await db
    .insertInto('pitch_comment')
    .values({ pitch_id: pitch, written_by: cai.id, text: 'Bake it yourself.', written_at: new Date() })
    .execute();
  await db
    .insertInto('camp_announcement')
    .values({ gathering_id: id, said_by: bea.id, text: 'No cake for Nia', said_at: new Date() })
    .execute();
  const camp = `/gatherings/${slug}`;
  const nia = await openAsGuest(id, camp, visitor);
  await nia.goto(`${camp}/pitches/1`);
  await nia.locator('#comments').getByRole('link', { name: 'Report' }).click();
  await nia.getByRole('heading', { name: 'Block Cai' }).waitFor();
  await nia.getByRole('button', { name: 'Block' }).click();
  await nia.getByText('You have blocked Cai').waitFor();
  await nia.goto(`${camp}/pitches/1`);
  await nia.getByText('From somebody you have blocked').click();
  await nia.getByText('Bake it yourself.').waitFor();
  await nia.goto(`${camp}/wall`);
  await nia.getByRole('listitem').filter({ hasText: 'No cake' }).getByRole('link', { name: 'Report' }).click();
  await nia.getByText('blocking them will not tell you').waitFor();
  await nia.getByRole('button', { name: 'Block' }).click();
  await nia.getByText('You have blocked who wrote this').waitFor();
  await nia.getByRole('link', { name: 'People I have blocked' }).click();
  await expectAccessible(nia);
  await nia.getByText('Who wrote:').waitFor();
  expect(await nia.getByText('Bea').count()).toBe(0);
  await nia.getByRole('button', { name: 'Take it back: Cai' }).click();
  await nia.getByText('The block is taken back.').waitFor();
});
