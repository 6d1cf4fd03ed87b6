import { expect, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { makeGathering, makeGroup, makePerson } from '../../../../test/factories.ts';
import { placeCamp, putOnWall } from '../../../../test/placed-camp.ts';
import { BLANK_PITCH } from '../index.ts';
import { claimCell, letClaim, pitchSession, readPlan, readUndoable, readWall, readWhole, undoStep } from './index.ts';

const db = await testDatabase();
const NOW = new Date('2026-12-05T10:00:00Z');
const [gwen, tom, mair] = [await makePerson(db, 'Gwen'), await makePerson(db, 'Tom'), await makePerson(db, 'Mair')];
const group = await makeGroup(db, gwen, 'Code and Cake');
const BEFORE = { date: '2026-12-05', local: '2026-12-05T09:00' };

/** Two rooms and two times, with one session of Gwen’s in the Hall at 10:30. */
async function makeCamp({ open = true } = {}) {
  const { id: gathering } = await makeGathering(db, group, { kind: 'unconference' });
  await putOnWall(db, gathering, await placeCamp(db, { id: gathering, by: gwen, titles: ['Local history on a map'] }));
  await db.transaction().execute((tx) => letClaim(tx, gathering, open));
  const { rooms, slots } = (await readPlan(db, gathering)).plan;
  const at = (slot: number, room: number) => ({ slot: slots[slot]?.id ?? '', room: rooms[room]?.id ?? '' });
  return { gathering, first: { hall: at(0, 0), nook: at(0, 1) }, last: { hall: at(2, 0), nook: at(2, 1) } };
}

async function suggest(gathering: string, by: { id: string }, title: string, more = {}) {
  const pitching = { gathering, by: by.id, typed: { ...BLANK_PITCH, title, ...more } };
  const pitched = await db.transaction().execute((tx) => pitchSession(tx, pitching, NOW));
  if (pitched.answer !== 'pitched') throw new Error(`refused: ${title}`);
  return pitched.id;
}

const claim = (claiming: Omit<Parameters<typeof claimCell>[1], 'date' | 'local'>, when = BEFORE) =>
  db.transaction().execute((tx) => claimCell(tx, { ...claiming, ...when }, NOW));

async function wallOf(gathering: string) {
  const { rows } = await readWall(db, gathering, { person: undefined, looksAfter: false });
  return rows.flatMap(({ slot, standing }) =>
    standing.map(({ pitch, room }) => `${slot.starts} ${room.name}: ${pitch.title}`)
  );
}

test('a host puts her own session into a free cell, everybody reads it at once, and it can be gone back on', async () => {
  const { gathering, last } = await makeCamp();
  const pitch = await suggest(gathering, tom, 'Zines');
  expect(await claim({ gathering, by: tom.id, pitch, to: last.nook })).toEqual({ answer: 'claimed' });
  expect(await wallOf(gathering)).toEqual(['10:30 Hall: Local history on a map', '11:30 Nook: Zines']);
  expect((await readWhole(db, gathering, 'draft')).placed).toContainEqual({ pitch, ...last.nook, pinned: true });
  expect(await readUndoable(db, gathering)).toEqual({ what: 'claimed', number: 2 });
  const { edition } = (await readPlan(db, gathering)).camp;
  await db.transaction().execute((tx) => undoStep(tx, { gathering, edition, by: gwen.id }, NOW));
  expect(await wallOf(gathering)).toEqual(['10:30 Hall: Local history on a map']);
});

test('she moves it to another free cell, and to none that is taken, closed to her or has begun', async () => {
  const { gathering, first, last } = await makeCamp();
  const pitch = await suggest(gathering, tom, 'Zines', { projector: true });
  await claim({ gathering, by: tom.id, pitch, to: last.nook });
  expect(await claim({ gathering, by: tom.id, pitch, to: last.hall })).toEqual({ answer: 'claimed' });
  expect(await wallOf(gathering)).toContain('11:30 Hall: Zines');
  expect(await claim({ gathering, by: tom.id, pitch, to: first.hall })).toEqual({ answer: 'taken' });
  const begun = { date: '2026-12-05', local: '2026-12-05T10:45' };
  expect(await claim({ gathering, by: tom.id, pitch, to: first.nook }, begun)).toEqual({ answer: 'started' });
  const over = { date: '2026-12-05', local: '2026-12-05T11:40' };
  expect(await claim({ gathering, by: tom.id, pitch, to: last.nook }, over)).toEqual({ answer: 'started' });
});

test('nobody is put in two places, or into a room that does not suit', async () => {
  const { gathering, first } = await makeCamp();
  const other = await suggest(gathering, gwen, 'Cake');
  const quiet = await suggest(gathering, tom, 'Reading aloud', { quiet: true });
  expect(await claim({ gathering, by: gwen.id, pitch: other, to: first.nook })).toEqual({
    answer: 'breaks-a-rule',
    rules: ['hosts']
  });
  expect(await claim({ gathering, by: tom.id, pitch: quiet, to: first.nook })).toEqual({
    answer: 'breaks-a-rule',
    rules: ['needs']
  });
});

test('who does not host a session puts nothing up, nor does a host where the organisers place sessions', async () => {
  const [open, closed] = [await makeCamp(), await makeCamp({ open: false })];
  const pitch = await suggest(open.gathering, tom, 'Zines');
  expect(await claim({ gathering: open.gathering, by: mair.id, pitch, to: open.last.nook })).toEqual({
    answer: 'not-there'
  });
  const other = await suggest(closed.gathering, tom, 'Zines');
  expect(await claim({ gathering: closed.gathering, by: tom.id, pitch: other, to: closed.last.nook })).toEqual({
    answer: 'closed'
  });
});

test('of twenty who want the same cell at once one gets it, and the others hear that they were too late', async () => {
  const { gathering, last } = await makeCamp();
  const asking = Array.from({ length: 20 }, async (_, n) => {
    const host = await makePerson(db, `Host ${n}`);
    return { by: host.id, pitch: await suggest(gathering, host, `Session ${n}`) };
  });
  const ready = await Promise.all(asking);
  const outcomes = await Promise.all(ready.map((one) => claim({ gathering, ...one, to: last.nook })));
  expect(outcomes.filter(({ answer }) => answer === 'claimed')).toHaveLength(1);
  expect(outcomes.filter(({ answer }) => answer === 'taken')).toHaveLength(19);
  expect(await wallOf(gathering)).toHaveLength(2);
});
