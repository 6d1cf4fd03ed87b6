import { expect, test } from 'vitest';
import { joinGroup, letIn, startThread, replyInThread } from '#groups/server';
import { listNotices } from '#notifications/server';
import { deliverFacts } from '#platform/server/outbox.ts';
import { testDatabase } from '../../../../test/database.ts';
import { makeGathering, makeGroup, makeMember, makePerson } from '../../../../test/factories.ts';
import type { Fact } from '../facts.ts';
import { tellCancelled, tellCoHostAnswered, tellPublished } from './gathering-notices.ts';
import { tellAskedToJoin, tellLetIn, tellPosted, tellReplied } from './group-notices.ts';

const db = await testDatabase();
const now = new Date('2026-11-25T09:00:00Z');
const owner = await makePerson(db, 'Owen');

/** As the server tells facts, without the jobs that mail them. */
async function tell(): Promise<void> {
  const LISTENERS = {
    'groups.asked-to-join': tellAskedToJoin,
    'groups.let-in': tellLetIn,
    'groups.posted': tellPosted,
    'groups.replied': tellReplied
  };
  await deliverFacts<typeof db extends import('kysely').Kysely<infer T> ? T : never, Fact>(
    db,
    async (tx, fact) => {
      const listen = LISTENERS[fact.type as keyof typeof LISTENERS] as typeof tellLetIn | undefined;
      await listen?.(tx, fact as never, now);
    },
    () => new Date(Date.now() + 1000),
    (_type, error) => {
      throw error;
    }
  );
}

const kindsFor = async (person: { id: string }) => (await listNotices(db, person.id)).map(({ notice }) => notice.kind);

test('organisers hear who would like to join, and she hears that she is in', async () => {
  const asker = await makePerson(db, 'Ann');
  const { id: group } = await makeGroup(db, owner, 'By asking', { joining: 'approval' });
  const wish = { group, person: asker.id, words: 'I run a mobile library', acceptsConduct: false };
  await db.transaction().execute((tx) => joinGroup(tx, wish, now));
  await tell();
  const [notice] = await listNotices(db, owner.id);
  expect(notice?.notice).toMatchObject({ kind: 'asked-to-join', who: 'Ann', words: 'I run a mobile library' });
  await db.transaction().execute((tx) => letIn(tx, { group, person: asker.id, by: owner.id }, now));
  await tell();
  expect(await kindsFor(asker)).toEqual(['let-in']);
});

test('everybody who is signed up hears of a gathering that is cancelled, and why', async () => {
  const goer = await makePerson(db, 'Goer');
  const group = await makeGroup(db, owner, 'Called off');
  const gathering = await makeGathering(db, group, { state: 'cancelled', cancelled_because: 'Snow' });
  await db
    .insertInto('sign_up')
    .values({
      gathering_id: gathering.id,
      person_id: goer.id,
      answer: 'going',
      way: 'in-person',
      shown_to: 'nobody',
      answered_at: now,
      place_in_line: null,
      offered_until: null,
      checked_in_at: null
    })
    .execute();
  const fact = { type: 'gatherings.cancelled', gathering: gathering.id, by: owner.id } as const;
  await db.transaction().execute((tx) => tellCancelled(tx, fact, now));
  expect((await listNotices(db, goer.id))[0]?.notice).toMatchObject({ kind: 'gathering-cancelled', because: 'Snow' });
});

test('who follows a group hears of what it holds for everyone, once, and of nothing that is for its members', async () => {
  const [follower, member] = [await makePerson(db, 'Follower'), await makePerson(db, 'Member')];
  const group = await makeGroup(db, owner, 'Followed');
  await makeMember(db, group, member);
  for (const { id } of [follower, member]) {
    await db.insertInto('group_follow').values({ group_id: group.id, person_id: id, followed_at: now }).execute();
  }
  const publish = async (shown_to: 'everyone' | 'members') => {
    const { id } = await makeGathering(db, group, { shown_to });
    const fact = { type: 'gatherings.published', gathering: id, by: owner.id } as const;
    await db.transaction().execute((tx) => tellPublished(tx, fact, now));
  };
  await publish('members');
  expect([await kindsFor(follower), await kindsFor(member)]).toEqual([[], ['gathering-published']]);
  await publish('everyone');
  expect(await kindsFor(follower)).toEqual(['gathering-published']);
  expect(await kindsFor(member)).toHaveLength(2);
});

test('who is in or follows a group hears of what it holds with others: once, also where it says yes later', async () => {
  const [follower, both, member] = await Promise.all(['One', 'Both', 'Member'].map((name) => makePerson(db, name)));
  const [host, early, late] = [
    await makeGroup(db, owner, 'Host'),
    await makeGroup(db, owner, 'Early'),
    await makeGroup(db, owner, 'Late')
  ];
  const follow = async (group: { id: string }, person: { id: string }) =>
    await db
      .insertInto('group_follow')
      .values({ group_id: group.id, person_id: person.id, followed_at: now })
      .execute();
  await follow(early, follower!);
  for (const group of [host, early, late]) await follow(group, both!);
  await makeMember(db, late, member!);
  const { id } = await makeGathering(db, host, { title: 'Held together' });
  const hold = async (group: { id: string }, accepted_at: Date | null) =>
    await db.insertInto('co_host').values({ gathering_id: id, group_id: group.id, accepted_at }).execute();
  await hold(early, now);
  await hold(late, null);
  const groupsFor = async (person: { id: string }) =>
    (await listNotices(db, person.id)).map(({ notice }) => 'group' in notice && notice.group);
  const published = { type: 'gatherings.published', gathering: id, by: owner.id } as const;
  await db.transaction().execute((tx) => tellPublished(tx, published, now));
  expect([await groupsFor(follower!), await groupsFor(both!), await groupsFor(member!)]).toEqual([
    ['Early'],
    ['Host'],
    []
  ]);
  const answered = { type: 'gatherings.co-host-answered', gathering: id, group: late.id, by: owner.id } as const;
  for (let time = 0; time < 2; time++) {
    await db.transaction().execute((tx) => tellCoHostAnswered(tx, { ...answered, accepted: true }, now));
  }
  expect([await groupsFor(follower!), await groupsFor(both!), await groupsFor(member!)]).toEqual([
    ['Early'],
    ['Host'],
    ['Late']
  ]);
});

test('members hear of a new thread, and an answer is told to those who wrote in it', async () => {
  const [reader, writer] = [await makePerson(db, 'Reader'), await makePerson(db, 'Writer')];
  const group = await makeGroup(db, owner, 'Talking');
  for (const person of [reader, writer]) await makeMember(db, group, person);
  const writing = (by: string) => ({
    group: group.id,
    by,
    typed: { title: 'Cake', text: 'Who bakes?' },
    acceptsConduct: true
  });
  const started = await db.transaction().execute((tx) => startThread(tx, writing(writer.id), now));
  await tell();
  expect([await kindsFor(reader), await kindsFor(writer)]).toEqual([['posted'], []]);
  const thread = started.answer === 'written' ? started.id : '';
  await db.transaction().execute((tx) => replyInThread(tx, { ...writing(owner.id), thread }, now));
  await tell();
  expect([await kindsFor(reader), await kindsFor(writer)]).toEqual([['posted'], ['replied']]);
});
