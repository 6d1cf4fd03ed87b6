import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { makeGathering, makeGroup, makeGuest, makePerson, makePitch } from '../../../../test/factories.ts';
import { hideText, placeCamp, putOnWall } from '../../../../test/placed-camp.ts';
import type { LeftOutBy } from '#archives';
import { leaveOut, takeOverLeftOut } from '#archives/server';
import { SIGN_UP_SHOWN_TO, type SignUpShownTo } from '#gatherings';
import { showSignUp } from '#gatherings/server';
import { NO_NOTES } from '#notes';
import { openNotes, sayPresent, writeNotes } from '#notes/server';
import { standGuest } from '#people/server';
import { mergePitches } from '#unconference/server';
import { readArchive } from './read-archive.ts';

const db = await testDatabase();
const NOW = new Date('2026-12-06T10:00:00Z');
const [gwen, olwen] = [await makePerson(db, 'Gwen Pritchard'), await makePerson(db, 'Olwen Rees')];
const group = await makeGroup(db, olwen, 'Libraries');

async function makeCamp(titles: string[], about = '') {
  const { id } = await makeGathering(db, group, { kind: 'unconference', about });
  const pitches = await placeCamp(db, { id, by: gwen, titles });
  await putOnWall(db, id, pitches);
  return { id, pitches };
}

const readOf = async (gathering: string) => await readArchive(db, { gathering, frozenOn: undefined }, NOW);
const archiveOf = async (gathering: string) => (await readOf(gathering))!.archive;
const saysOf = async (gathering: string) => JSON.stringify(await archiveOf(gathering));

async function comes(gathering: string, person: string, shown_to: SignUpShownTo) {
  const none = { place_in_line: null, offered_until: null, checked_in_at: null };
  const answered = { gathering_id: gathering, person_id: person, answer: 'going', way: 'in-person' } as const;
  await db
    .insertInto('sign_up')
    .values({ ...answered, ...none, shown_to, answered_at: NOW })
    .execute();
}

const comment = async (pitch: string, by: string, text: string) =>
  await db
    .insertInto('pitch_comment')
    .values({ pitch_id: pitch, written_by: by, text, written_at: NOW })
    .returning('id')
    .executeTakeFirstOrThrow();
const write = async (pitch: string, by: string, notes: string) =>
  await db
    .transaction()
    .execute((tx) => writeNotes(tx, { pitch, by }, { typed: { ...NO_NOTES, notes }, base: NO_NOTES }, NOW));
const present = async (pitch: string, by: string, named: boolean) =>
  await db.transaction().execute((tx) => sayPresent(tx, { pitch, by }, { isThere: true, named }));
const open = async (gathering: string) => await db.transaction().execute((tx) => openNotes(tx, gathering, true, NOW));
const out = async (gathering: string, person: string, by: LeftOutBy, isOut = true) =>
  await db.transaction().execute((tx) => leaveOut(tx, { gathering, person, by }, isOut));

test('the wall is in it as it stood, with every session, and those that stood nowhere', async () => {
  const { id } = await makeCamp(['Zines', 'Robots', 'Maps', 'Knitting', 'Ŵyn & <b>']);
  const { wall, sessions } = await archiveOf(id);
  expect(wall?.rooms).toEqual(['Hall', 'Nook']);
  expect(wall?.times.map(({ called, sessions: numbers }) => called || numbers)).toEqual([[1, 2], 'Coffee', [3, 4]]);
  expect(sessions.map(({ file, stood }) => [file, stood?.room])).toEqual([
    ['01-zines', 'Hall'],
    ['02-robots', 'Nook'],
    ['03-maps', 'Hall'],
    ['04-knitting', 'Nook'],
    ['05-wyn-b', undefined]
  ]);
});

test('notes are in it once organisers have opened them, and name who ticked that she may be named', async () => {
  const { id, pitches } = await makeCamp(['Zines']);
  const [zines = ''] = pitches;
  await write(zines, olwen.id, 'Olwen Rees asked Gwen Pritchard.');
  await present(zines, gwen.id, true);
  expect((await archiveOf(id)).sessions[0]?.notes).toBeUndefined();
  expect((await archiveOf(id)).sessions[0]?.present).toEqual([]);
  await open(id);
  const [session] = (await archiveOf(id)).sessions;
  expect(session?.notes?.notes).toBe('somebody asked Gwen Pritchard.');
  expect(session?.present).toEqual(['Gwen Pritchard']);
});

