import { expect, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { makeGathering, makeGroup, makeGuest, makePerson, makePitch } from '../../../../test/factories.ts';
import { listNotices } from '#notifications/server';
import { noticeWords } from '#notifications/ui/notice-words.ts';
import { standGuest } from '#people/server';
import { deliverFacts } from '#platform/server/outbox.ts';
import { BLANK_PITCH } from '#unconference';
import {
  commentOnPitch,
  editPitch,
  goBackOnPitch,
  hostPitch,
  readPitchActs,
  takeInterest,
  takeOffPitch,
  withdrawPitch
} from '#unconference/server';
import type { Fact } from '../facts.ts';
import type { AllTables } from '../tables.ts';
import { tellWithdrawn } from './camp-notices.ts';
import { tellCommented, tellHostJoined, tellLookedAfter } from './session-notices.ts';

const db = await testDatabase();
const NOW = new Date('2026-12-05T10:00:00Z');
const [gwen, tom, mair, ned] = [
  await makePerson(db, 'Gwen'),
  await makePerson(db, 'Tom'),
  await makePerson(db, 'Mair'),
  await makePerson(db, 'Ned')
];
const group = await makeGroup(db, gwen, 'Code and Cake');
const { id: gathering } = await makeGathering(db, group, { kind: 'unconference' });
const within = db.transaction();
await db.insertInto('block').values({ person_id: mair.id, blocked_id: ned.id, blocked_at: NOW }).execute();

/** Of Tom and Mair. */
async function makeSession(title: string): Promise<string> {
  const pitch = await makePitch(db, gathering, tom, { title });
  await db.insertInto('pitch_host').values({ pitch_id: pitch, person_id: mair.id }).execute();
  return pitch;
}

/** As the server tells facts. @returns what each was told of a session since, in words */
async function told(...people: { id: string }[]): Promise<string[][]> {
  await deliverFacts<AllTables, Fact>(
    db,
    async (tx, fact) => {
      if (fact.type === 'unconference.commented') await tellCommented(tx, fact, NOW);
      if (fact.type === 'unconference.host-joined') await tellHostJoined(tx, fact, NOW);
      if (fact.type === 'unconference.looked-after') await tellLookedAfter(tx, fact, NOW);
      if (fact.type === 'unconference.withdrawn') await tellWithdrawn(tx, fact, NOW);
    },
    () => new Date(Date.now() + 1000),
    (_type, error) => {
      throw error;
    }
  );
  const all: string[][] = [];
  for (const { id } of people) {
    const notices = (await listNotices(db, id)).map(({ notice }) => noticeWords(notice));
    all.push(notices.flatMap(({ title, lines }) => [title, ...lines]));
  }
  await db.deleteFrom('notice').execute();
  return all;
}

const comment = (pitch: string, by: string) =>
  within.execute((tx) => commentOnPitch(tx, { gathering, pitch, by, typed: 'May I bring glue?' }, NOW));

test('hosts hear what is written below their session, but not of their own words, nor of whom they have blocked', async () => {
  const pitch = await makeSession('Zines');
  await comment(pitch, tom.id);
  expect(await told(tom, mair, ned)).toEqual([[], ['Tom wrote below your session “Zines”'], []]);
  await comment(pitch, ned.id);
  expect(await told(tom, mair)).toEqual([['Ned wrote below your session “Zines”'], []]);
});

test('hosts hear who hosts with them from now on, once', async () => {
  const pitch = await makeSession('Maps');
  const host = (by: string) => within.execute((tx) => hostPitch(tx, { id: pitch, gathering, by, hosts: true }));
  await host(gwen.id);
  await host(gwen.id);
  const words = 'Gwen hosts “Maps” with you';
  expect(await told(tom, mair, gwen)).toEqual([[words], [words], []]);
  await host(ned.id);
  expect(await told(tom, mair)).toEqual([['Ned hosts “Maps” with you'], []]);
});

test('of a guest they hear once she was let in', async () => {
  const pitch = await makeSession('Cake');
  const nia = await makeGuest(db, gathering, 'Nia');
  await standGuest(db, nia.id, 'new', NOW);
  await comment(pitch, nia.id);
  await within.execute((tx) => hostPitch(tx, { id: pitch, gathering, by: nia.id, hosts: true }));
  expect(await told(tom)).toEqual([[]]);
  await standGuest(db, nia.id, 'known', NOW);
  await comment(pitch, nia.id);
  expect(await told(tom, nia)).toEqual([['Nia wrote below your session “Cake”'], []]);
});

test('whose session it is hears what an organiser did to it and why, a guest too; the organiser does not', async () => {
  const pitch = await makeSession('Glue');
  const nia = await makeGuest(db, gathering, 'Nia');
  const asked = { gathering, pitch, by: gwen.id };
  await db
    .insertInto('pitch_host')
    .values([nia, gwen].map(({ id }) => ({ pitch_id: pitch, person_id: id })))
    .execute();
  const typed = { ...BLANK_PITCH, title: 'Glue and scissors' };
  await within.execute((tx) => editPitch(tx, { ...asked, typed, because: 'It is about both' }, NOW));
  const changed = ['Gwen changed what your session “Glue” says', 'It is about both'];
  expect(await told(tom, mair, nia, gwen, ned)).toEqual([changed, changed, changed, [], []]);
  await within.execute((tx) => takeOffPitch(tx, { ...asked, because: 'No glue left' }, NOW));
  const withdrawn = ['Gwen withdrew your session “Glue and scissors”', 'No glue left'];
  expect(await told(tom, nia)).toEqual([withdrawn, withdrawn]);
  const [act] = await readPitchActs(db, { id: pitch, withdrawnBecause: 'No glue left' });
  await within.execute((tx) => goBackOnPitch(tx, { ...asked, act: act?.id ?? '' }, NOW));
  expect(await told(tom)).toEqual([['Gwen brought your session “Glue and scissors” back']]);
});

test('a session that is hidden is no longer named to those who heard of it', async () => {
  const pitch = await makeSession('Rude words');
  await comment(pitch, gwen.id);
  const withheld = { kind: 'pitch', id: pitch, group_id: null, author_id: tom.id, title: '', said: '', path: '' };
  await db
    .insertInto('withheld_text')
    .values({ ...withheld, kind: 'pitch', how: 'hidden', because: 'Odd', at: NOW })
    .execute();
  expect(await told(mair)).toEqual([['Gwen wrote below your session “something that is hidden”']]);
});

test('who would like to see a session hears that it was withdrawn and that it is back, its hosts from organisers why', async () => {
  const pitch = await makeSession('Paper');
  for (const { id: person } of [ned, gwen, mair]) {
    await within.execute((tx) => takeInterest(tx, { gathering, pitch, person }, 'must', NOW));
  }
  const gone = ['The session “Paper” was withdrawn'];
  const back = ['The session “Paper”, which was withdrawn, is back'];
  const withdraw = (withdrawn: boolean) =>
    within.execute((tx) => withdrawPitch(tx, { id: pitch, gathering, by: tom.id, withdrawn }, NOW));
  await withdraw(true);
  expect(await told(ned, gwen, mair, tom)).toEqual([gone, gone, gone, []]);
  await withdraw(false);
  expect(await told(ned, mair, tom)).toEqual([back, back, []]);
  await within.execute((tx) => takeOffPitch(tx, { gathering, pitch, by: gwen.id, because: 'Twice there' }, NOW));
  expect(await told(ned, gwen, mair)).toEqual([gone, [], ['Gwen withdrew your session “Paper”', 'Twice there']]);
});
