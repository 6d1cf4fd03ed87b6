import { expect, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { makeGathering, makeGroup, makePerson, makePitch } from '../../../../test/factories.ts';
import { countHeads, mergePitches, readHeadCount, readTurnout, sayHowOften, takeInterest } from './index.ts';

const db = await testDatabase();
const NOW = new Date('2026-12-05T10:00:00Z');
const gwen = await makePerson(db, 'Gwen');
const group = await makeGroup(db, gwen, 'Code and Cake');
const people = await Promise.all(Array.from({ length: 20 }, (_, n) => makePerson(db, `Person ${n}`)));

/** A camp with a session that twenty people would like to see; Gwen hosts it. */
async function makeSession() {
  const { id: gathering } = await makeGathering(db, group, { kind: 'unconference' });
  const pitch = await makePitch(db, gathering, gwen);
  for (const { id: person } of people) await like(gathering, pitch, person);
  return { gathering, pitch };
}

const like = (gathering: string, pitch: string, person: string) =>
  db.transaction().execute((tx) => takeInterest(tx, { gathering, pitch, person }, 'like', NOW));
const count = (gathering: string, pitch: string, typed: string) =>
  db.transaction().execute((tx) => countHeads(tx, { gathering, pitch, typed }, NOW));

test('who counts a session moves what is expected of the next grid, and a little what is expected elsewhere', async () => {
  const [one, other] = [await makeSession(), await makeSession()];
  expect(await readTurnout(db, one.gathering)).toEqual({ turnout: 0.69, sessions: 0 });
  expect(await count(one.gathering, one.pitch, '9')).toBe('counted');
  const here = await readTurnout(db, one.gathering);
  expect(here).toEqual({ turnout: (0.69 * 60 + 8) / 80, sessions: 1 });
  expect(await readTurnout(db, other.gathering)).toEqual({ turnout: here.turnout, sessions: 0 });
});

test('the last count is right, and what is no number changes nothing', async () => {
  const { gathering, pitch } = await makeSession();
  await count(gathering, pitch, '30');
  await count(gathering, pitch, '21');
  expect(await count(gathering, pitch, 'lots')).toBe('no-number');
  expect(await readHeadCount(db, pitch)).toBe(21);
});

test('of what is held twice nothing is learned, since only some come to each; of what is in a row as of any other', async () => {
  const { gathering, pitch } = await makeSession();
  await count(gathering, pitch, '9');
  const learned = await readTurnout(db, gathering);
  const say = (typed: string) =>
    db.transaction().execute((tx) => sayHowOften(tx, { gathering, pitch, by: gwen.id, typed }, NOW));
  await say('held-2');
  expect((await readTurnout(db, gathering)).sessions).toBe(0);
  await say('row-2');
  expect(await readTurnout(db, gathering)).toEqual(learned);
});

test('joined sessions are counted as one, and nobody twice who wanted both', async () => {
  const before = await readTurnout(db, (await makeSession()).gathering);
  const { gathering, pitch } = await makeSession();
  const other = await makePitch(db, gathering, gwen);
  for (const { id } of people) await like(gathering, other, id);
  await db.transaction().execute((tx) => mergePitches(tx, { gathering, pitch: other, into: pitch, by: gwen.id }, NOW));
  await count(gathering, other, '21');
  expect(await readHeadCount(db, pitch)).toBe(21);
  expect((await readTurnout(db, gathering)).turnout).toBeCloseTo((before.turnout * 60 + 20) / 80, 6);
});
