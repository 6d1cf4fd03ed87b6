import { Worker } from 'node:worker_threads';
import { createGridMaker } from '@afield/grid/server';
import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { makeGathering, makeGroup, makePerson } from '../../../../test/factories.ts';
import { placeCamp, putOnWall } from '../../../../test/placed-camp.ts';
import {
  claimCell,
  dropAfter,
  engineGridOf,
  findOutOfOrder,
  letClaim,
  makeDraft,
  mergePitches,
  moveInDraft,
  putAfter,
  readDraft,
  readPitch,
  takeOverPaperWall,
  undoStep,
  withdrawPitch,
  workOutRepair
} from './index.ts';

const db = await testDatabase();
const NOW = new Date('2026-11-29T10:00:00Z');
const maker = createGridMaker(new Worker(new URL(import.meta.resolve('@afield/grid/worker'))));
afterAll(() => maker.close());
const gwen = await makePerson(db, 'Gwen');
const group = await makeGroup(db, gwen, 'Code and Cake');
const within = db.transaction();
const ORGANISER = { person: gwen.id, looksAfter: true };
const VISITOR = { person: undefined, looksAfter: false };

/** A host can be in one place only, so each has one of her own. */
async function campOfThree() {
  const { id } = await makeGathering(db, group, { kind: 'unconference' });
  const [zines = '', maps = '', cake = ''] = await placeCamp(db, { id, by: gwen, titles: ['Zines', 'Maps', 'Cake'] });
  await db.deleteFrom('pitch_host').where('pitch_id', 'in', [zines, maps, cake]).execute();
  return { id, zines, maps, cake };
}

const put = (gathering: string, pitch: string, after: string) =>
  within.execute((tx) => putAfter(tx, { gathering, pitch, after }));
const drop = (gathering: string, pitch: string, after: string) =>
  within.execute((tx) => dropAfter(tx, { gathering, pitch, after }));
const join = (gathering: string, pitch: string, into: string) =>
  within.execute((tx) => mergePitches(tx, { gathering, pitch, into, by: gwen.id }, NOW));
const withdraw = (gathering: string, id: string, withdrawn: boolean) =>
  within.execute((tx) => withdrawPitch(tx, { gathering, id, by: gwen.id, withdrawn }, NOW));

async function timesOf(gathering: string) {
  const { plan, placed } = await readDraft(db, gathering);
  const startOf = new Map(plan.slots.map(({ id, starts }) => [id, starts]));
  return new Map(placed.map(({ pitch, slot }) => [pitch, startOf.get(slot)]));
}

async function wrongIn(gathering: string) {
  const whole = await readDraft(db, gathering);
  const { camp, placements } = engineGridOf(whole);
  return findOutOfOrder(camp, placements);
}

async function move(gathering: string, pitch: string, starts: string) {
  const { plan, camp } = await readDraft(db, gathering);
  const to = { slot: plan.slots.find((slot) => slot.starts === starts)?.id ?? '', room: plan.rooms[1]?.id ?? '' };
  return await within.execute((tx) => moveInDraft(tx, { gathering, edition: camp.edition, showing: pitch, to }, NOW));
}

test('the grid keeps to what comes after what, and nobody moves a session against it', async () => {
  const { id, zines, maps } = await campOfThree();
  const before = (await readDraft(db, id)).camp.edition;
  expect(await put(id, zines, maps)).toEqual({ answer: 'done' });
  expect((await readDraft(db, id)).camp.edition).toBe(before + 1);
  await makeDraft({ db, maker, gathering: id });
  const times = await timesOf(id);
  expect([times.get(maps), times.get(zines)]).toEqual(['10:30', '11:30']);
  expect(await move(id, zines, '10:30')).toEqual({ answer: 'breaks-a-rule' });
  expect(await move(id, maps, '11:30')).toEqual({ answer: 'breaks-a-rule' });
  expect(await drop(id, zines, maps)).toEqual({ answer: 'done' });
  expect(await drop(id, zines, maps)).toEqual({ answer: 'not-there' });
  expect(await move(id, zines, '10:30')).toMatchObject({ answer: 'moved' });
});

test('a session comes neither after itself, nor twice after one, nor round in a circle', async () => {
  const { id, zines, maps, cake } = await campOfThree();
  const { id: elsewhere, zines: foreign } = await campOfThree();
  const refused = (trouble: string) => ({ answer: 'refused', trouble });
  expect(await put(id, zines, zines)).toEqual(refused('itself'));
  await put(id, maps, zines);
  expect(await put(id, maps, zines)).toEqual(refused('said'));
  expect(await put(id, zines, maps)).toEqual(refused('circle'));
  await put(id, cake, maps);
  expect(await put(id, zines, cake)).toEqual(refused('circle'));
  expect(await put(id, zines, foreign)).toEqual({ answer: 'not-there' });
  expect(await put(elsewhere, zines, maps)).toEqual({ answer: 'not-there' });
});

test('two organisers who say the opposite at once make no circle', async () => {
  const { id, zines, maps } = await campOfThree();
  const said = await Promise.all([put(id, zines, maps), put(id, maps, zines)]);
  expect(said.map(({ answer }) => answer).toSorted()).toEqual(['done', 'refused']);
});

