import { expect, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { makeGathering, makeGroup, makePerson } from '../../../../test/factories.ts';
import { placeCamp, putOnWall } from '../../../../test/placed-camp.ts';
import { BLANK_PITCH } from '../index.ts';
import { gatherTalks, pitchSession, readRound, readWall, type RoundStep, runRound, takeApart } from './index.ts';

const db = await testDatabase();
const NOW = new Date('2026-12-05T14:00:00Z');
const gwen = await makePerson(db, 'Gwen');
const group = await makeGroup(db, gwen, 'Code and Cake');

/** A camp with one session on the wall, and a round of lightning talks. */
async function makeRound(titles: string[]) {
  const { id: gathering } = await makeGathering(db, group, { kind: 'unconference' });
  await putOnWall(db, gathering, await placeCamp(db, { id: gathering, by: gwen, titles: ['Local history on a map'] }));
  const talks: string[] = [];
  for (const title of titles) {
    const host = await makePerson(db, `Host of ${title}`);
    const pitching = { gathering, by: host.id, typed: { ...BLANK_PITCH, title, kind: 'lightning-talk' } };
    const pitched = await db.transaction().execute((tx) => pitchSession(tx, pitching, NOW));
    if (pitched.answer === 'pitched') talks.push(pitched.id);
  }
  const number = await db
    .transaction()
    .execute((tx) => gatherTalks(tx, { gathering, by: gwen.id, title: 'Lightning talks' }, NOW));
  return { gathering, talks, number: number ?? 0 };
}

type Made = Awaited<ReturnType<typeof makeRound>>;
const run = ({ gathering, number }: Made, step: RoundStep, now = NOW) =>
  db.transaction().execute((tx) => runRound(tx, { gathering, number, step }, now));
const orderOf = async ({ gathering, number }: Made) =>
  (await readRound(db, gathering, number))?.pitch.also?.map(({ title }) => title);
const nowIn = async ({ gathering }: Made) => {
  const { rounds } = await readWall(db, gathering, { person: undefined, looksAfter: false });
  return rounds.map(({ talks, now }) => (now ? talks[now.at]?.title : undefined));
};

test('lightning talks become one session, hosted by everybody who gives one, and each comes out of it again', async () => {
  const round = await makeRound(['Zines', 'Maps', 'Cake']);
  const read = await readRound(db, round.gathering, round.number);
  expect(read?.pitch).toMatchObject({ title: 'Lightning talks', kind: 'lightning-round' });
  expect(read?.pitch.hosts).toHaveLength(3);
  expect(await orderOf(round)).toEqual(['Zines', 'Maps', 'Cake']);
  await db.transaction().execute((tx) => takeApart(tx, { gathering: round.gathering, pitch: round.talks[1] ?? '' }));
  expect(await orderOf(round)).toEqual(['Zines', 'Cake']);
});

test('of one talk alone no round is made', async () => {
  expect((await makeRound(['Zines'])).number).toBe(0);
});

test('they come in the order that somebody gave them, one after another, and everybody sees which is on', async () => {
  const round = await makeRound(['Zines', 'Maps', 'Cake']);
  await run(round, { do: 'earlier', talk: round.talks[2] ?? '' });
  expect(await orderOf(round)).toEqual(['Zines', 'Cake', 'Maps']);
  await run(round, { do: 'next', from: null });
  expect(await nowIn(round)).toEqual(['Zines']);
  await run(round, { do: 'next', from: round.talks[0] ?? '' });
  expect(await nowIn(round)).toEqual(['Cake']);
  await run(round, { do: 'stop' });
  expect(await nowIn(round)).toEqual([undefined]);
});

test('after the last the round is over, and can begin anew', async () => {
  const round = await makeRound(['Zines', 'Maps']);
  for (const from of [null, ...round.talks]) await run(round, { do: 'next', from });
  const { rounds } = await readWall(db, round.gathering, { person: undefined, looksAfter: false });
  expect(rounds).toMatchObject([{ now: null, isOver: true }]);
  await run(round, { do: 'next', from: null });
  expect(await nowIn(round)).toEqual(['Zines']);
});

test('two who press at once go on to the next talk once', async () => {
  const round = await makeRound(['Zines', 'Maps', 'Cake']);
  await run(round, { do: 'next', from: null });
  const from = round.talks[0] ?? '';
  await Promise.all([run(round, { do: 'next', from }), run(round, { do: 'next', from })]);
  expect(await nowIn(round)).toEqual(['Maps']);
});

test('a talk that is taken back leaves the round, which goes on', async () => {
  const round = await makeRound(['Zines', 'Maps', 'Cake']);
  await run(round, { do: 'minutes', minutes: 7 });
  await run(round, { do: 'next', from: null });
  await db.transaction().execute((tx) => takeApart(tx, { gathering: round.gathering, pitch: round.talks[1] ?? '' }));
  await run(round, { do: 'next', from: round.talks[0] ?? '' });
  expect(await nowIn(round)).toEqual(['Cake']);
  const { rounds } = await readWall(db, round.gathering, { person: undefined, looksAfter: false });
  expect(rounds[0]?.now?.until).toBe('2026-12-05T14:07:00.000Z');
});
