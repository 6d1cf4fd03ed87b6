import { expect, test } from 'vitest';
import { countedQueries } from '../../../../test/counted-queries.ts';
import { testDatabase } from '../../../../test/database.ts';
import { makeGathering, makeGroup, makePerson } from '../../../../test/factories.ts';
import type { Answer } from '../sign-up.ts';
import { forgetBefore, keepBefore } from './keep-before.ts';
import { listMyDays, withGoers } from './list-my-days.ts';

const db = await testDatabase();
const NOW = new Date('2026-11-25T12:00:00Z');
const owner = await makePerson(db, 'Owner');
const group = await makeGroup(db, owner, 'Libraries');
const from = '2026-11-25';

async function signedUp(gathering: string, person: string, answer: Answer, more = {}) {
  await db
    .insertInto('sign_up')
    .values({
      gathering_id: gathering,
      person_id: person,
      answer,
      way: 'in-person',
      shown_to: 'everyone',
      place_in_line: null,
      offered_until: null,
      answered_at: NOW,
      checked_in_at: null,
      ...more
    })
    .execute();
}

async function marked(person: string, title: string, date: string): Promise<void> {
  const source = await db
    .insertInto('source')
    .values({ owner_id: null, name: 'County', added_at: NOW, next_at: NOW })
    .returning('id')
    .executeTakeFirstOrThrow();
  const said = { title, start: `${date}T10:30`, end: `${date}T16:30`, zone: 'Europe/London', attendance: 'in-person' };
  const { id } = await db
    .insertInto('source_statement')
    .values({
      source_id: source.id,
      uid: title,
      recurrence: '',
      sequence: 0,
      folded_title: title.toLowerCase(),
      first_date: date,
      last_date: date,
      said: JSON.stringify({ ...said, cancelled: false }),
      found_place: null
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db.insertInto('source_statement_mark').values({ person_id: person, statement_id: id, mark: 'going' }).execute();
}

const on = (date: string) => ({
  start: `${date}T10:30`,
  end: `${date}T16:30`,
  starts_at: new Date(`${date}T10:30:00Z`),
  ends_at: new Date(`${date}T16:30:00Z`),
  first_date: date,
  last_date: date
});

test('my days are what I signed up for and what I marked, the soonest first, each once', async () => {
  const [me, gwen] = [await makePerson(db, 'Me'), await makePerson(db, 'Gwen')];
  const camp = await makeGathering(db, group, { title: 'Camp', ...on('2026-12-12') });
  await signedUp(camp.id, me.id, 'waiting', { place_in_line: '2' });
  await signedUp(camp.id, gwen.id, 'waiting', { place_in_line: '1' });
  const tea = await makeGathering(db, group, { title: 'Tea', ...on('2026-12-01') });
  await signedUp(tea.id, me.id, 'going');
  await signedUp(tea.id, gwen.id, 'going');
  const missed = await makeGathering(db, group, { title: 'Missed' });
  await signedUp(missed.id, me.id, 'declined');
  await marked(me.id, 'Course', '2026-12-06');
  await marked(me.id, 'Tea', '2026-12-01');
  const days = await withGoers(db, await listMyDays(db, { person: me.id, from }), me.id);
  expect(days).toMatchObject([
    { listed: { gathering: { title: 'Tea' }, mark: 'going' }, hosted: { answer: 'going', going: { more: 0 } } },
    { listed: { gathering: { title: 'Course' }, mark: 'going' } },
    { listed: { gathering: { title: 'Camp' } }, hosted: { answer: 'waiting', position: 2 } }
  ]);
  expect(days[0]?.hosted?.going?.names).toMatchObject([{ name: 'Gwen' }]);
});

test('a change is said until it has been seen, as it was before the first that was not', async () => {
  const me = await makePerson(db, 'Me');
  const { id } = await makeGathering(db, group, { title: 'Moved' });
  await signedUp(id, me.id, 'going');
  const was = (start: string) => ({ start, end: '2026-12-05T16:30', zone: 'Europe/London', attendance: 'in-person' });
  const move = (start: string) =>
    db
      .transaction()
      .execute((tx) =>
        keepBefore(tx, { type: 'gatherings.moved', gathering: id, by: owner.id, before: was(start) }, NOW)
      );
  await move('2026-12-05T09:00');
  await move('2026-12-05T09:30');
  const before = async () => (await listMyDays(db, { person: me.id, from }))[0]?.hosted?.before;
  expect(await before()).toMatchObject({ start: '2026-12-05T09:00' });
  await forgetBefore(db, me.id, id);
  expect(await before()).toBeUndefined();
  await move('2026-12-05T10:30');
  expect(await before()).toBeUndefined();
});

test('it takes three queries, and one more for who is going, whether there is one day or many', async () => {
  const me = await makePerson(db, 'Me');
  const counts: number[] = [];
  for (let made = 0; made < 12; made++) {
    const { id } = await makeGathering(db, group, { title: `Day ${made}` });
    await signedUp(id, me.id, 'going');
    counts.push(
      await countedQueries(db, async (counted) => {
        await withGoers(counted, await listMyDays(counted, { person: me.id, from }), me.id);
      })
    );
  }
  expect(new Set(counts)).toEqual(new Set([4]));
});
