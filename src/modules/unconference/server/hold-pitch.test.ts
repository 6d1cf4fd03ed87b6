import { Worker } from 'node:worker_threads';
import { createGridMaker } from '@afield/grid/server';
import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { makeGathering, makeGroup, makePerson } from '../../../../test/factories.ts';
import { gridInWords } from '../../../../test/grid-in-words.ts';
import { heardFacts } from '../../../../test/heard-facts.ts';
import { placeCamp } from '../../../../test/placed-camp.ts';
import { BLANK_PITCH } from '../index.ts';
import {
  chooseRepair,
  claimCell,
  letClaim,
  makeDraft,
  mergePitches,
  moveInDraft,
  pitchSession,
  readDraft,
  readReadiness,
  sayHowOften,
  takeApart,
  undoStep,
  withdrawPitch,
  workOutRepair
} from './index.ts';

const db = await testDatabase();
const NOW = new Date('2026-12-05T10:00:00Z');
const maker = createGridMaker(new Worker(new URL(import.meta.resolve('@afield/grid/worker'))));
afterAll(() => maker.close());
const [gwen, tom, mair] = [await makePerson(db, 'Gwen'), await makePerson(db, 'Tom'), await makePerson(db, 'Mair')];
const group = await makeGroup(db, gwen, 'Code and Cake');
const within = db.transaction();
const { editionOf, cellOf, publish, stand, cellsOf } = gridInWords(db);

const SLOTS = [
  { id: '', starts: '10:30', ends: '11:15', called: '' },
  { id: '', starts: '11:15', ends: '12:00', called: '' },
  { id: '', starts: '12:00', ends: '13:00', called: 'Lunch' },
  { id: '', starts: '13:00', ends: '13:45', called: '' }
];

/** Two rooms, two times before lunch and one after it; a session of Tom's, and one of Mair's. */
async function makeCamp() {
  const { id: gathering } = await makeGathering(db, group, { kind: 'unconference' });
  const [zines = ''] = await placeCamp(db, { id: gathering, by: tom, titles: ['Zines'], slots: SLOTS });
  return { gathering, zines, maps: await suggest(gathering, mair, 'Maps') };
}

async function suggest(gathering: string, by: { id: string }, title: string) {
  const pitching = { gathering, by: by.id, typed: { ...BLANK_PITCH, title } };
  const pitched = await within.execute((tx) => pitchSession(tx, pitching, NOW));
  return pitched.answer === 'pitched' ? pitched.id : '';
}

const say = (gathering: string, pitch: string, typed: string) =>
  within.execute((tx) => sayHowOften(tx, { gathering, pitch, by: gwen.id, typed }, NOW));
const withdrawIn = (gathering: string, id: string, withdrawn: boolean) =>
  within.execute((tx) => withdrawPitch(tx, { id, gathering, by: tom.id, withdrawn }, NOW));

async function moveIn(gathering: string, showing: string, words?: string) {
  const to = words === undefined ? {} : { to: await cellOf(gathering, words) };
  const edition = await editionOf(gathering);
  return await within.execute((tx) => moveInDraft(tx, { gathering, edition, showing, ...to }, NOW));
}

test('what is held twice gets two times, and what takes two in a row has both in one room before lunch', async () => {
  const { gathering, zines, maps } = await makeCamp();
  expect([await say(gathering, zines, 'held-2'), await say(gathering, maps, 'row-2')]).toEqual(['said', 'said']);
  const grid = await makeDraft({ db, maker, gathering });
  expect(grid?.unplaced).toEqual([]);
  const [first, second, ...more] = await cellsOf(gathering, zines);
  expect([first?.slice(0, 5) === second?.slice(0, 5), more]).toEqual([false, []]);
  const long = await cellsOf(gathering, maps);
  expect(long.map((cell) => cell.slice(0, 5))).toEqual(['10:30', '11:15']);
  expect(new Set(long.map((cell) => cell.slice(6))).size).toBe(1);
  expect((await readReadiness(db, gathering)).placed).toBe(2);
  await publish(gathering);
  expect(await cellsOf(gathering, maps, 'published')).toEqual(long);
});

test('held less often, the latest go from the draft; the wall stays until it is published anew', async () => {
  const { gathering, zines } = await makeCamp();
  await say(gathering, zines, 'held-3');
  await stand(gathering, [
    [zines, '13:00 Hall'],
    [zines, '10:30 Nook'],
    [zines, '11:15 Hall']
  ]);
  expect(await say(gathering, zines, 'held-2')).toBe('said');
  expect(await cellsOf(gathering, zines)).toEqual(['10:30 Nook', '11:15 Hall']);
  expect(await cellsOf(gathering, zines, 'published')).toHaveLength(3);
  expect((await readDraft(db, gathering)).isOnWall).toBe(false);
  await publish(gathering);
  const moves = (await heardFacts(db)).filter(({ type }) => type === 'unconference.wall-changed').at(-1);
  expect(moves).toMatchObject({ moves: [{ pitch: zines, what: 'left-out' }] });
});

