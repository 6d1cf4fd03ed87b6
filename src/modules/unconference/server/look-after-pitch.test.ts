import { expect, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { makeGathering, makeGroup, makePerson } from '../../../../test/factories.ts';
import { heardFacts } from '../../../../test/heard-facts.ts';
import { placeCamp, putOnWall } from '../../../../test/placed-camp.ts';
import { BLANK_PITCH } from '../index.ts';
import {
  changePitch,
  editPitch,
  goBackOnPitch,
  hostPitch,
  listSteps,
  pitchSession,
  readPitch,
  readPitchActs,
  readPitches,
  readWall,
  takeInterest,
  takeOffPitch,
  withdrawPitch
} from './index.ts';

const db = await testDatabase();
const NOW = new Date('2026-12-05T10:00:00Z');
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const [gwen, tom, mair, ned] = [
  await makePerson(db, 'Gwen'),
  await makePerson(db, 'Tom'),
  await makePerson(db, 'Mair'),
  await makePerson(db, 'Ned')
];
const group = await makeGroup(db, gwen, 'Code and Cake');
const within = db.transaction();
const ORGANISER = { person: gwen.id, looksAfter: true };
const as = (person: { id: string }) => ({ person: person.id, looksAfter: false });

/** A session of Tom's on the wall, which Mair hosts with him and Ned would like to see. */
async function campWithSession() {
  const { id: gathering } = await makeGathering(db, group, { kind: 'unconference' });
  const [pitch = ''] = await placeCamp(db, { id: gathering, by: tom, titles: ['Zines'] });
  await putOnWall(db, gathering, [pitch]);
  await within.execute(async (tx) => {
    await hostPitch(tx, { id: pitch, gathering, by: mair.id, hosts: true });
    await takeInterest(tx, { gathering, pitch, person: ned.id }, 'must', NOW);
  });
  return { gathering, pitch, asked: { gathering, pitch, by: gwen.id } };
}

const onWall = async (gathering: string) =>
  (await readWall(db, gathering, as(ned))).rows.flatMap(({ standing }) => standing.map((one) => one.pitch.title));
const own = async (gathering: string, reader: { person: string; looksAfter: boolean }) =>
  (await readPitch(db, { gathering, number: 1 }, reader))?.own;
const actsOf = async (gathering: string) => {
  const pitch = await own(gathering, ORGANISER);
  return pitch ? await readPitchActs(db, pitch) : [];
};

test('an organiser changes what a session says, with a reason, and goes back step by step to what it was', async () => {
  const { gathering, pitch, asked } = await campWithSession();
  const edit = (title: string, because: string, at: Date) => {
    const typed = { ...BLANK_PITCH, title, kind: 'walk', hosting: true, ideaOf: 'Somebody' };
    return within.execute((tx) => editPitch(tx, { ...asked, typed, because }, at));
  };
  expect(await edit('', '', NOW)).toEqual({
    answer: 'refused',
    troubles: { title: 'missing' },
    reason: 'missing'
  });
  expect(await edit('Zines for all', 'So that all find it', later(1))).toEqual({ answer: 'done' });
  expect(await edit('Zines outside', 'It is sunny', later(2))).toEqual({ answer: 'done' });
  expect(await onWall(gathering)).toEqual(['Zines outside']);
  const changed = await own(gathering, ORGANISER);
  expect(changed).toMatchObject({ kind: 'walk', ideaOf: null, pitchedBy: tom.id });
  expect(changed?.hosts.map(({ name }) => name)).toEqual(['Mair', 'Tom']);
  const [last, first] = await actsOf(gathering);
  expect([last?.canGoBack, first?.canGoBack]).toEqual([true, false]);
  const goBack = (act: string, at: Date) => within.execute((tx) => goBackOnPitch(tx, { ...asked, act }, at));
  expect(await goBack(first?.id ?? '', later(3))).toEqual({ answer: 'not-there' });
  expect(await goBack(last?.id ?? '', later(3))).toEqual({ answer: 'done' });
  expect(await onWall(gathering)).toEqual(['Zines for all']);
  expect(await goBack(first?.id ?? '', later(4))).toEqual({ answer: 'done' });
  expect(await own(gathering, ORGANISER)).toMatchObject({ title: 'Zines', kind: 'discussion' });
  expect((await actsOf(gathering)).map(({ what, by }) => [what, by])).toEqual([
    ['changed-back', 'Gwen'],
    ['changed-back', 'Gwen'],
    ['changed', 'Gwen'],
    ['changed', 'Gwen']
  ]);
  const told = (await heardFacts(db)).filter(({ type }) => type === 'unconference.looked-after');
  expect(told).toHaveLength(4);
  await edit('Zines again', 'Once more', later(5));
  const typed = { ...BLANK_PITCH, title: 'Zines, as I say' };
  await within.execute((tx) => changePitch(tx, { id: pitch, gathering, by: tom.id, typed }, later(6)));
  expect((await actsOf(gathering)).some(({ canGoBack }) => canGoBack)).toBe(false);
});

test('a session that an organiser withdraws leaves list and wall at once, is not brought back by who suggested it, and comes back whole', async () => {
  const { gathering, pitch, asked } = await campWithSession();
  const take = (because: string) => within.execute((tx) => takeOffPitch(tx, { ...asked, because }, NOW));
  expect(await take(' ')).toEqual({ answer: 'refused', reason: 'missing' });
  expect(await take('It is there twice')).toEqual({ answer: 'done' });
  expect(await take('Again')).toEqual({ answer: 'not-there' });
  expect(await onWall(gathering)).toEqual([]);
  const listed = async (reader: { person: string; looksAfter: boolean }) =>
    (await readPitches(db, gathering, reader)).pitches.map(({ withdrawnBecause }) => withdrawnBecause);
  for (const reader of [ORGANISER, as(tom), as(mair)]) expect(await listed(reader)).toEqual(['It is there twice']);
  expect(await listed(as(ned))).toEqual([]);
  expect(await own(gathering, as(ned))).toBeUndefined();
  const back = { id: pitch, gathering, by: tom.id, withdrawn: false };
  expect(await within.execute((tx) => withdrawPitch(tx, back, NOW))).toBe(false);
  const [act] = await actsOf(gathering);
  const undoing = { ...asked, act: act?.id ?? '' };
  expect(await within.execute((tx) => goBackOnPitch(tx, undoing, later(1)))).toEqual({ answer: 'done' });
  expect(await within.execute((tx) => goBackOnPitch(tx, undoing, later(2)))).toEqual({ answer: 'not-there' });
  expect(await onWall(gathering)).toEqual(['Zines']);
  const { interests } = await readPitches(db, gathering, ORGANISER);
  expect(interests).toEqual([{ pitch, person: ned.id, wish: 'must' }]);
  const steps = await listSteps(db, gathering, 0);
  expect(steps.slice(0, 2).map(({ what, number, by }) => [what, number, by])).toEqual([
    ['brought-back', 1, 'Gwen'],
    ['withdrawn', 1, 'Gwen']
  ]);
});

test('who suggested a session takes it back and brings it again as before; organisers read so among their steps', async () => {
  const { gathering, pitch } = await campWithSession();
  const withdraw = (withdrawn: boolean) =>
    within.execute((tx) => withdrawPitch(tx, { id: pitch, gathering, by: tom.id, withdrawn }, NOW));
  expect(await withdraw(true)).toBe(true);
  expect(await own(gathering, ORGANISER)).toBeUndefined();
  expect(await withdraw(false)).toBe(true);
  expect(await withdraw(false)).toBe(true);
  expect(await onWall(gathering)).toEqual(['Zines']);
  const steps = await listSteps(db, gathering, 0);
  expect(steps.slice(0, 3).map(({ what, by }) => [what, by])).toEqual([
    ['brought-back', 'Tom'],
    ['withdrawn', 'Tom'],
    ['published', null]
  ]);
});

test('where a session stood that was withdrawn others are put, and it comes back without a place then', async () => {
  const { gathering, pitch, asked } = await campWithSession();
  await within.execute((tx) => takeOffPitch(tx, { ...asked, because: 'Later' }, NOW));
  const typed = { ...BLANK_PITCH, title: 'Cake' };
  const other = await within.execute((tx) => pitchSession(tx, { gathering, by: ned.id, typed }, NOW));
  await putOnWall(db, gathering, other.answer === 'pitched' ? [other.id] : []);
  const [act] = await actsOf(gathering);
  await within.execute((tx) => goBackOnPitch(tx, { ...asked, act: act?.id ?? '' }, later(1)));
  expect(await onWall(gathering)).toEqual(['Cake']);
  expect((await own(gathering, as(ned)))?.id).toBe(pitch);
});

test('two organisers at once: one withdraws, and the other reads that it is done', async () => {
  const { asked } = await campWithSession();
  const taking = ['One', 'Two'].map((because) => within.execute((tx) => takeOffPitch(tx, { ...asked, because }, NOW)));
  expect((await Promise.all(taking)).map(({ answer }) => answer).toSorted()).toEqual(['done', 'not-there']);
});
