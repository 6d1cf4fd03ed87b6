import { Worker } from 'node:worker_threads';
import { createGridMaker } from '@afield/grid/server';
import { afterAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { makeGathering, makeGroup, makePerson } from '../../../../test/factories.ts';
import { BLANK_PITCH, type TypedPlan } from '../index.ts';
import {
  hostPitch,
  makeDraft,
  moveInDraft,
  pitchSession,
  planCamp,
  publishGrid,
  readDraft,
  readPitches,
  readPlan,
  readReadiness,
  readWall,
  takeInterest,
  withdrawPitch
} from './index.ts';

const db = await testDatabase();
const NOW = new Date('2026-11-29T10:00:00Z');
const maker = createGridMaker(new Worker(new URL(import.meta.resolve('@afield/grid/worker'))));
afterAll(() => maker.close());
const [gwen, tom, mair] = [await makePerson(db, 'Gwen'), await makePerson(db, 'Tom'), await makePerson(db, 'Mair')];
const group = await makeGroup(db, gwen, 'Code and Cake');

const PLAN: TypedPlan = {
  rooms: [
    { id: '', name: 'Hall', seats: '80', stepFree: true, projector: true, quiet: false, setAside: false },
    { id: '', name: 'Nook', seats: '6', stepFree: false, projector: false, quiet: false, setAside: false }
  ],
  slots: [
    { id: '', starts: '10:30', ends: '11:15', called: '' },
    { id: '', starts: '11:15', ends: '11:30', called: 'Coffee' },
    { id: '', starts: '11:30', ends: '12:15', called: '' }
  ]
};

async function makeCamp() {
  const { id } = await makeGathering(db, group, { kind: 'unconference' });
  await db.transaction().execute((tx) => planCamp(tx, { gathering: id, typed: PLAN, edition: 0 }));
  return id;
}

async function suggest(gathering: string, by: { id: string }, title: string, more = {}) {
  const pitching = { gathering, by: by.id, typed: { ...BLANK_PITCH, title, ...more } };
  const pitched = await db.transaction().execute((tx) => pitchSession(tx, pitching, NOW));
  if (pitched.answer !== 'pitched') throw new Error(`refused: ${title}`);
  return pitched.id;
}

const wants = (gathering: string, person: { id: string }, pitch: string, wish: 'must' | 'like' | null) =>
  db.transaction().execute((tx) => takeInterest(tx, { gathering, pitch, person: person.id }, wish, NOW));

const draft = (gathering: string) => makeDraft({ db, maker, gathering });
const editionOf = async (gathering: string) => (await readPlan(db, gathering)).camp.edition;
const VISITOR = { person: undefined, looksAfter: false };

describe('a camp', () => {
  test('goes from rooms and pitches to a wall that everybody reads', async () => {
    const id = await makeCamp();
    const zines = await suggest(id, tom, 'Cataloguing zines');
    const maps = await suggest(id, gwen, 'Local history on a map', { projector: true });
    await wants(id, mair, zines, 'must');
    await wants(id, mair, maps, 'like');
    expect(await draft(id)).toMatchObject({ points: 4, best: 4, unplaced: [] });
    expect((await readWall(db, id, VISITOR)).rows.flatMap(({ standing }) => standing)).toEqual([]);
    const edition = await editionOf(id);
    await db.transaction().execute((tx) => publishGrid(tx, { gathering: id, edition }, NOW));
    const { rows } = await readWall(db, id, { person: mair.id, looksAfter: false });
    expect(rows.map(({ slot, standing }) => [slot.starts, slot.called, standing.map(({ mine }) => mine)])).toEqual([
      ['10:30', '', [expect.stringMatching('must|like')]],
      ['11:15', 'Coffee', []],
      ['11:30', '', [expect.stringMatching('must|like')]]
    ]);
    const standing = rows.flatMap((row) => row.standing);
    expect(standing.find(({ pitch }) => pitch.id === maps)?.room.name).toBe('Hall');
    expect((await readDraft(db, id)).isOnWall).toBe(true);
  });

  test('tells its organisers how far it is, before anybody began and with each thing done', async () => {
    const { id: untouched } = await makeGathering(db, group, { kind: 'unconference' });
    const nothing = { rooms: 0, times: 0, isDoorOpen: false, guests: 0, waiting: 0, sessions: 0, placed: 0 };
    expect(await readReadiness(db, untouched)).toEqual({ ...nothing, isOnWall: false });
    const id = await makeCamp();
    await suggest(id, tom, 'Cataloguing zines');
    const withdrawn = await suggest(id, tom, 'Something else');
    const withdrawing = { id: withdrawn, gathering: id, by: tom.id, withdrawn: true };
    await db.transaction().execute((tx) => withdrawPitch(tx, withdrawing, NOW));
    await draft(id);
    const planned = { ...nothing, rooms: 2, times: 2, sessions: 1, placed: 1 };
    expect(await readReadiness(db, id)).toEqual({ ...planned, isOnWall: false });
    const edition = await editionOf(id);
    await db.transaction().execute((tx) => publishGrid(tx, { gathering: id, edition }, NOW));
    expect(await readReadiness(db, id)).toEqual({ ...planned, isOnWall: true });
  });

  test('keeps where somebody put a session by hand, when the grid is made again', async () => {
    const id = await makeCamp();
    const talk = await suggest(id, tom, 'A talk');
    await suggest(id, gwen, 'Another');
    await wants(id, mair, talk, 'must');
    await draft(id);
    const { slots, rooms } = (await readPlan(db, id)).plan;
    const to = { slot: slots.at(-1)?.id ?? '', room: rooms.at(-1)?.id ?? '' };
    const edition = await editionOf(id);
    expect(
      await db.transaction().execute((tx) => moveInDraft(tx, { gathering: id, edition, showing: talk, to }, NOW))
    ).toEqual({ answer: 'moved', showing: talk });
    await draft(id);
    const { placed } = await readDraft(db, id);
    expect(placed.find(({ pitch }) => pitch === talk)).toEqual({ pitch: talk, ...to, pinned: true });
  });

  test('lets nobody put a host in two places by hand', async () => {
    const id = await makeCamp();
    const [one, other] = [await suggest(id, tom, 'One'), await suggest(id, tom, 'Other')];
    await draft(id);
    const { placed } = await readDraft(db, id);
    const stands = placed.find(({ pitch }) => pitch === one);
    const { rooms } = (await readPlan(db, id)).plan;
    const room = rooms.find((each) => each.id !== stands?.room)?.id ?? '';
    const moving = {
      gathering: id,
      edition: await editionOf(id),
      showing: other,
      to: { slot: stands?.slot ?? '', room }
    };
    expect(await db.transaction().execute((tx) => moveInDraft(tx, moving, NOW))).toEqual({
      answer: 'breaks-a-rule'
    });
  });

  test('is not overwritten by an organiser who has not seen the last change', async () => {
    const id = await makeCamp();
    await suggest(id, tom, 'A talk');
    const seen = await editionOf(id);
    await draft(id);
    const late = { gathering: id, typed: PLAN, edition: seen };
    expect(await db.transaction().execute((tx) => planCamp(tx, late))).toEqual({ answer: 'changed-meanwhile' });
    expect(await db.transaction().execute((tx) => publishGrid(tx, { gathering: id, edition: seen }, NOW))).toBe(false);
  });
});

describe('pitches', () => {
  test('have numbers of their own, however many come at once', async () => {
    const id = await makeCamp();
    await Promise.all(Array.from({ length: 12 }, (_, index) => suggest(id, tom, `Pitch ${index}`)));
    const { pitches } = await readPitches(db, id, VISITOR);
    expect(pitches.map(({ number }) => number)).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
  });

  test('without a host wait for somebody who says she can', async () => {
    const id = await makeCamp();
    const wanted = await suggest(id, tom, 'Somebody should show us RFID', { hosting: false });
    const hostsOf = async () => (await readPitches(db, id, VISITOR)).pitches[0]?.hosts.map(({ name }) => name);
    expect(await hostsOf()).toEqual([]);
    const hosting = { id: wanted, gathering: id, by: mair.id };
    await db.transaction().execute((tx) => hostPitch(tx, { ...hosting, hosts: true }));
    expect(await hostsOf()).toEqual(['Mair']);
    await db.transaction().execute((tx) => hostPitch(tx, { ...hosting, hosts: false }));
    expect(await hostsOf()).toEqual([]);
  });

  test('that were taken back are seen by who suggested them alone, and are not placed', async () => {
    const id = await makeCamp();
    const talk = await suggest(id, tom, 'A talk');
    const own = { id: talk, gathering: id, withdrawn: true };
    expect(await db.transaction().execute((tx) => withdrawPitch(tx, { ...own, by: mair.id }, NOW))).toBe(false);
    expect(await db.transaction().execute((tx) => withdrawPitch(tx, { ...own, by: tom.id }, NOW))).toBe(true);
    expect((await readPitches(db, id, { person: mair.id, looksAfter: true })).pitches).toEqual([]);
    expect((await readPitches(db, id, { person: tom.id, looksAfter: false })).pitches).toHaveLength(1);
    expect(await draft(id)).toMatchObject({ placements: [] });
    expect(await wants(id, mair, talk, 'must')).toBe('gone');
  });

  test('what somebody would like can be said otherwise and taken back', async () => {
    const id = await makeCamp();
    const talk = await suggest(id, tom, 'A talk');
    const hers = { person: mair.id, looksAfter: false };
    const interests = async () => (await readPitches(db, id, hers)).interests.map(({ wish }) => wish);
    await wants(id, mair, talk, 'like');
    await wants(id, mair, talk, 'must');
    expect(await interests()).toEqual(['must']);
    await wants(id, mair, talk, null);
    expect(await interests()).toEqual([]);
  });
});

test('a room that is gone takes what stood in it off the grid', async () => {
  const id = await makeCamp();
  await suggest(id, tom, 'A talk', { projector: true });
  await draft(id);
  const { plan, camp } = await readPlan(db, id);
  const typed = {
    rooms: plan.rooms.slice(1).map((room) => ({ ...room, seats: String(room.seats) })),
    slots: plan.slots
  };
  await db.transaction().execute((tx) => planCamp(tx, { gathering: id, typed, edition: camp.edition }));
  expect((await readDraft(db, id)).placed).toEqual([]);
  expect((await readPlan(db, id)).plan.slots.map((slot) => slot.id)).toEqual(plan.slots.map((slot) => slot.id));
});