test('what is said of a joined session is said of the one it stands in, and taken back there', async () => {
  const { id, zines, maps, cake } = await campOfThree();
  await put(id, maps, zines);
  await join(id, maps, cake);
  expect(await put(id, cake, zines)).toEqual({ answer: 'refused', trouble: 'said' });
  expect(await put(id, zines, cake)).toEqual({ answer: 'refused', trouble: 'circle' });
  await makeDraft({ db, maker, gathering: id });
  expect([...(await timesOf(id))]).toEqual(
    expect.arrayContaining([
      [zines, '10:30'],
      [cake, '11:30']
    ])
  );
  expect(await drop(id, cake, zines)).toEqual({ answer: 'done' });
  expect((await readDraft(db, id)).order).toEqual([]);
});

test('a camp works where joining two sessions has made a circle: one of them is left out', async () => {
  const { id, zines, maps, cake } = await campOfThree();
  await put(id, maps, zines);
  await put(id, zines, cake);
  await join(id, maps, cake);
  const grid = await makeDraft({ db, maker, gathering: id });
  expect(grid).toMatchObject({ placements: [expect.anything()], unplaced: [{ why: 'after' }] });
});

test('it lapses while one of the two is taken back, and holds again when that is back', async () => {
  const { id, zines, maps } = await campOfThree();
  await put(id, zines, maps);
  const shown = async (reader: typeof VISITOR | typeof ORGANISER) =>
    (await readPitch(db, { gathering: id, number: 1 }, reader))?.order;
  expect(await shown(VISITOR)).toEqual({ after: [{ id: maps, number: 2, title: 'Maps' }], before: [], lapsed: [] });
  await withdraw(id, maps, true);
  expect(engineGridOf(await readDraft(db, id)).camp.sessions.flatMap(({ after }) => after)).toEqual([]);
  expect(await shown(ORGANISER)).toEqual({ after: [], before: [], lapsed: [{ id: maps, number: 2 }] });
  await withdraw(id, maps, false);
  expect(engineGridOf(await readDraft(db, id)).camp.sessions.flatMap(({ after }) => after)).toEqual([maps]);
});

test('paper is right: what stands there against the order is taken over, and named', async () => {
  const { id, zines, maps } = await campOfThree();
  await put(id, zines, maps);
  const { edition } = (await readDraft(db, id)).camp;
  const cells = [
    { code: 'A1', text: '1' },
    { code: 'B1', text: '2' }
  ];
  const typing = { gathering: id, edition, by: gwen.id, cells, publish: true };
  expect(await within.execute((tx) => takeOverPaperWall(tx, typing, NOW))).toEqual({ answer: 'typed', fresh: 0 });
  expect(await wrongIn(id)).toEqual([{ pitch: zines, after: maps }]);
});

test('going back on a step of the grid does not take back what comes after what', async () => {
  const { id, zines, maps } = await campOfThree();
  await makeDraft({ db, maker, gathering: id });
  await put(id, zines, maps);
  const { edition } = (await readDraft(db, id)).camp;
  await within.execute((tx) => undoStep(tx, { gathering: id, edition, by: gwen.id }, NOW));
  expect((await readDraft(db, id)).order).toEqual([{ pitch: zines, after: maps }]);
});

test('no host puts a session up where another one would come before it that should not', async () => {
  const { id, zines, maps } = await campOfThree();
  await putOnWall(db, id, [zines]);
  await put(id, zines, maps);
  await db.insertInto('pitch_host').values({ pitch_id: maps, person_id: gwen.id }).execute();
  await within.execute((tx) => letClaim(tx, id, true));
  const { plan } = await readDraft(db, id);
  const to = { slot: plan.slots.at(-1)?.id ?? '', room: plan.rooms[0]?.id ?? '' };
  const claiming = { gathering: id, by: gwen.id, pitch: maps, to, date: '2099-05-02', local: '2099-05-01T10:00' };
  expect(await within.execute((tx) => claimCell(tx, claiming, NOW))).toEqual({
    answer: 'breaks-a-rule',
    rules: ['after']
  });
});

test('every way to go on keeps to it, also where the wall did not', async () => {
  const { id, zines, maps, cake } = await campOfThree();
  await putOnWall(db, id, [zines, maps, cake]);
  await put(id, zines, maps);
  const { plan } = await readDraft(db, id);
  const typed = { what: 'room-lost', room: plan.rooms[1]?.id ?? '', host: '', from: '', until: '' };
  const asking = { db, maker, gathering: id, typed, date: '2099-05-02', local: '2099-05-01T10:00' };
  const worked = await workOutRepair(asking);
  if (!('workedOut' in worked)) throw new Error(JSON.stringify(worked));
  const order = plan.slots.map(({ id: slot }) => slot);
  for (const { placements } of worked.workedOut.ways) {
    const at = (pitch: string) => {
      const slot = placements.find(({ session }) => session === pitch)?.slot;
      return slot === undefined ? undefined : order.indexOf(slot);
    };
    const [first, later] = [at(maps), at(zines)];
    expect(first === undefined || later === undefined || first < later).toBe(true);
  }
});
