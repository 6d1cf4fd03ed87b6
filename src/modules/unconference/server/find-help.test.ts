import { expect, test } from 'vitest';
import { signUp } from '#gatherings/server';
import { makeGuest, standGuest } from '#people/server';
import { testDatabase } from '../../../../test/database.ts';
import { makeGathering, makeGroup, makePerson } from '../../../../test/factories.ts';
import { BLANK_PITCH, NO_HELLO, type TypedPlan } from '../index.ts';
import {
  engineGridOf,
  pairEverybody,
  partBlocked,
  partPair,
  pitchSession,
  planCamp,
  readAway,
  readDraft,
  readHellos,
  readHelp,
  readPlan,
  sayAway,
  sayHello,
  sayHelp,
  takeHelpBack
} from './index.ts';

const db = await testDatabase();
const within = db.transaction();
const NOW = new Date('2026-11-29T10:00:00Z');
const [gwen, tom, mair, nia] = [
  await makePerson(db, 'Gwen'),
  await makePerson(db, 'Tom'),
  await makePerson(db, 'Mair'),
  await makePerson(db, 'Nia')
];
const group = await makeGroup(db, gwen, 'Code and Cake');

async function goes(gathering: string, person: string) {
  const asked = { gathering, person, answer: 'going', way: 'in-person', shownTo: 'nobody' } as const;
  await within.execute((tx) => signUp(tx, { ...asked, words: '', firstTime: false }, NOW));
}

async function newCamp(...people: { id: string }[]) {
  const { id } = await makeGathering(db, group, { kind: 'unconference' });
  for (const person of people) await goes(id, person.id);
  return id;
}

let minute = 0;
const say = (gathering: string, person: { id: string }, side: 'asks' | 'offers', kind: 'buddy' | 'step' = 'buddy') =>
  within.execute((tx) =>
    sayHelp(tx, { gathering, person: person.id, kind, side }, new Date(NOW.getTime() + minute++ * 60_000))
  );
const withWhom = async (gathering: string, person: { id: string }) =>
  (await readHelp(db, gathering, person.id)).pairs.map((pair) => `${pair.helps ? 'helps' : 'with'} ${pair.with}`);

test('who asks for a buddy gets one of those who offered, and both read who the other is', async () => {
  const camp = await newCamp(gwen, tom, mair);
  await say(camp, nia, 'asks');
  await say(camp, gwen, 'offers');
  expect(await withWhom(camp, nia)).toEqual([]);
  await goes(camp, nia.id);
  await within.execute((tx) => pairEverybody(tx, camp, NOW));
  expect([await withWhom(camp, nia), await withWhom(camp, gwen)]).toEqual([['with Gwen'], ['helps Nia']]);
  expect(await withWhom(camp, mair)).toEqual([]);
});

test('either can part from the other, and is found somebody else', async () => {
  const camp = await newCamp(gwen, tom, nia);
  await say(camp, gwen, 'offers');
  await say(camp, nia, 'asks');
  const [pair] = (await readHelp(db, camp, nia.id)).pairs;
  expect(await within.execute((tx) => partPair(tx, { id: pair?.id ?? '', by: mair.id }, NOW))).toBe(false);
  await say(camp, tom, 'offers');
  expect(await within.execute((tx) => partPair(tx, { id: pair?.id ?? '', by: gwen.id }, NOW))).toBe(true);
  expect(await withWhom(camp, nia)).toEqual(['with Tom']);
  await within.execute((tx) =>
    takeHelpBack(tx, { gathering: camp, person: tom.id, kind: 'buddy', side: 'offers' }, NOW)
  );
  expect(await withWhom(camp, nia)).toEqual([]);
});

test('nobody is paired with whom she has blocked, nor a guest before she is let in', async () => {
  const camp = await newCamp(gwen, nia);
  await db.insertInto('block').values({ person_id: nia.id, blocked_id: gwen.id, blocked_at: NOW }).execute();
  await say(camp, gwen, 'offers');
  await say(camp, nia, 'asks');
  expect(await withWhom(camp, nia)).toEqual([]);
  await db.deleteFrom('block').execute();
  const guest = await makeGuest(db, { name: 'Guest', language: 'en' }, NOW);
  await goes(camp, guest);
  await say(camp, { id: guest }, 'asks');
  expect(await withWhom(camp, { id: guest })).toEqual([]);
  await standGuest(db, guest, 'known', NOW);
  await within.execute((tx) => pairEverybody(tx, camp, NOW));
  expect(await withWhom(camp, { id: guest })).toEqual(['with Gwen']);
});