test('in a row it goes on where it stands, or leaves the draft', async () => {
  const { gathering, zines, maps } = await makeCamp();
  await stand(gathering, [
    [zines, '10:30 Hall'],
    [maps, '11:15 Nook']
  ]);
  expect(await say(gathering, zines, 'row-2')).toBe('said');
  expect(await cellsOf(gathering, zines)).toEqual(['10:30 Hall', '11:15 Hall']);
  expect(await say(gathering, zines, 'row-3')).toBe('left-the-draft');
  expect(await cellsOf(gathering, zines)).toEqual([]);
  expect(await say(gathering, maps, 'row-2')).toBe('left-the-draft');
  await stand(gathering, [[zines, '10:30 Hall']]);
  expect(await say(gathering, zines, 'held-2')).toBe('said');
  expect(await cellsOf(gathering, zines)).toEqual(['10:30 Hall']);
  expect(await say(gathering, zines, 'four')).toBe('no-choice');
});

test('it does not go on where its host is busy', async () => {
  const { gathering, zines } = await makeCamp();
  const cake = await suggest(gathering, tom, 'Cake');
  await stand(gathering, [
    [zines, '10:30 Hall'],
    [cake, '11:15 Nook']
  ]);
  expect(await say(gathering, zines, 'row-2')).toBe('left-the-draft');
});

test('one of the times that it is held is moved by hand; in a row it takes both cells or is refused', async () => {
  const { gathering, zines, maps } = await makeCamp();
  await say(gathering, zines, 'held-2');
  await stand(gathering, [
    [zines, '10:30 Hall'],
    [zines, '13:00 Hall'],
    [maps, '11:15 Nook']
  ]);
  const move = (showing: string, words?: string) => moveIn(gathering, showing, words);
  expect(await move(`${zines}~2`, '11:15 Hall')).toEqual({ answer: 'moved', showing: `${zines}~2` });
  expect(await cellsOf(gathering, zines)).toEqual(['10:30 Hall', '11:15 Hall']);
  expect(await move(zines, '13:00 Nook')).toEqual({ answer: 'moved', showing: `${zines}~2` });
  expect(await move(zines, '13:00 Hall')).toEqual({ answer: 'breaks-a-rule' });
  expect(await move(`${zines}~2`)).toMatchObject({ answer: 'moved' });
  expect(await cellsOf(gathering, zines)).toEqual(['11:15 Hall']);
  await say(gathering, maps, 'row-2');
  expect(await move(maps, '11:15 Nook')).toEqual({ answer: 'breaks-a-rule' });
  expect(await move(maps, '10:30 Nook')).toEqual({ answer: 'moved', showing: maps });
  expect(await cellsOf(gathering, maps)).toEqual(['10:30 Nook', '11:15 Nook']);
});

test('joined, withdrawn and brought back it keeps its cells', async () => {
  const { gathering, zines, maps } = await makeCamp();
  await say(gathering, zines, 'held-2');
  const both = ['10:30 Hall', '13:00 Hall'];
  await stand(gathering, [
    [zines, both[0]!],
    [zines, both[1]!]
  ]);
  await within.execute((tx) => mergePitches(tx, { gathering, pitch: zines, into: maps, by: gwen.id }, NOW));
  expect([await cellsOf(gathering, maps), await cellsOf(gathering, zines)]).toEqual([['10:30 Hall'], []]);
  await within.execute((tx) => takeApart(tx, { gathering, pitch: zines }));
  expect([await cellsOf(gathering, maps), await cellsOf(gathering, zines)]).toEqual([[], both]);
  const withdraw = (withdrawn: boolean) => withdrawIn(gathering, zines, withdrawn);
  await withdraw(true);
  expect(await cellsOf(gathering, zines, 'published')).toEqual([]);
  await withdraw(false);
  expect(await cellsOf(gathering, zines, 'published')).toEqual(both);
});

test('in a row it comes back whole, or to no place', async () => {
  const { gathering, zines, maps } = await makeCamp();
  await say(gathering, zines, 'row-2');
  await stand(gathering, [
    [zines, '10:30 Hall'],
    [zines, '11:15 Hall']
  ]);
  const withdraw = (withdrawn: boolean) => withdrawIn(gathering, zines, withdrawn);
  await withdraw(true);
  await stand(gathering, [[maps, '11:15 Hall']], false);
  await withdraw(false);
  expect(await cellsOf(gathering, zines)).toEqual([]);
  expect(await cellsOf(gathering, zines, 'published')).toEqual(['10:30 Hall', '11:15 Hall']);
});