test('nothing that is hidden is in it: no session, comment or notes, and no archive of a camp that is', async () => {
  const { id, pitches } = await makeCamp(['Zines', 'Robots']);
  const [zines = '', robots = ''] = pitches;
  await write(zines, olwen.id, 'Odd words');
  await open(id);
  const { id: said } = await comment(zines, olwen.id, 'Cross words');
  expect(await saysOf(id)).toMatch(/Odd words.*Cross words|Cross words.*Odd words/);
  const hide = async (kind: 'pitch' | 'notes' | 'pitch-comment' | 'gathering', text: string) =>
    await hideText(db, { kind, id: text }, { author: gwen.id, by: olwen.id });
  await hide('notes', zines);
  await hide('pitch-comment', said);
  await hide('pitch', robots);
  const says = await saysOf(id);
  expect(says).toContain('Zines');
  expect(says).not.toMatch(/Odd words|Cross words|Robots/);
  await hide('gathering', id);
  expect(await readOf(id)).toBeUndefined();
});

test('who is taken out is named nowhere, and her comments are gone; sessions stay', async () => {
  const { id, pitches } = await makeCamp(['Zines with Gwen'], 'Ask Gwen Pritchard.');
  const [zines = ''] = pitches;
  await comes(id, gwen.id, 'everyone');
  await comes(id, olwen.id, 'everyone');
  await comment(zines, gwen.id, 'My own words');
  await comment(zines, olwen.id, 'Thank you, Gwen');
  await write(zines, gwen.id, 'Gwen Pritchard, or Pritchard, showed two.');
  await present(zines, gwen.id, true);
  await open(id);
  const joined = await makePitch(db, id, gwen, { title: 'Glue' });
  const merging = { gathering: id, pitch: joined, into: zines, by: olwen.id };
  await db.transaction().execute((tx) => mergePitches(tx, merging, NOW));
  const before = await saysOf(id);
  expect(before).toContain('Glue');
  await out(id, gwen.id, 'organisers');
  const { sessions, people } = await archiveOf(id);
  expect(await saysOf(id)).not.toMatch(/Gwen|Pritchard|My own words/i);
  expect(sessions.map(({ title, file, hosts }) => [title, file, hosts])).toEqual([
    ['Zines with somebody', '01-zines-with-somebody', []]
  ]);
  expect(sessions[0]?.comments.map(({ text }) => text)).toEqual(['Thank you, somebody']);
  expect(people).toEqual({ names: ['Olwen Rees'], more: 0 });
  await out(id, gwen.id, 'organisers', false);
  expect(await saysOf(id)).toBe(before);
});

test('it follows who chooses after the end who sees that she came; nobody chooses that for who did not', async () => {
  const { id } = await makeCamp([]);
  await comes(id, olwen.id, 'everyone');
  const show = async (person: string, shownTo: SignUpShownTo) =>
    await db.transaction().execute((tx) => showSignUp(tx, { gathering: id, person }, shownTo));
  expect((await archiveOf(id)).people).toEqual({ names: ['Olwen Rees'], more: 0 });
  expect(await show(olwen.id, 'going')).toBe(true);
  expect((await archiveOf(id)).people).toEqual({ names: [], more: 1 });
  expect(await show(olwen.id, 'everyone')).toBe(true);
  expect((await archiveOf(id)).people).toEqual({ names: ['Olwen Rees'], more: 0 });
  expect(await show(gwen.id, 'everyone')).toBe(false);
});

test('she takes back her own wish, and organisers theirs: either is enough', async () => {
  const { id } = await makeCamp(['Zines']);
  await out(id, gwen.id, 'herself');
  await out(id, gwen.id, 'organisers');
  await out(id, gwen.id, 'organisers', false);
  expect(await saysOf(id)).not.toContain('Gwen');
  await out(id, gwen.id, 'herself', false);
  expect(await saysOf(id)).toContain('Gwen');
});

