import { expect, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { makeGathering, makeGroup, makePerson } from '../../../../test/factories.ts';
import { heardFacts } from '../../../../test/heard-facts.ts';
import { announce, putUpAgain, readAnnouncements, readWall, takeDown } from './index.ts';

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
  await db.transaction().execute((tx) => takeDown(tx, { gathering, id: announcements[0]!.id }, NOW));
  expect((await readWall(db, gathering, VISITOR)).announcements).toEqual([]);
});

test('of several said at once no more stand than people read', async () => {
  const { id: gathering } = await makeGathering(db, group, { kind: 'unconference' });
  const say = (text: string) => db.transaction().execute((tx) => announce(tx, { gathering, by: gwen.id, text }, NOW));
  const outcomes = await Promise.all(['A', 'B', 'C', 'D', 'E'].map(say));
  expect(outcomes.filter(({ answer }) => answer === 'said')).toHaveLength(3);
});

test('what was taken down is put up again as it was, and told nobody anew; of what is long over nothing is kept', async () => {
  const { id: gathering } = await makeGathering(db, group, { kind: 'unconference' });
  const say = (text: string, at = NOW) =>
    db.transaction().execute((tx) => announce(tx, { gathering, by: gwen.id, text }, at));
  const asOrganiser = async () => await readAnnouncements(db, gathering, { person: gwen.id, looksAfter: true });
  const down = async (at: Date) => {
    const id = (await asOrganiser()).find(({ isDown }) => !isDown)?.id ?? '';
    await db.transaction().execute((tx) => takeDown(tx, { gathering, id }, at));
    return id;
  };
  const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
  await say('Zero');
  const zero = await down(later(0));
  for (const [index, text] of ['One', 'Two', 'Three'].entries()) {
    await say(text);
    if (index < 2) await down(later(index + 1));
  }
  const facts = (await heardFacts(db)).length;
  const up = (id: string) => db.transaction().execute((tx) => putUpAgain(tx, { gathering, id }));
  expect(await up(zero)).toBe('up');
  expect((await readWall(db, gathering, VISITOR)).announcements.map(({ text }) => text).toSorted()).toEqual([
    'Three',
    'Zero'
  ]);
  expect(await heardFacts(db)).toHaveLength(facts);
  await say('Four');
  const one = (await asOrganiser()).find(({ text }) => text === 'One')?.id ?? '';
  expect(await up(one)).toBe('too-many');
  for (const minutes of [5, 6, 7]) await down(later(minutes));
  expect((await asOrganiser()).map(({ text }) => text)).toHaveLength(3);
  expect(await up(one)).toBe('gone');
});
