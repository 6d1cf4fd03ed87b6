import { expect, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { makeGathering, makeGroup, makeMember, makePerson } from '../../../../test/factories.ts';
import type { Wish } from '../sign-up.ts';
import { endSignUps } from './end-sign-ups.ts';
import { readHosted } from './read-hosted.ts';
import { signUp } from './sign-up.ts';

const db = await testDatabase();
const NOW = new Date('2026-11-25T12:00:00Z');
const owner = await makePerson(db, 'Owner');
let groups = 0;

const newGroup = () => makeGroup(db, owner, `Group ${groups++}`);
const camp = (group: { id: string; slug: string }, more = {}) =>
  makeGathering(db, group, { places_in_person: 1, ...more });
const answer = (gathering: { id: string }, person: { id: string }, wish: Wish = 'going') =>
  db.transaction().execute((tx) =>
    signUp(
      tx,
      {
        gathering: gathering.id,
        person: person.id,
        answer: wish,
        way: 'in-person',
        shownTo: 'going',
        words: '',
        firstTime: false
      },
      NOW
    )
  );
const keepOut = async (group: { id: string }, person: { id: string }) => {
  const kept = { because: 'Rude', kept_out_by: owner.id, kept_out_at: NOW };
  await db
    .insertInto('kept_out')
    .values({ group_id: group.id, person_id: person.id, ...kept })
    .execute();
  await db.transaction().execute((tx) => endSignUps(tx, { group: group.id, person: person.id }, NOW));
};
const holdToo = async (gathering: { id: string }, group: { id: string }) =>
  await db.insertInto('co_host').values({ gathering_id: gathering.id, group_id: group.id, accepted_at: NOW }).execute();
const answersOf = async (gathering: { id: string }) => {
  const rows = await db
    .selectFrom('sign_up')
    .innerJoin('person', 'person.id', 'sign_up.person_id')
    .select(['person.name', 'answer', 'offered_until'])
    .where('gathering_id', '=', gathering.id)
    .orderBy('person.name')
    .execute();
  return rows.map(({ name, answer: given, offered_until }) => `${name} ${given}${offered_until ? '!' : ''}`);
};

test('who is kept out reads what a group holds for everyone, and cannot sign up for it', async () => {
  const group = await newGroup();
  const eve = await makePerson(db, 'Eve');
  const gathering = await camp(group);
  await keepOut(group, eve);
  const read = await readHosted(db, { slug: gathering.slug }, { person: eve, now: NOW });
  expect(read?.standings).toEqual(['kept-out']);
  expect(await answer(gathering, eve)).toEqual({ answer: 'refused', reason: 'kept-out' });
  expect(await answer(gathering, eve, 'maybe')).toEqual({ answer: 'refused', reason: 'kept-out' });
  await db.deleteFrom('kept_out').where('person_id', '=', eve.id).execute();
  expect(await answer(gathering, eve)).toEqual({ answer: 'going' });
});

test('her places at what is to come go to the next in line, and what is over stays as it was', async () => {
  const [group, eve, next] = [await newGroup(), await makePerson(db, 'Eve'), await makePerson(db, 'Next')];
  const [coming, elsewhere] = [await camp(group), await camp(await newGroup())];
  await answer(coming, eve);
  await answer(coming, next);
  await answer(elsewhere, eve);
  const over = await camp(group);
  await answer(over, eve);
  await db
    .updateTable('gathering')
    .set({ starts_at: new Date('2026-11-24T10:00Z'), ends_at: new Date('2026-11-24T12:00Z') })
    .where('id', '=', over.id)
    .execute();
  await keepOut(group, eve);
  expect(await answersOf(coming)).toEqual(['Eve declined', 'Next waiting!']);
  expect(await answersOf(elsewhere)).toEqual(['Eve going']);
  expect(await answersOf(over)).toEqual(['Eve going']);
});

test('of several groups that hold it one is enough, but who organises it for another is kept out of nothing', async () => {
  const [host, coHost, eve, organiser] = [
    await newGroup(),
    await newGroup(),
    await makePerson(db, 'Eve'),
    await makePerson(db, 'Organiser')
  ];
  await makeMember(db, host, organiser, 'organiser');
  await makeMember(db, host, eve);
  const gathering = await camp(host, { places_in_person: 5 });
  await holdToo(gathering, coHost);
  for (const person of [eve, organiser]) {
    await answer(gathering, person);
    await keepOut(coHost, person);
  }
  expect(await answersOf(gathering)).toEqual(['Eve declined', 'Organiser going']);
  expect(await answer(gathering, eve)).toEqual({ answer: 'refused', reason: 'kept-out' });
});

test('a place that she kept when a group came to hold it later, she can still give back', async () => {
  const [host, coHost, eve] = [await newGroup(), await newGroup(), await makePerson(db, 'Eve')];
  const gathering = await camp(host);
  await answer(gathering, eve);
  await keepOut(coHost, eve);
  await holdToo(gathering, coHost);
  expect(await answersOf(gathering)).toEqual(['Eve going']);
  expect(await answer(gathering, eve, 'declined')).toEqual({ answer: 'declined' });
});

test('who signs up at the moment she is kept out has no place in the end', async () => {
  for (let round = 0; round < 5; round++) {
    const [group, eve] = [await newGroup(), await makePerson(db, 'Eve')];
    const gathering = await camp(group);
    await Promise.all([answer(gathering, eve), keepOut(group, eve), answer(gathering, eve)]);
    expect(await answersOf(gathering)).not.toContain('Eve going');
  }
});
