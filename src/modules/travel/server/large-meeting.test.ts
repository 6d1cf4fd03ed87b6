import { expect, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { makePerson } from '../../../../test/factories.ts';
import { answerLarge, askLarge, forgetLarge, noteProgress, readLarge } from './large-meeting.ts';

const db = await testDatabase();
const NOW = new Date('2026-11-29T09:00:00Z');
const question = { path: '/meet', search: '?who=Bangor', counted: null, group: null };
const ask = async (key: string) => {
  const { id: person } = await makePerson(db, 'Gwen');
  return { person, id: await db.transaction().execute((tx) => askLarge(tx, { person, key, question }, NOW)) };
};

test('a question that takes minutes is found by whoever asks the same, with how far it is and then its answer', async () => {
  const { id, person } = await ask('a');
  expect(await readLarge(db, { key: 'a' })).toEqual({
    id,
    person,
    question,
    done: 0,
    of: 0,
    reply: undefined,
    askedAt: NOW
  });
  await noteProgress(db, id, 16, 600);
  expect(await readLarge(db, { key: 'a' })).toMatchObject({ done: 16, of: 600 });
  await db.transaction().execute((tx) => answerLarge(tx, { id, person }, { answer: 'Bangor' }, NOW));
  expect(await readLarge(db, { key: 'a' })).toMatchObject({ reply: { answer: 'Bangor' } });
});

test('that it is answered is announced once, with the answer', async () => {
  const { id, person } = await ask('b');
  await db.transaction().execute((tx) => answerLarge(tx, { id, person }, {}, NOW));
  const facts = await db.selectFrom('outbox').select('fact').execute();
  expect(facts.map(({ fact }) => fact)).toContainEqual({ type: 'travel.meeting-answered', meeting: id, person });
});

test('a week later it is forgotten', async () => {
  await ask('c');
  await forgetLarge(db, new Date(NOW.getTime() + 6 * 86_400_000));
  expect(await readLarge(db, { key: 'c' })).toBeDefined();
  await forgetLarge(db, new Date(NOW.getTime() + 8 * 86_400_000));
  expect(await readLarge(db, { key: 'c' })).toBeUndefined();
});
