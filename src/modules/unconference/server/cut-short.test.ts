import { expect, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { makeGathering, makeGroup, makePerson } from '../../../../test/factories.ts';
import { gridInWords } from '../../../../test/grid-in-words.ts';
import { placeCamp } from '../../../../test/placed-camp.ts';
import { BLANK_PITCH, type Plan } from '../index.ts';
import {
  claimCell,
  letClaim,
  mergePitches,
  moveInDraft,
  pitchSession,
  planCamp,
  putAfter,
  readPlan,
  sayHowOften,
  undoStep,
  withdrawPitch
} from './index.ts';

const db = await testDatabase();
const NOW = new Date('2026-12-05T10:00:00Z');
const [gwen, tom, mair] = [await makePerson(db, 'Gwen'), await makePerson(db, 'Tom'), await makePerson(db, 'Mair')];
const group = await makeGroup(db, gwen, 'Code and Cake');
const within = db.transaction();
const { editionOf, cellOf, stand, cellsOf } = gridInWords(db);

const SLOTS = [
  { id: '', starts: '10:30', ends: '11:15', called: '' },
  { id: '', starts: '11:15', ends: '12:00', called: '' },
  { id: '', starts: '12:00', ends: '12:45', called: '' }
];

/** Two rooms and three times in a row; a session of Tom's, and one of Mair's that is as long as is said. */
async function makeCamp(often: string) {
  const { id: gathering } = await makeGathering(db, group, { kind: 'unconference' });
  const [zines = ''] = await placeCamp(db, { id: gathering, by: tom, titles: ['Zines'], slots: SLOTS });
  const maps = await suggest(gathering, mair, 'Maps');
  await say(gathering, maps, often);
  return { gathering, zines, maps };
}

async function suggest(gathering: string, by: { id: string }, title: string) {
  const typed = { ...BLANK_PITCH, title };
  const pitched = await within.execute((tx) => pitchSession(tx, { gathering, by: by.id, typed }, NOW));
  return pitched.answer === 'pitched' ? pitched.id : '';
}

const say = (gathering: string, pitch: string, typed: string) =>
  within.execute((tx) => sayHowOften(tx, { gathering, pitch, by: gwen.id, typed }, NOW));

async function undo(gathering: string): Promise<void> {
  const edition = await editionOf(gathering);
  await within.execute((tx) => undoStep(tx, { gathering, edition, by: gwen.id }, NOW));
}

async function changePlan(gathering: string, change: (plan: Plan) => Plan): Promise<void> {
  const { plan } = await readPlan(db, gathering);
  const changed = change(plan);
  const typed = { ...changed, rooms: changed.rooms.map((room) => ({ ...room, seats: String(room.seats) })) };
  const edition = await editionOf(gathering);
  const planned = await within.execute((tx) => planCamp(tx, { gathering, typed, edition }, NOW));
  expect(planned).toEqual({ answer: 'planned' });
}

test('a host who takes one cell of what stands in a row in the draft alone takes it out there, whole', async () => {
  const { gathering, zines, maps } = await makeCamp('row-2');
  await within.execute((tx) => letClaim(tx, gathering, true));
  await stand(
    gathering,
    [
      [maps, '10:30 Hall'],
      [maps, '11:15 Hall']
    ],
    false
  );
  const to = await cellOf(gathering, '11:15 Hall');
  const claiming = { gathering, by: tom.id, pitch: zines, to, date: '2026-12-05', local: '2026-12-05T09:00' };
  expect(await within.execute((tx) => claimCell(tx, claiming, NOW))).toEqual({ answer: 'claimed' });
  expect([await cellsOf(gathering, zines), await cellsOf(gathering, maps)]).toEqual([['11:15 Hall'], []]);
});

test('what is in a row and loses one of its times with the plan leaves the draft, and stays on the wall', async () => {
  const { gathering, zines, maps } = await makeCamp('row-2');
  await stand(gathering, [
    [maps, '10:30 Hall'],
    [maps, '11:15 Hall'],
    [zines, '11:15 Nook']
  ]);
  await changePlan(gathering, ({ rooms, slots }) => ({
    rooms,
    slots: slots.filter(({ starts }) => starts !== '10:30')
  }));
  expect([await cellsOf(gathering, maps), await cellsOf(gathering, zines)]).toEqual([[], ['11:15 Nook']]);
  expect(await cellsOf(gathering, maps, 'published')).toEqual(['11:15 Hall']);
});

test('what is in a row and has a break within it now leaves the draft', async () => {
  const { gathering, maps } = await makeCamp('row-2');
  await stand(gathering, [
    [maps, '10:30 Hall'],
    [maps, '11:15 Hall']
  ]);
  const lunch = { id: '', starts: '11:15', ends: '11:30', called: 'Coffee' };
  await changePlan(gathering, ({ rooms, slots: [first, second, ...later] }) => ({
    rooms,
    slots: [first, lunch, { ...second, starts: '11:30' }, ...later].flatMap((slot) =>
      slot?.ends ? [slot as never] : []
    )
  }));
  expect(await cellsOf(gathering, maps)).toEqual([]);
});

test('what is held less often now stays on the wall as it is where something else is gone back on', async () => {
  const { gathering, zines, maps } = await makeCamp('held-2');
  await stand(gathering, [
    [maps, '10:30 Hall'],
    [maps, '12:00 Hall'],
    [zines, '11:15 Nook']
  ]);
  await say(gathering, maps, 'once');
  const moving = {
    gathering,
    edition: await editionOf(gathering),
    showing: zines,
    to: await cellOf(gathering, '11:15 Hall')
  };
  await within.execute((tx) => moveInDraft(tx, moving, NOW));
  await undo(gathering);
  expect(await cellsOf(gathering, zines)).toEqual(['11:15 Nook']);
  expect(await cellsOf(gathering, maps)).toEqual(['10:30 Hall']);
  expect(await cellsOf(gathering, maps, 'published')).toEqual(['10:30 Hall', '12:00 Hall']);
});

test('going back to before two were joined leaves no cell to the one that is part of the other now', async () => {
  const { gathering, zines, maps } = await makeCamp('once');
  await stand(gathering, [
    [maps, '10:30 Hall'],
    [zines, '11:15 Nook']
  ]);
  await stand(gathering, [[maps, '10:30 Hall']], false);
  await within.execute((tx) => mergePitches(tx, { gathering, pitch: zines, into: maps, by: gwen.id }, NOW));
  await undo(gathering);
  for (const grid of ['draft', 'published'] as const) {
    expect([await cellsOf(gathering, maps, grid), await cellsOf(gathering, zines, grid)]).toEqual([['10:30 Hall'], []]);
  }
});

test('what takes two times in a row and is joined with a shorter one takes its cell on the wall, and none in the draft', async () => {
  const { gathering, zines, maps } = await makeCamp('row-2');
  await stand(gathering, [[zines, '11:15 Nook']]);
  await within.execute((tx) => mergePitches(tx, { gathering, pitch: zines, into: maps, by: gwen.id }, NOW));
  expect([await cellsOf(gathering, maps), await cellsOf(gathering, maps, 'published')]).toEqual([[], ['11:15 Nook']]);
});

test('what was taken back comes back to no place where one of its times, or its room, is no longer for sessions', async () => {
  const { gathering, zines, maps } = await makeCamp('row-2');
  await stand(gathering, [
    [maps, '10:30 Hall'],
    [maps, '11:15 Hall'],
    [zines, '12:00 Nook']
  ]);
  const withdraw = async (withdrawn: boolean) => {
    for (const [id, { id: by }] of [
      [maps, mair],
      [zines, tom]
    ] as const)
      await within.execute((tx) => withdrawPitch(tx, { id, gathering, by, withdrawn }, NOW));
  };
  await withdraw(true);
  await changePlan(gathering, ({ rooms, slots }) => ({
    rooms: rooms.map((room) => ({ ...room, setAside: room.name === 'Nook' })),
    slots: slots.map((slot) => (slot.starts === '11:15' ? { ...slot, called: 'Lunch' } : slot))
  }));
  await withdraw(false);
  for (const grid of ['draft', 'published'] as const) {
    expect([await cellsOf(gathering, maps, grid), await cellsOf(gathering, zines, grid)]).toEqual([[], []]);
  }
});

test('nothing is put anywhere by hand that was taken back, in place of what breaks a rule either', async () => {
  const { gathering, zines, maps } = await makeCamp('once');
  await within.execute((tx) => putAfter(tx, { gathering, pitch: zines, after: maps }));
  const cake = await suggest(gathering, gwen, 'Cake');
  await stand(gathering, [
    [zines, '10:30 Hall'],
    [maps, '11:15 Hall']
  ]);
  await within.execute((tx) => withdrawPitch(tx, { id: cake, gathering, by: gwen.id, withdrawn: true }, NOW));
  const moving = {
    gathering,
    edition: await editionOf(gathering),
    showing: cake,
    to: await cellOf(gathering, '10:30 Hall')
  };
  expect(await within.execute((tx) => moveInDraft(tx, moving, NOW))).toEqual({ answer: 'breaks-a-rule' });
});

test('joined with one that is as long it takes all of its cells', async () => {
  const { gathering, zines, maps } = await makeCamp('row-2');
  await say(gathering, zines, 'row-2');
  const both = ['10:30 Hall', '11:15 Hall'];
  await stand(
    gathering,
    both.map((cell) => [zines, cell])
  );
  await within.execute((tx) => mergePitches(tx, { gathering, pitch: zines, into: maps, by: gwen.id }, NOW));
  expect([await cellsOf(gathering, maps), await cellsOf(gathering, maps, 'published')]).toEqual([both, both]);
});

test('it does not go on in the draft where what comes after it stands', async () => {
  const { gathering, zines, maps } = await makeCamp('once');
  await within.execute((tx) => putAfter(tx, { gathering, pitch: zines, after: maps }));
  await stand(gathering, [
    [maps, '10:30 Hall'],
    [zines, '11:15 Nook']
  ]);
  expect(await say(gathering, maps, 'row-2')).toBe('left-the-draft');
  expect(await cellsOf(gathering, zines)).toEqual(['11:15 Nook']);
});