test('who blocks whom she is paired with is found somebody else', async () => {
  const camp = await newCamp(gwen, tom, nia);
  await say(camp, gwen, 'offers');
  await say(camp, nia, 'asks');
  await say(camp, tom, 'offers');
  await db.insertInto('block').values({ person_id: nia.id, blocked_id: gwen.id, blocked_at: NOW }).execute();
  await within.execute((tx) => partBlocked(tx, nia.id, gwen.id, NOW));
  expect(await withWhom(camp, nia)).toEqual(['with Tom']);
  await db.deleteFrom('block').execute();
});

test('who is on the ladder goes up a step at a time, and her helper reads which is next', async () => {
  const camp = await newCamp(gwen, nia);
  await say(camp, gwen, 'offers', 'step');
  await say(camp, nia, 'asks', 'step');
  const climbing = { gathering: camp, person: nia.id, kind: 'step', side: 'asks', step: 1 } as const;
  await within.execute((tx) => sayHelp(tx, climbing, NOW));
  expect((await readHelp(db, camp, nia.id)).done).toBe(1);
  expect((await readHelp(db, camp, gwen.id)).pairs).toMatchObject([
    { kind: 'step', helps: true, with: 'Nia', step: 1 }
  ]);
});

test('the hello sheet has those who come and said something, by name; a guest once she is let in', async () => {
  const camp = await newCamp(gwen, tom);
  const guest = await makeGuest(db, { name: 'Ann', language: 'en' }, NOW);
  await goes(camp, guest);
  for (const person of [tom.id, guest, mair.id]) {
    const typed = { ...NO_HELLO, why: ' To  meet people ' };
    await within.execute((tx) => sayHello(tx, { gathering: camp, person, typed }, NOW));
  }
  const names = async (looksAfter = false) =>
    (await readHellos(db, camp, { person: gwen.id, looksAfter })).map(({ name, why }) => `${name}: ${why}`);
  expect(await names()).toEqual(['Tom: To meet people']);
  expect(await names(true)).toEqual(['Ann: To meet people', 'Tom: To meet people']);
  await standGuest(db, guest, 'known', NOW);
  expect(await names()).toEqual(['Ann: To meet people', 'Tom: To meet people']);
  const long = { ...NO_HELLO, askMe: 'x'.repeat(141) };
  expect(await within.execute((tx) => sayHello(tx, { gathering: camp, person: tom.id, typed: long }, NOW))).toEqual({
    answer: 'refused',
    troubles: { askMe: 'too-long' }
  });
});

test('when somebody is not there the grid knows it, and nothing of why', async () => {
  const camp = await newCamp(gwen);
  const typed: TypedPlan = {
    rooms: [{ id: '', name: 'Hall', seats: '80', stepFree: true, projector: true, quiet: false, setAside: false }],
    slots: [
      { id: '', starts: '10:30', ends: '11:15', called: '' },
      { id: '', starts: '11:15', ends: '11:30', called: 'Coffee' },
      { id: '', starts: '15:15', ends: '16:00', called: '' }
    ]
  };
  await within.execute((tx) => planCamp(tx, { gathering: camp, typed, edition: 0 }));
  const pitch = { gathering: camp, by: gwen.id, typed: { ...BLANK_PITCH, title: 'Zines' } };
  await within.execute((tx) => pitchSession(tx, pitch, NOW));
  const { slots } = (await readPlan(db, camp)).plan;
  const late = slots[2]?.id ?? '';
  const away = { gathering: camp, person: gwen.id, slots: [late, slots[1]?.id ?? ''] };
  const { edition } = (await readPlan(db, camp)).camp;
  await within.execute((tx) => sayAway(tx, away));
  // Organisers who are at work on the grid are not told that another has changed it.
  expect((await readPlan(db, camp)).camp.edition).toBe(edition);
  expect(await readAway(db, camp, gwen.id)).toEqual([late]);
  const engine = engineGridOf(await readDraft(db, camp)).camp;
  expect(engine.people).toEqual([{ id: gwen.id, must: [], like: [], away: [late] }]);
  await within.execute((tx) => sayAway(tx, { ...away, slots: [] }));
  expect(await readAway(db, camp, gwen.id)).toEqual([]);
});
