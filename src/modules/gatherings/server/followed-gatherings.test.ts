import { expect, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { makeGathering, makeGroup, makeMember, makePerson, type MadeGroup } from '../../../../test/factories.ts';
import { scannedGatherings } from '../../../../test/found-gatherings.ts';
import type { SignUpShownTo } from '../sign-up.ts';

const db = await testDatabase();
const NOW = new Date('2026-11-25T09:00:00Z');
const DAYS = { from: '2026-12-01', until: '2026-12-31' };
const owner = await makePerson(db, 'Owner');

async function titlesFor(person: { id: string }): Promise<string[]> {
  const followed = await scannedGatherings(db, { person: person.id, ...DAYS, followed: true });
  return followed.map(({ gathering }) => gathering.title);
}

const followGroup = (person: { id: string }, group: MadeGroup) =>
  db.insertInto('group_follow').values({ group_id: group.id, person_id: person.id, followed_at: NOW }).execute();

async function goes(person: { id: string }, gathering: { id: string }, shownTo: SignUpShownTo): Promise<void> {
  await db
    .insertInto('sign_up')
    .values({
      gathering_id: gathering.id,
      person_id: person.id,
      answer: 'going',
      way: 'in-person',
      shown_to: shownTo,
      place_in_line: null,
      offered_until: null,
      answered_at: NOW,
      checked_in_at: null
    })
    .execute();
}

test('what groups hold, alone or with another, that she follows or is in, and nothing that is for members alone', async () => {
  const reader = await makePerson(db, 'Reader');
  const [followed, mine, other] = [
    await makeGroup(db, owner, 'Followed'),
    await makeGroup(db, owner, 'Mine'),
    await makeGroup(db, owner, 'Other')
  ];
  await followGroup(reader, followed);
  await makeMember(db, mine, reader);
  await makeGathering(db, followed, { title: 'Of a followed group' });
  await makeGathering(db, followed, { title: 'For members', shown_to: 'members' });
  await makeGathering(db, mine, { title: 'Of my group', shown_to: 'members' });
  await makeGathering(db, other, { title: 'Of another' });
  const together = await makeGathering(db, other, { title: 'Together' });
  const asked = await makeGathering(db, other, { title: 'Not together yet' });
  await db
    .insertInto('co_host')
    .values([
      { gathering_id: together.id, group_id: followed.id, accepted_at: NOW },
      { gathering_id: asked.id, group_id: followed.id, accepted_at: null }
    ])
    .execute();
  expect((await titlesFor(reader)).toSorted()).toEqual(['Of a followed group', 'Of my group', 'Together']);
});

test('what people she follows go to, if they let her know', async () => {
  const [reader, friend, stranger] = [
    await makePerson(db, 'Reader'),
    await makePerson(db, 'Friend'),
    await makePerson(db, 'Stranger')
  ];
  await db.insertInto('follow').values({ person_id: reader.id, followed_id: friend.id, followed_at: NOW }).execute();
  const group = await makeGroup(db, owner, 'Goers');
  const held = (title: string) => makeGathering(db, group, { title });
  await goes(friend, await held('She says so'), 'everyone');
  await goes(friend, await held('She hides it'), 'nobody');
  await goes(friend, await held('Only for whom she follows'), 'followed');
  await goes(stranger, await held('A stranger goes'), 'everyone');
  expect(await titlesFor(reader)).toEqual(['She says so']);
  await db.insertInto('follow').values({ person_id: friend.id, followed_id: reader.id, followed_at: NOW }).execute();
  expect((await titlesFor(reader)).toSorted()).toEqual(['Only for whom she follows', 'She says so']);
  await db.insertInto('block').values({ person_id: friend.id, blocked_id: reader.id, blocked_at: NOW }).execute();
  expect(await titlesFor(reader)).toEqual([]);
});
