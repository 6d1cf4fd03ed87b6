import { expect, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { makeGathering, makeGroup, makePerson } from '../../../../test/factories.ts';
import { BLANK_PITCH, type TypedPlan } from '../index.ts';
import {
  closeInterest,
  commentOnPitch,
  hostPitch,
  keepDraft,
  mergePitches,
  pitchSession,
  planCamp,
  readDraft,
  readPitch,
  readPitches,
  showInterest,
  readPlan,
  takeApart,
  takeBackComment,
  takeInterest,
  withdrawPitch
} from './index.ts';

const db = await testDatabase();
const NOW = new Date('2026-11-29T10:00:00Z');
const [gwen, tom, mair] = [await makePerson(db, 'Gwen'), await makePerson(db, 'Tom'), await makePerson(db, 'Mair')];
const group = await makeGroup(db, gwen, 'Code and Cake');
const within = db.transaction();
const PLAN: TypedPlan = {
  rooms: [{ id: '', name: 'Hall', seats: '80', stepFree: true, projector: true, quiet: false, setAside: false }],
  slots: [
    { id: '', starts: '10:30', ends: '11:15', called: '' },
    { id: '', starts: '11:30', ends: '12:15', called: '' }
  ]
};

async function suggest(gathering: string, by: { id: string }, title: string) {
  const typed = { ...BLANK_PITCH, title, about: `About ${title}` };
  const pitched = await within.execute((tx) => pitchSession(tx, { gathering, by: by.id, typed }, NOW));
  return pitched.answer === 'pitched' ? pitched.id : '';
}

async function campOfTwo() {
  const { id: gathering } = await makeGathering(db, group, { kind: 'unconference' });
  await within.execute((tx) => planCamp(tx, { gathering, typed: PLAN, edition: 0 }));
  const [one, other] = [await suggest(gathering, gwen, 'Zines'), await suggest(gathering, tom, 'Cataloguing zines')];
  return { gathering, one, other };
}

const wants = (gathering: string, person: { id: string }, pitch: string, wish: 'must' | 'like' | null) =>
  within.execute((tx) => takeInterest(tx, { gathering, pitch, person: person.id }, wish, NOW));
const merge = (gathering: string, pitch: string, into: string) =>
  within.execute((tx) => mergePitches(tx, { gathering, pitch, into, by: mair.id }, NOW));
const apart = (gathering: string, pitch: string) => within.execute((tx) => takeApart(tx, { gathering, pitch }));
const read = (gathering: string) => readPitches(db, gathering, { person: undefined, looksAfter: true });

test('joined sessions keep both hosts, both texts and the stronger of two wishes, and come apart whole', async () => {
  const { gathering, one, other } = await campOfTwo();
  await wants(gathering, mair, one, 'like');
  await wants(gathering, mair, other, 'must');
  const before = await read(gathering);
  expect(await merge(gathering, other, one)).toBe(true);
  const joined = await read(gathering);
  expect(joined.pitches).toMatchObject([
    { title: 'Zines', hosts: [{ name: 'Gwen' }, { name: 'Tom' }], also: [{ title: 'Cataloguing zines', number: 2 }] }
  ]);
  expect(joined.interests).toEqual([{ pitch: one, person: mair.id, wish: 'must' }]);
  expect(await apart(gathering, other)).toBe(true);
  expect(await read(gathering)).toEqual({ ...before, camp: expect.anything() });
});

test('what one says to joined sessions is said to both, and who hosted either can stop', async () => {
  const { gathering, one, other } = await campOfTwo();
  await wants(gathering, mair, other, 'must');
  await merge(gathering, other, one);
  await wants(gathering, mair, one, null);
  expect((await read(gathering)).interests).toEqual([]);
  await within.execute((tx) => hostPitch(tx, { id: one, gathering, by: tom.id, hosts: false }));
  expect((await read(gathering)).pitches[0]?.hosts.map(({ name }) => name)).toEqual(['Gwen']);
});

test('what others would like to see is given to organisers, and to all once they open it', async () => {
  const { gathering, one } = await campOfTwo();
  await wants(gathering, mair, one, 'must');
  const givenTo = async (person: string | undefined) =>
    (await readPitches(db, gathering, { person, looksAfter: false })).interests.length;
  expect([await givenTo(undefined), await givenTo(tom.id), await givenTo(mair.id)]).toEqual([0, 0, 1]);
  expect((await read(gathering)).interests).toHaveLength(1);
  await within.execute((tx) => showInterest(tx, gathering, true));
  expect([await givenTo(undefined), await givenTo(tom.id)]).toEqual([1, 1]);
});

test('a joined session takes the place of the one that had one, and gives it back', async () => {
  const { gathering, one, other } = await campOfTwo();
  const { plan, camp } = await readPlan(db, gathering);
  const cell = { slot: plan.slots[1]?.id ?? '', room: plan.rooms[0]?.id ?? '', pinned: true };
  const placed = [{ pitch: other, ...cell }];
  await within.execute((tx) => keepDraft(tx, { gathering, placed, edition: camp.edition, what: 'made' }, NOW));
  await merge(gathering, other, one);
  expect((await readDraft(db, gathering)).placed).toEqual([{ pitch: one, ...cell }]);
  await apart(gathering, other);
  expect((await readDraft(db, gathering)).placed).toEqual(placed);
});

test('nothing is joined with itself, twice, or with what was taken back', async () => {
  const { gathering, one, other } = await campOfTwo();
  expect(await merge(gathering, one, one)).toBe(false);
  await merge(gathering, other, one);
  expect([await merge(gathering, other, one), await merge(gathering, one, other)]).toEqual([false, false]);
  const third = await suggest(gathering, tom, 'Taken back');
  await within.execute((tx) => withdrawPitch(tx, { id: third, gathering, by: tom.id, withdrawn: true }, NOW));
  expect(await merge(gathering, third, one)).toBe(false);
});

test('what was placed while the one that it is joined into was away stands for both once that is back, where it has no place', async () => {
  const { gathering, one, other } = await campOfTwo();
  await merge(gathering, other, one);
  const withdraw = (withdrawn: boolean) =>
    within.execute((tx) => withdrawPitch(tx, { id: one, gathering, by: gwen.id, withdrawn }, NOW));
  await withdraw(true);
  const { slots, rooms } = (await readPlan(db, gathering)).plan;
  const placed = [{ pitch: other, slot: slots[0]?.id ?? '', room: rooms[0]?.id ?? '', pinned: true }];
  const { edition } = (await readPlan(db, gathering)).camp;
  await within.execute((tx) => keepDraft(tx, { gathering, placed, edition, what: 'moved' }, NOW));
  await withdraw(false);
  expect((await readDraft(db, gathering)).placed).toEqual([{ ...placed[0], pitch: one }]);
});

test('what was taken back while it was joined stands nowhere once it is taken apart', async () => {
  const { gathering, one, other } = await campOfTwo();
  const { slots, rooms } = (await readPlan(db, gathering)).plan;
  const placed = [{ pitch: other, slot: slots[0]?.id ?? '', room: rooms[0]?.id ?? '', pinned: false }];
  const { edition } = (await readPlan(db, gathering)).camp;
  await within.execute((tx) => keepDraft(tx, { gathering, placed, edition, what: 'made' }, NOW));
  await merge(gathering, other, one);
  await within.execute((tx) => withdrawPitch(tx, { id: other, gathering, by: tom.id, withdrawn: true }, NOW));
  await apart(gathering, other);
  expect((await readDraft(db, gathering)).placed).toEqual([{ ...placed[0], pitch: one }]);
});

test('comments on either stand below the joined session', async () => {
  const { gathering, one, other } = await campOfTwo();
  const say = (pitch: string, by: { id: string }, typed: string, minute = 0) =>
    within.execute((tx) =>
      commentOnPitch(tx, { gathering, pitch, by: by.id, typed }, new Date(NOW.getTime() + minute * 60_000))
    );
  expect(await say(one, mair, ' May I bring mine? ')).toBe('written');
  expect([await say(one, mair, '  '), await say(one, mair, 'x'.repeat(1001))]).toEqual(['missing', 'too-long']);
  await say(other, tom, 'And mine', 1);
  await merge(gathering, other, one);
  const shown = async () =>
    (await readPitch(db, { gathering, number: 2 }, { person: undefined, looksAfter: false }))?.comments ?? [];
  expect((await shown()).map(({ text }) => text)).toEqual(['May I bring mine?', 'And mine']);
  expect((await read(gathering)).comments.get(one)).toBe(2);
  const id = (await shown())[0]?.id ?? '';
  expect(await within.execute((tx) => takeBackComment(tx, id, tom.id))).toBe(false);
  expect(await within.execute((tx) => takeBackComment(tx, id, mair.id))).toBe(true);
  expect((await shown()).map(({ text }) => text)).toEqual(['And mine']);
});

test('after the time that organisers set nobody changes what she would like to see', async () => {
  const { gathering, one } = await campOfTwo();
  await within.execute((tx) => closeInterest(tx, gathering, NOW));
  expect(await wants(gathering, mair, one, 'must')).toBe('closed');
  await within.execute((tx) => closeInterest(tx, gathering, null));
  expect(await wants(gathering, mair, one, 'must')).toBe('taken');
});