test('whose account is deleted is gone from it, and what she hosted is there', async () => {
  const { id } = await makeCamp(['Zines']);
  const ned = await makePerson(db, 'Ned Ellis');
  const pitch = await makePitch(db, id, ned, { title: 'Trains' });
  await comes(id, ned.id, 'everyone');
  await comment(pitch, ned.id, 'By train');
  expect(await saysOf(id)).toContain('Ned Ellis');
  await db.deleteFrom('person').where('id', '=', ned.id).execute();
  const says = await saysOf(id);
  expect(says).toContain('Trains');
  expect(says).not.toContain('Ned');
});

test('a guest is in it once she is let in, no longer where she is muted, and stays out of it with an account', async () => {
  const { id, pitches } = await makeCamp(['Zines']);
  const guest = await makeGuest(db, id, 'Nia Guest');
  await comment(pitches[0] ?? '', guest.id, 'From a guest');
  const stand = async (how: 'known' | 'muted') => await standGuest(db, guest.id, how, NOW);
  expect(await saysOf(id)).toContain('Nia Guest');
  await stand('muted');
  expect(await saysOf(id)).not.toMatch(/Nia|From a guest/);
  await stand('known');
  await out(id, guest.id, 'herself');
  const nia = await makePerson(db, 'Nia Account');
  await db.updateTable('pitch_comment').set({ written_by: nia.id }).where('written_by', '=', guest.id).execute();
  await db.transaction().execute((tx) => takeOverLeftOut(tx, guest.id, nia.id));
  expect(await saysOf(id)).not.toMatch(/Nia|From a guest/);
});

test('a picture that was given for its page alone is not in it', async () => {
  const { id } = await makeCamp(['Zines']);
  const file = Buffer.from('');
  const sizes = { small: file, large: file, width: 2, height: 1 };
  const picture = { gathering_id: id, made_by: null, alt: 'A cake', credit: 'Ann', made_at: NOW, ...sizes };
  await db
    .insertInto('gathering_picture')
    .values({ ...picture, licence: 'permission' })
    .execute();
  expect((await readOf(id))?.picture).toBeUndefined();
  await db.updateTable('gathering_picture').set({ licence: 'cc-by' }).where('gathering_id', '=', id).execute();
  expect((await readOf(id))?.archive.picture).toMatchObject({ alt: 'A cake', credit: 'Ann' });
});

const choices = fc.record({
  shownTo: fc.constantFrom(...SIGN_UP_SHOWN_TO),
  hosts: fc.boolean(),
  comments: fc.boolean(),
  present: fc.constantFrom('no', 'unnamed', 'named'),
  isOut: fc.boolean()
});

test('whatever people choose, it names those alone who chose to be named', { timeout: 120_000 }, async () => {
  let run = 0;
  const property = fc.asyncProperty(
    fc.array(choices, { minLength: 1, maxLength: 6 }),
    fc.boolean(),
    async (all, opened) => {
      run++;
      const { id, pitches } = await makeCamp(['Zines']);
      const [zines = ''] = pitches;
      const people = await Promise.all(all.map((_, n) => makePerson(db, `Anna${run}q${n} Berw${run}q${n}`)));
      for (const [n, { shownTo, hosts, comments, present: there, isOut }] of all.entries()) {
        const person = people[n]!.id;
        await comes(id, person, shownTo);
        if (hosts) await db.insertInto('pitch_host').values({ pitch_id: zines, person_id: person }).execute();
        if (comments) await comment(zines, person, 'Hello');
        if (there !== 'no') await present(zines, person, there === 'named');
        if (isOut) await out(id, person, 'herself');
      }
      await write(zines, olwen.id, people.map(({ name }) => `${name}, ${name.split(' ')[1]}.`).join('\n'));
      if (opened) await open(id);
      const says = await saysOf(id);
      const areNamed = all.map(
        ({ shownTo, hosts, comments, present: there, isOut }) =>
          !isOut && (shownTo === 'everyone' || hosts || comments || (opened && there === 'named'))
      );
      const wordsOf = people.map(({ name }) => name.split(' ').filter((word) => says.includes(word)).length);
      expect(wordsOf).toEqual(areNamed.map((isNamed) => (isNamed ? 2 : 0)));
    }
  );
  await fc.assert(property, { numRuns: 20 });
});
