import { expect, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { makeGathering, makeGroup, makePerson } from '../../../../test/factories.ts';
import { heardFacts } from '../../../../test/heard-facts.ts';
import { announce, readWall, takeDown } from './index.ts';

const db = await testDatabase();
const NOW = new Date('2026-12-05T10:00:00Z');
const gwen = await makePerson(db, 'Gwen');
const group = await makeGroup(db, gwen, 'Code and Cake');
const VISITOR = { person: undefined, looksAfter: false };

test('what is said to everybody stands on the wall until it is taken down, and is told', async () => {
  const { id: gathering } = await makeGathering(db, group, { kind: 'unconference' });
  const saying = { gathering, by: gwen.id, text: 'Cake in the hall' };
  expect(await db.transaction().execute((tx) => announce(tx, saying, NOW))).toEqual({ answer: 'said' });
  const { announcements } = await readWall(db, gathering, VISITOR);
  expect(announcements.map(({ text }) => text)).toEqual(['Cake in the hall']);
  expect(await heardFacts(db)).toContainEqual({ type: 'unconference.announced', gathering, by: gwen.id });
  await db.transaction().execute((tx) => takeDown(tx, { gathering, id: announcements[0]!.id }));
  expect((await readWall(db, gathering, VISITOR)).announcements).toEqual([]);
});

test('of several said at once no more stand than people read', async () => {
  const { id: gathering } = await makeGathering(db, group, { kind: 'unconference' });
  const say = (text: string) => db.transaction().execute((tx) => announce(tx, { gathering, by: gwen.id, text }, NOW));
  const outcomes = await Promise.all(['A', 'B', 'C', 'D', 'E'].map(say));
  expect(outcomes.filter(({ answer }) => answer === 'said')).toHaveLength(3);
});