test('going back brings no more of it than it may have now', async () => {
  const { gathering, zines } = await makeCamp();
  await say(gathering, zines, 'held-2');
  await stand(gathering, [
    [zines, '10:30 Hall'],
    [zines, '13:00 Hall']
  ]);
  await stand(gathering, [], false);
  await say(gathering, zines, 'once');
  const edition = await editionOf(gathering);
  await within.execute((tx) => undoStep(tx, { gathering, edition, by: gwen.id }, NOW));
  expect(await cellsOf(gathering, zines)).toEqual(['10:30 Hall']);
});

test('a host puts up the times that her session is held one by one, and all of what is in a row', async () => {
  const { gathering, zines, maps } = await makeCamp();
  await within.execute((tx) => letClaim(tx, gathering, true));
  await say(gathering, zines, 'held-2');
  await say(gathering, maps, 'row-2');
  const claim = async (pitch: string, by: { id: string }, words: string, showing = pitch) => {
    const when = { date: '2026-12-05', local: '2026-12-05T09:00' };
    const claiming = { gathering, pitch, by: by.id, showing, to: await cellOf(gathering, words), ...when };
    return await within.execute((tx) => claimCell(tx, claiming, NOW));
  };
  expect(await claim(zines, tom, '10:30 Hall')).toEqual({ answer: 'claimed' });
  expect(await claim(zines, tom, '11:15 Hall', `${zines}~2`)).toEqual({ answer: 'claimed' });
  expect(await claim(zines, tom, '13:00 Nook', `${zines}~2`)).toEqual({ answer: 'claimed' });
  for (const grid of ['draft', 'published'] as const) {
    expect(await cellsOf(gathering, zines, grid)).toEqual(['10:30 Hall', '13:00 Nook']);
  }
  expect(await claim(zines, tom, '10:30 Nook', `${zines}~2`)).toMatchObject({ answer: 'breaks-a-rule' });
  expect(await claim(maps, mair, '10:30 Hall')).toEqual({ answer: 'taken' });
  expect(await claim(maps, mair, '11:15 Nook')).toMatchObject({ answer: 'breaks-a-rule' });
  expect(await claim(maps, mair, '10:30 Nook')).toEqual({ answer: 'claimed' });
  expect(await cellsOf(gathering, maps, 'published')).toEqual(['10:30 Nook', '11:15 Nook']);
});

test('a lost room takes along what is held twice and what is in a row, whole', async () => {
  const { gathering, zines, maps } = await makeCamp();
  await say(gathering, zines, 'held-2');
  await say(gathering, maps, 'row-2');
  await stand(gathering, [
    [zines, '11:15 Nook'],
    [zines, '13:00 Nook'],
    [maps, '10:30 Hall'],
    [maps, '11:15 Hall']
  ]);
  const { room } = await cellOf(gathering, '13:00 Nook');
  const from = (await cellOf(gathering, '13:00 Nook')).slot;
  const typed = { what: 'room-lost', room, host: '', from, until: '' };
  const when = { date: '2026-12-05', local: '2026-12-05T09:00' };
  const asked = await workOutRepair({ db, maker, gathering, typed, ...when });
  if ('troubles' in asked) throw new Error(JSON.stringify(asked.troubles));
  const { workedOut } = asked;
  const fewest = workedOut.ways.find(({ way }) => way === 'fewest-moves');
  expect(fewest?.moves).toMatchObject([{ session: `${zines}~2`, what: 'room' }]);
  await within.execute((tx) => chooseRepair(tx, { gathering, by: gwen.id, workedOut, way: 'fewest-moves' }, NOW));
  expect(await cellsOf(gathering, zines, 'published')).toEqual(['11:15 Nook', '13:00 Hall']);
  expect(await cellsOf(gathering, maps, 'published')).toEqual(['10:30 Hall', '11:15 Hall']);
});

test('what lost one of its times with the plan is as long as it is meant to be once it is moved, or stays', async () => {
  const { gathering, zines, maps } = await makeCamp();
  await say(gathering, zines, 'row-2');
  await stand(gathering, [
    [zines, '10:30 Hall'],
    [maps, '11:15 Hall']
  ]);
  const move = (showing: string, words?: string) => moveIn(gathering, showing, words);
  expect(await move(zines, '11:15 Nook')).toEqual({ answer: 'breaks-a-rule' });
  expect(await move(zines, '10:30 Nook')).toEqual({ answer: 'moved', showing: zines });
  expect(await cellsOf(gathering, zines)).toEqual(['10:30 Nook', '11:15 Nook']);
});
