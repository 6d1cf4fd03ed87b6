import { Worker } from 'node:worker_threads';
import { createGridMaker } from '@afield/grid/server';
import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { makeGathering, makeGroup, makePerson } from '../../../../test/factories.ts';
import { heardFacts } from '../../../../test/heard-facts.ts';
import { placeCamp, putOnWall } from '../../../../test/placed-camp.ts';
import { BLANK_PITCH } from '../index.ts';
import {
  chooseRepair,
  endAbsence,
  keepDraft,
  listSteps,
  pitchSession,
  readDraft,
  readPlan,
  readWall,
  takeInterest,
  undoStep,
  workOutRepair
} from './index.ts';

const db = await testDatabase();
const NOW = new Date('2026-12-05T10:00:00Z');
const maker = createGridMaker(new Worker(new URL(import.meta.resolve('@afield/grid/worker'))));
afterAll(() => maker.close());
const [gwen, mair] = [await makePerson(db, 'Gwen'), await makePerson(db, 'Mair')];
const hosts = await Promise.all(['Ann', 'Bea', 'Cai'].map((name) => makePerson(db, name)));
const group = await makeGroup(db, gwen, 'Code and Cake');

/** Three sessions, each with a host of her own: two at half past ten in Hall and Nook, one an hour later in the Hall. */
async function makeWall() {
  const { id: gathering } = await makeGathering(db, group, { kind: 'unconference' });
  const pitches = [];
  for (const [n, by] of hosts.entries()) {
    const made = n === 0 ? await placeCamp(db, { id: gathering, by, titles: ['A'] }) : undefined;
    pitches.push(...(made ?? (await suggestAs(gathering, by, 'ABC'[n]!))));
  }
  await putOnWall(db, gathering, pitches);
  const wants = (person: string, pitch: string) =>
    db.transaction().execute((tx) => takeInterest(tx, { gathering, pitch, person }, 'must', NOW));
  await wants(mair.id, pitches[1]!);
  for (const person of [gwen.id, hosts[2]!.id]) await wants(person, pitches[0]!);
  await db.deleteFrom('outbox').execute();
  return { gathering, pitches };
}

async function suggestAs(gathering: string, by: { id: string }, title: string): Promise<string[]> {
  const pitching = { gathering, by: by.id, typed: { ...BLANK_PITCH, title } };
  const pitched = await db.transaction().execute((tx) => pitchSession(tx, pitching, NOW));
  return pitched.answer === 'pitched' ? [pitched.id] : [];
}

async function ask(gathering: string, more: Record<string, string> = {}, local = '2026-12-05T09:00') {
  const { plan } = await readPlan(db, gathering);
  const room = plan.rooms.find(({ name }) => name === 'Nook')?.id ?? '';
  const typed = { what: 'room-lost', room, host: '', from: '', until: '', ...more };
  const outcome = await workOutRepair({ db, maker, gathering, typed, date: '2026-12-05', local });
  if ('troubles' in outcome) throw new Error(JSON.stringify(outcome.troubles));
  return outcome.workedOut;
}

const choose = (gathering: string, workedOut: Awaited<ReturnType<typeof ask>>, way: string) =>
  db.transaction().execute((tx) => chooseRepair(tx, { gathering, by: gwen.id, workedOut, way }, NOW));

const wallOf = async (gathering: string) =>
  (await readWall(db, gathering, { person: undefined, looksAfter: false })).rows.flatMap(({ slot, standing }) =>
    standing.map(({ pitch, room }) => `${slot.starts} ${room.name} ${pitch.title}`)
  );

test('a room that is lost: three ways are shown, and nothing has changed', async () => {
  const { gathering } = await makeWall();
  const before = await wallOf(gathering);
  const { ways } = await ask(gathering);
  expect(ways.map(({ way }) => way)).toEqual(['fewest-moves', 'best-fit', 'rooms-only']);
  expect(ways.find(({ way }) => way === 'rooms-only')).toMatchObject({
    moves: [{ what: 'left-out' }],
    missing: { people: 1, must: 1 }
  });
  expect(await wallOf(gathering)).toEqual(before);
});

