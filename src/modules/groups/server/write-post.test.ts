import { expect, test } from 'vitest';
import { heardFacts } from '../../../../test/heard-facts.ts';
import { testDatabase } from '../../../../test/database.ts';
import { makeGroup, makeMember, makePerson } from '../../../../test/factories.ts';
import { changePost, lookAfterThread, takeBackPost } from './change-post.ts';
import { editGroup } from './edit-group.ts';
import { listThreads, readThread } from './read-board.ts';
import { replyInThread, startThread } from './write-post.ts';

const db = await testDatabase();
const NOW = new Date('2026-11-25T09:00:00Z');
const later = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);
const [ann, ben, eve] = [await makePerson(db, 'Ann'), await makePerson(db, 'Ben'), await makePerson(db, 'Eve')];
const north = await makeGroup(db, ann, 'North', { joining: 'approval' });
await makeMember(db, north, ben);

const start = async (by: { id: string }, title: string, text: string, now = NOW) => {
  const typed = { title, text };
  const writing = { group: north.id, by: by.id, typed, acceptsConduct: false };
  return await db.transaction().execute((tx) => startThread(tx, writing, now));
};
const started = async (by: { id: string }, title: string, text = 'Words', now = NOW) => {
  const answer = await start(by, title, text, now);
  if (answer.answer !== 'written') throw new Error(answer.answer);
  return answer.id;
};
const reply = async (by: { id: string }, thread: string, text: string, now = NOW, acceptsConduct = false) => {
  const writing = { group: north.id, by: by.id, thread, typed: { text }, acceptsConduct };
  return await db.transaction().execute((tx) => replyInThread(tx, writing, now));
};
const own = (by: { id: string }, thread: string, replyId: string | null = null) => ({
  group: north.id,
  thread,
  reply: replyId,
  by: by.id
});
const read = async (thread: string) => {
  const found = await readThread(db, north.id, thread, 1);
  return [found?.thread.text, ...(found?.replies.rows ?? []).map(({ text }) => text)];
};

test('members talk in threads, the one that was last talked in first', async () => {
  const lifts = await started(ann, 'Lifts');
  await started(ben, 'Cake', 'Who brings it?', later(1));
  await reply(ben, lifts, 'I have two seats.', later(2));
  expect((await listThreads(db, north.id, 1)).rows.map(({ title, replies }) => [title, replies])).toEqual([
    ['Lifts', 1],
    ['Cake', 0]
  ]);
  expect(await heardFacts(db)).toContainEqual({ type: 'groups.posted', group: north.id, thread: lifts, by: ann.id });
});

test('who is no member posts nothing, and nothing empty is posted', async () => {
  expect(await start(eve, 'Hello', 'All')).toEqual({ answer: 'not-there' });
  expect(await start(ann, ' ', ' ')).toEqual({ answer: 'refused', troubles: { title: 'missing', text: 'missing' } });
  expect(await reply(eve, await started(ann, 'Quiet'), 'Hello')).toEqual({ answer: 'not-there' });
});

test('a pinned thread stays at the top, a closed one takes no reply', async () => {
  const rules = await started(ann, 'Rules', 'Words', later(-48));
  await db.transaction().execute((tx) => lookAfterThread(tx, north.id, rules, { pinned: true, closed: true }));
  expect((await listThreads(db, north.id, 1)).rows[0]).toMatchObject({ title: 'Rules', pinned: true, closed: true });
  expect(await reply(ben, rules, 'But')).toEqual({ answer: 'not-there' });
});

test('one’s own words are changed for a day, and seen to be changed; nobody else’s ever', async () => {
  const thread = await started(ann, 'Room', 'Room 1');
  const change = (by: { id: string }, now: Date) =>
    db
      .transaction()
      .execute((tx) => changePost(tx, { ...own(by, thread), typed: { title: 'Room', text: 'Room 2' } }, now));
  expect(await change(ben, later(1))).toEqual({ answer: 'not-there' });
  expect(await change(ann, later(25))).toEqual({ answer: 'not-there' });
  expect(await change(ann, later(1))).toEqual({ answer: 'changed' });
  expect((await readThread(db, north.id, thread, 1))?.thread).toMatchObject({ text: 'Room 2', changedAt: later(1) });
});

test('a thread that is taken back is gone, or keeps what others said', async () => {
  const takeBack = (what: ReturnType<typeof own>) => db.transaction().execute((tx) => takeBackPost(tx, what));
  const alone = await started(ann, 'Alone');
  await reply(ann, alone, 'And me');
  expect(await takeBack(own(ben, alone))).toBe('not-there');
  expect(await takeBack(own(ann, alone))).toBe('gone');
  expect(await read(alone)).toEqual([undefined]);

  const together = await started(ann, 'Together');
  const mine = await reply(ben, together, 'Yes');
  expect(await takeBack(own(ann, together))).toBe('words-gone');
  expect(await read(together)).toEqual(['', 'Yes']);
  expect(await takeBack(own(ben, together, mine.answer === 'written' ? mine.id : ''))).toBe('gone');
  expect(await read(together)).toEqual(['']);
});

test('whom a post mentions is noted once, by whoever wrote it', async () => {
  const thread = await started(ann, 'Names', '@una @nobody-here');
  const mentioned = async () =>
    (await heardFacts(db)).filter((fact) => fact.type === 'moderation.mentioned' && fact.text.id === thread);
  const noted = { text: { kind: 'thread', id: thread }, by: ann.id };
  expect(await mentioned()).toMatchObject([{ ...noted, handles: ['una', 'nobody-here'] }]);
  const typed = { title: 'Names', text: '@una @nobody-here @ben' };
  await db.transaction().execute((tx) => changePost(tx, { ...own(ann, thread), typed }, later(1)));
  expect(await mentioned()).toMatchObject([noted, { ...noted, handles: ['ben'] }]);
});

test('a code of conduct that changed is accepted with the next post', async () => {
  const thread = await started(ben, 'Before');
  const typed = { name: 'North', about: '', joining: 'approval', conduct: 'Be kind.' };
  await db.transaction().execute((tx) => editGroup(tx, north.id, { typed, by: ann.id }, later(1)));
  expect(await reply(ben, thread, 'Me?', later(2))).toEqual({ answer: 'refused', troubles: { conduct: 'missing' } });
  expect(await reply(ben, thread, 'Me', later(2), true)).toMatchObject({ answer: 'written' });
  expect(await reply(ben, thread, 'Again', later(3))).toMatchObject({ answer: 'written' });
  expect(await reply(ann, thread, 'I wrote it', later(3))).toMatchObject({ answer: 'written' });
});
