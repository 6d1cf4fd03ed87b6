import { expect, test } from 'vitest';
import { listNotices } from '#notifications/server';
import { noticeWords } from '#notifications/ui/notice-words.ts';
import { sayHowOften, takeInterest } from '#unconference/server';
import { testDatabase } from '../../../../test/database.ts';
import { makeGathering, makeGroup, makePerson } from '../../../../test/factories.ts';
import { gridInWords } from '../../../../test/grid-in-words.ts';
import { heardFacts } from '../../../../test/heard-facts.ts';
import { placeCamp } from '../../../../test/placed-camp.ts';
import { tellWallChanged } from './camp-notices.ts';

const db = await testDatabase();
const NOW = new Date('2026-11-25T10:00:00Z');
const LATER = new Date('2026-11-25T11:00:00Z');
const gwen = await makePerson(db, 'Gwen');
const group = await makeGroup(db, gwen, 'Code and Cake');
const within = db.transaction();
const { stand } = gridInWords(db);

const SLOTS = [
  { id: '', starts: '10:30', ends: '11:15', called: '' },
  { id: '', starts: '11:15', ends: '12:00', called: '' }
];

/** A camp with Maps of Tom's in the Hall at 10:30, which Mair wants to see. */
async function makeCamp() {
  const [tom, mair] = [await makePerson(db, 'Tom'), await makePerson(db, 'Mair')];
  const { id: gathering } = await makeGathering(db, group, { kind: 'unconference' });
  const [maps = ''] = await placeCamp(db, { id: gathering, by: tom, titles: ['Maps'], slots: SLOTS });
  const wish = { gathering, pitch: maps, person: mair.id };
  await within.execute((tx) => takeInterest(tx, wish, 'must', NOW));
  await stand(gathering, [[maps, '10:30 Hall']]);
  const publish = async (typed: string, cells: string[], now = NOW) => {
    await within.execute((tx) => sayHowOften(tx, { gathering, pitch: maps, by: gwen.id, typed }, NOW));
    await stand(
      gathering,
      cells.map((cell) => [maps, cell])
    );
    return await toldTo([tom, mair], now);
  };
  return { publish };
}

/** The newest of what each hears of what changed on the wall last. */
async function toldTo(people: { id: string }[], now: Date): Promise<string[][]> {
  const fact = (await heardFacts(db)).findLast((one) => one.type === 'unconference.wall-changed');
  if (!fact) throw new Error('Nothing changed on the wall.');
  await within.execute((tx) => tellWallChanged(tx, fact, now));
  const notices = await Promise.all(people.map(({ id }) => listNotices(db, id)));
  return notices.map(([newest]) => {
    const words = newest && noticeWords(newest.notice);
    return words ? [words.title, ...words.lines] : [];
  });
}

test('hosts and those who want to see it hear that a session is held again, and no longer', async () => {
  const { publish } = await makeCamp();
  const again = 'Session 1 Maps is held again at 11:15 in Nook';
  expect(await publish('held-2', ['10:30 Hall', '11:15 Nook'])).toEqual([[again, 'You host it.'], [again]]);
  const less = 'Session 1 Maps is no longer held at 11:15 in Nook';
  expect(await publish('once', ['10:30 Hall'], LATER)).toEqual([[less, 'You host it.'], [less]]);
});

test('they hear until when it goes on where it takes one time more', async () => {
  const { publish } = await makeCamp();
  const longer = 'Session 1 Maps, at 10:30 in Hall, now goes on until 12:00';
  expect(await publish('row-2', ['10:30 Hall', '11:15 Hall'])).toEqual([[longer, 'You host it.'], [longer]]);
});