test('the way that is chosen is on the wall at once, the room stays closed, and its moves are told', async () => {
  const { gathering, pitches } = await makeWall();
  const workedOut = await ask(gathering, { until: '' });
  expect(await choose(gathering, workedOut, 'rooms-only')).toBe(true);
  expect(await wallOf(gathering)).toEqual(['10:30 Hall A', '11:30 Hall C']);
  const { absences, isOnWall } = await readDraft(db, gathering);
  expect(absences.closed).toHaveLength(2);
  expect(isOnWall).toBe(true);
  expect(await heardFacts(db)).toMatchObject([
    { type: 'unconference.wall-changed', isFirst: false, moves: [{ pitch: pitches[1], what: 'left-out' }] }
  ]);
  expect(await choose(gathering, workedOut, 'best-fit')).toBe(false);
});

test('what has begun stays where it is, though its room is lost later', async () => {
  const { gathering } = await makeWall();
  const { plan } = await readPlan(db, gathering);
  const hall = plan.rooms.find(({ name }) => name === 'Hall')?.id ?? '';
  const workedOut = await ask(gathering, { room: hall, from: plan.slots.at(-1)?.id ?? '' }, '2026-12-05T10:40');
  await choose(gathering, workedOut, 'fewest-moves');
  expect(await wallOf(gathering)).toEqual(['10:30 Hall A', '10:30 Nook B', '11:30 Nook C']);
});

test('a host who is away hosts at another time, and is here again when somebody says so', async () => {
  const { gathering } = await makeWall();
  const { plan } = await readPlan(db, gathering);
  const first = plan.slots[0]?.id ?? '';
  const workedOut = await ask(gathering, {
    what: 'host-away',
    room: '',
    host: hosts[1]!.id,
    from: first,
    until: first
  });
  await choose(gathering, workedOut, 'fewest-moves');
  expect(await wallOf(gathering)).toEqual(['10:30 Hall A', '11:30 Hall C', '11:30 Nook B']);
  const { camp } = await readPlan(db, gathering);
  const ending = { gathering, edition: camp.edition, by: gwen.id, id: hosts[1]!.id };
  expect(await db.transaction().execute((tx) => endAbsence(tx, ending, NOW))).toBe(true);
  expect((await readDraft(db, gathering)).absences.away).toEqual([]);
});

test('steps can be gone back on, one after another, and others see who did what', async () => {
  const { gathering } = await makeWall();
  const before = await wallOf(gathering);
  await choose(gathering, await ask(gathering), 'rooms-only');
  const undo = async (late = 0) => {
    const { camp } = await readPlan(db, gathering);
    const undoing = { gathering, edition: camp.edition - late, by: mair.id };
    return await db.transaction().execute((tx) => undoStep(tx, undoing, NOW));
  };
  expect(await undo(1)).toBe(false);
  expect(await undo()).toBe(true);
  expect(await wallOf(gathering)).toEqual(before);
  expect((await readDraft(db, gathering)).absences.closed).toEqual([]);
  const steps = await listSteps(db, gathering, 0);
  expect(steps.slice(0, 3).map(({ what, by }) => [what, by])).toEqual([
    ['undone', 'Mair'],
    ['repaired', 'Gwen'],
    ['published', null]
  ]);
  expect(await undo()).toBe(true);
  expect(await wallOf(gathering)).toEqual([]);
});

test('two organisers at once: the second changes nothing, and hears what the first did', async () => {
  const { gathering } = await makeWall();
  const { edition } = (await readPlan(db, gathering)).camp;
  const keep = (by: string) =>
    db
      .transaction()
      .execute((tx) => keepDraft(tx, { gathering, edition, placed: [], what: 'moved', number: 2, by }, NOW));
  expect(await Promise.all([keep(gwen.id), keep(mair.id)]).then((all) => all.filter(Boolean))).toHaveLength(1);
  expect(await listSteps(db, gathering, edition)).toMatchObject([{ what: 'moved', number: 2 }]);
});
