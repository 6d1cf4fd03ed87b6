import { expect, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { makeGathering, makeGroup, makePerson } from '../../../../test/factories.ts';
import type { WayToTakePart, Wish } from '../sign-up.ts';
import { settleWaitingList, settleWaitingLists } from './settle-line.ts';
import { signUp, type SignUpOutcome } from './sign-up.ts';

const db = await testDatabase(40);
const NOON = new Date('2026-11-25T12:00:00Z');
const NEXT_DAY = new Date('2026-11-26T12:00:00Z');
const owner = await makePerson(db, 'Owner');
const group = await makeGroup(db, owner, 'Libraries');

type Answering = { way?: WayToTakePart; answer?: Wish; meanwhile?: boolean; at?: Date };
const answer = (gathering: { id: string }, person: { id: string }, how: Answering = {}) =>
  db.transaction().execute((tx) =>
    signUp(
      tx,
      {
        gathering: gathering.id,
        person: person.id,
        answer: how.answer ?? 'going',
        way: how.way ?? 'in-person',
        shownTo: 'going',
        words: '',
        firstTime: false,
        meanwhile: how.meanwhile ?? false
      },
      how.at ?? NOON
    )
  );
const camp = (places: number | null, more = {}) => makeGathering(db, group, { places_in_person: places, ...more });
const settle = (gathering: { id: string }, at: Date) =>
  db.transaction().execute((tx) => settleWaitingList(tx, gathering.id, at));
/** The names of those who stand at an answer, in line where they wait; `!` after whom a place is kept for. */
async function names(gathering: { id: string }, wanted: 'going' | 'waiting' | 'declined'): Promise<string[]> {
  const rows = await db
    .selectFrom('sign_up')
    .innerJoin('person', 'person.id', 'sign_up.person_id')
    .select(['person.name', 'offered_until'])
    .where('gathering_id', '=', gathering.id)
    .where('answer', '=', wanted)
    .orderBy('place_in_line')
    .orderBy('person.name')
    .execute();
  return rows.map(({ name, offered_until }) => (offered_until ? `${name}!` : name));
}
const people = (...all: string[]) => Promise.all(all.map((name) => makePerson(db, name)));
async function factsOf(gathering: { id: string }): Promise<string[]> {
  const rows = await db.selectFrom('outbox').select('fact').orderBy('id').execute();
  return rows
    .map(({ fact }) => fact as { type: string; gathering: string })
    .filter((fact) => fact.gathering === gathering.id)
    .map(({ type }) => type.replace('gatherings.', ''));
}

test('a place given back is offered to the next, who takes it', async () => {
  const gathering = await camp(1);
  const [ann, ben, eve] = await people('Ann', 'Ben', 'Eve');
  expect(await answer(gathering, ann!)).toEqual({ answer: 'going' });
  expect(await answer(gathering, ben!)).toEqual({ answer: 'waiting', position: 1 });
  expect(await answer(gathering, eve!)).toEqual({ answer: 'waiting', position: 2 });
  await answer(gathering, ann!, { answer: 'declined' });
  expect(await names(gathering, 'waiting')).toEqual(['Ben!', 'Eve']);
  expect(await answer(gathering, eve!)).toEqual({ answer: 'waiting', position: 1 });
  expect(await answer(gathering, ben!)).toEqual({ answer: 'going' });
  expect(await factsOf(gathering)).toEqual([
    'answered',
    'answered',
    'answered',
    'answered',
    'place-offered',
    'answered'
  ]);
});

test('a place that is refused, or not answered in time, goes to the one after', async () => {
  const gathering = await camp(1);
  const [ann, ben, eve, tom] = await people('Ann', 'Ben', 'Eve', 'Tom');
  for (const person of [ann!, ben!, eve!, tom!]) await answer(gathering, person);
  await answer(gathering, ann!, { answer: 'declined' });
  await answer(gathering, ben!, { answer: 'declined' });
  expect(await names(gathering, 'waiting')).toEqual(['Eve!', 'Tom']);
  await settleWaitingLists(db, NEXT_DAY);
  expect(await names(gathering, 'waiting')).toEqual(['Tom!']);
  expect(await answer(gathering, eve!, { at: NEXT_DAY })).toEqual({ answer: 'waiting', position: 1 });
  expect(await factsOf(gathering)).toContain('place-lapsed');
});

test('an offer that is over is no place any more, though no job has looked yet', async () => {
  const gathering = await camp(1);
  const [ann, ben, eve] = await people('Ann', 'Ben', 'Eve');
  for (const person of [ann!, ben!, eve!]) await answer(gathering, person);
  await answer(gathering, ann!, { answer: 'declined' });
  expect(await answer(gathering, ben!, { at: NEXT_DAY })).toEqual({ answer: 'waiting', position: 1 });
  expect(await names(gathering, 'waiting')).toEqual(['Eve!', 'Ben']);
});

test('who leaves the list does not hold it up', async () => {
  const gathering = await camp(1);
  const [ann, ben, eve] = await people('Ann', 'Ben', 'Eve');
  for (const person of [ann!, ben!, eve!]) await answer(gathering, person);
  await answer(gathering, ben!, { answer: 'maybe' });
  await answer(gathering, ann!, { answer: 'declined' });
  expect(await names(gathering, 'waiting')).toEqual(['Eve!']);
});

test('more places are offered to as many as fit, and fewer throw nobody out', async () => {
  const gathering = await camp(1);
  const [ann, ben, eve, tom] = await people('Ann', 'Ben', 'Eve', 'Tom');
  for (const person of [ann!, ben!, eve!, tom!]) await answer(gathering, person);
  await db.updateTable('gathering').set({ places_in_person: 3 }).where('id', '=', gathering.id).execute();
  await settle(gathering, NOON);
  expect(await names(gathering, 'waiting')).toEqual(['Ben!', 'Eve!', 'Tom']);
  await answer(gathering, ben!);
  await db.updateTable('gathering').set({ places_in_person: 1 }).where('id', '=', gathering.id).execute();
  await settle(gathering, NOON);
  expect(await names(gathering, 'going')).toEqual(['Ann', 'Ben']);
  expect(await answer(gathering, eve!)).toEqual({ answer: 'going' });
});

test('who goes online can wait for the room, keeps her place online until the other is hers, and loses only the line by not answering', async () => {
  const gathering = await camp(1, { attendance: 'hybrid', places_online: 1 });
  const [ann, ben, eve] = await people('Ann', 'Ben', 'Eve');
  expect(await answer(gathering, ann!)).toEqual({ answer: 'going' });
  expect(await answer(gathering, ben!, { way: 'online' })).toEqual({ answer: 'going' });
  expect(await answer(gathering, eve!)).toEqual({ answer: 'waiting', position: 1 });
  expect(await answer(gathering, ben!)).toEqual({ answer: 'going-meanwhile', position: 2 });
  expect(await answer(gathering, ben!)).toEqual({ answer: 'going-meanwhile', position: 2 });
  expect(await names(gathering, 'going')).toEqual(['Ben', 'Ann']);
  await answer(gathering, eve!, { answer: 'declined' });
  await answer(gathering, ann!, { answer: 'declined' });
  expect(await names(gathering, 'going')).toEqual(['Ben!']);
  await settleWaitingLists(db, NEXT_DAY);
  expect(await names(gathering, 'going')).toEqual(['Ben']);
  expect(await answer(gathering, ann!, { at: NEXT_DAY })).toEqual({ answer: 'going' });
  expect(await answer(gathering, ben!, { at: NEXT_DAY })).toEqual({ answer: 'going-meanwhile', position: 1 });
  await answer(gathering, ann!, { answer: 'declined', at: NEXT_DAY });
  expect(await answer(gathering, eve!, { way: 'online', at: NEXT_DAY })).toEqual({ answer: 'waiting', position: 1 });
  expect(await answer(gathering, ben!, { at: NEXT_DAY })).toEqual({ answer: 'going' });
  expect(await names(gathering, 'waiting')).toEqual(['Eve!']);
});

test('who waits for the room may go online meanwhile, and stays where she is in line', async () => {
  const gathering = await camp(1, { attendance: 'hybrid', places_online: 1 });
  const [ann, ben, eve] = await people('Ann', 'Ben', 'Eve');
  for (const person of [ann!, ben!, eve!]) await answer(gathering, person);
  const online = { way: 'online', meanwhile: true } as const;
  expect(await answer(gathering, ben!, online)).toEqual({ answer: 'going-meanwhile', position: 1 });
  expect(await answer(gathering, eve!, online)).toEqual({ answer: 'refused', reason: 'other-way-full' });
  expect(await answer(gathering, ben!, { way: 'online' })).toEqual({ answer: 'going' });
  expect(await answer(gathering, eve!)).toEqual({ answer: 'waiting', position: 1 });
});

test('forty who go online and want the room at once, while twenty leave it: every freed place is kept for one of them in order', async () => {
  const gathering = await camp(20, { attendance: 'hybrid', places_online: 40 });
  const crowd = await Promise.all(Array.from({ length: 60 }, (_, n) => makePerson(db, `Hybrid ${n}`)));
  for (const [n, person] of crowd.entries()) await answer(gathering, person, { way: n < 20 ? 'in-person' : 'online' });
  await Promise.all(
    crowd.map((person, n) => answer(gathering, person, n < 20 && n % 2 === 0 ? { answer: 'declined' } : {}))
  );
  const rows = await db
    .selectFrom('sign_up')
    .select(['answer', 'way', 'place_in_line', 'offered_until'])
    .where('gathering_id', '=', gathering.id)
    .orderBy('place_in_line')
    .execute();
  const going = (way: WayToTakePart) => rows.filter((row) => row.answer === 'going' && row.way === way);
  const line = rows.filter(({ place_in_line }) => place_in_line !== null);
  const kept = line.filter(({ offered_until }) => offered_until !== null);
  expect(going('in-person').length + kept.length).toBe(20);
  expect(going('in-person').length + going('online').length).toBe(50);
  expect(line.slice(0, kept.length)).toEqual(kept);
  expect(line.every(({ answer: stands, way }) => stands === 'going' && way === 'online')).toBe(true);
});

test('a gathering that moves online takes its people along', async () => {
  const gathering = await camp(null, { places_online: 1 });
  const [ann, ben] = await people('Ann', 'Ben');
  await answer(gathering, ann!);
  await db.updateTable('gathering').set({ attendance: 'online' }).where('id', '=', gathering.id).execute();
  expect(await answer(gathering, ben!, { way: 'online' })).toEqual({ answer: 'waiting', position: 1 });
});

test('what is cancelled, over or not there takes no sign-up', async () => {
  const [ann] = await people('Ann');
  const refused: SignUpOutcome = { answer: 'refused', reason: 'closed' };
  expect(await answer(await camp(1, { state: 'cancelled' }), ann!)).toEqual(refused);
  expect(await answer(await camp(1), ann!, { at: new Date('2026-12-06T00:00:00Z') })).toEqual(refused);
  expect(await answer({ id: crypto.randomUUID() }, ann!)).toBeUndefined();
});

test('of two hundred who want the last place at once one gets it, and the others wait in the order they came', async () => {
  const gathering = await camp(1);
  const crowd = await Promise.all(Array.from({ length: 200 }, (_, n) => makePerson(db, `Person ${n}`)));
  const outcomes = await Promise.all(
    crowd.map(async (person) => ({ person, outcome: await answer(gathering, person) }))
  );
  expect(outcomes.filter(({ outcome }) => outcome?.answer === 'going')).toHaveLength(1);
  const inLine = outcomes
    .flatMap(({ person, outcome }) => (outcome?.answer === 'waiting' ? [{ person, at: outcome.position }] : []))
    .sort((a, b) => a.at - b.at);
  expect(inLine.map(({ at }) => at)).toEqual(Array.from({ length: 199 }, (_, n) => n + 1));
  expect(await names(gathering, 'waiting')).toEqual(inLine.map(({ person }) => person.name));
});

test('sixty who leave and come at once leave no place empty and take none twice', async () => {
  const gathering = await camp(20);
  const crowd = await Promise.all(Array.from({ length: 60 }, (_, n) => makePerson(db, `Goer ${n}`)));
  for (const person of crowd.slice(0, 30)) await answer(gathering, person);
  await Promise.all(
    crowd.map((person, n) => answer(gathering, person, n < 30 && n % 2 === 0 ? { answer: 'declined' } : {}))
  );
  const [going, waiting] = [await names(gathering, 'going'), await names(gathering, 'waiting')];
  expect(going.length + waiting.filter((name) => name.endsWith('!')).length).toBe(20);
});
