import { describe, expect, test } from 'vitest';
import { Doc, encodeStateAsUpdate, encodeStateVector, applyUpdate } from 'yjs';
import { testDatabase } from '../../../../test/database.ts';
import { makeGathering, makeGroup, makePerson, makePitch } from '../../../../test/factories.ts';
import { LONGEST_PART, NO_NOTES, type NotesSaid } from '../notes.ts';
import { exportOf } from './export-of.ts';
import { readNotes } from './read-notes.ts';
import { syncNotes } from './sync-notes.ts';
import { openNotes, sayPresent, takeNotes, takeOverNotes } from './take-part.ts';
import { writeNotes } from './write-notes.ts';

const db = await testDatabase();
const NOW = new Date('2026-11-25T10:00:00Z');
const [gwen, tom] = [await makePerson(db, 'Gwen'), await makePerson(db, 'Tom')];
const gathering = await makeGathering(db, await makeGroup(db, gwen, 'Libraries'), { kind: 'unconference' });

const session = async () => await makePitch(db, gathering.id, gwen);
const notesOf = async (pitch: string) => {
  const read = await readNotes(db, { gathering: gathering.id, pitches: [pitch], looksAfter: false });
  return read.of.get(pitch)!;
};
const write = async (pitch: string, typed: Partial<NotesSaid>, base: Partial<NotesSaid> = {}, by = gwen) =>
  await db.transaction().execute((tx) => {
    const said = { typed: { ...NO_NOTES, ...typed }, base: { ...NO_NOTES, ...base } };
    return writeNotes(tx, { pitch, by: by.id }, said, NOW);
  });

/** A browser: what it has typed, sends it, and takes in what comes back. */
function browser(pitch: string, by = tom) {
  const notes = new Doc();
  const exchange = async (update = encodeStateAsUpdate(notes)) => {
    const synced = await db
      .transaction()
      .execute((tx) => syncNotes(tx, { pitch, by: by.id }, { update, vector: encodeStateVector(notes) }, NOW));
    if (synced.answer === 'kept') applyUpdate(notes, synced.update);
    return synced.answer;
  };
  return { notes, text: notes.getText('notes'), exchange };
}

describe('written in a form', () => {
  test('what two wrote from the same page is there afterwards', async () => {
    const pitch = await session();
    const base = { notes: 'Tea.\n\nCake.' };
    await write(pitch, base);
    await write(pitch, { notes: 'Tea and milk.\r\n\r\nCake.' }, base);
    await write(pitch, { notes: 'Tea.\n\nLemon cake.\n\nScones.' }, base, tom);
    expect((await notesOf(pitch)).said.notes).toBe('Tea and milk.\n\nLemon cake.\n\nScones.');
  });

  test('what one deleted stays deleted, though another changed the line below', async () => {
    const pitch = await session();
    const base = { decisions: 'One.\nTwo.\nThree.' };
    await write(pitch, base);
    await write(pitch, { decisions: 'One.\nThree.' }, base);
    await write(pitch, { decisions: 'One.\nTwo.\nThree, in May.' }, base);
    expect((await notesOf(pitch)).said.decisions).toBe('One.\nThree, in May.');
  });

  test('a part that is too long is refused, and nothing else is kept either', async () => {
    const pitch = await session();
    const long = { notes: 'a'.repeat(LONGEST_PART + 1), links: 'https://example.org' };
    expect(await write(pitch, long)).toEqual({ answer: 'refused', tooLong: ['notes'] });
    expect((await notesOf(pitch)).said).toEqual(NO_NOTES);
  });
});

describe('written together', () => {
  test('thirty people who type at once lose nothing', async () => {
    const pitch = await session();
    const browsers = Array.from({ length: 30 }, () => browser(pitch));
    for (let round = 0; round < 3; round += 1) {
      await Promise.all(
        browsers.map(async ({ text, exchange }, who) => {
          text.insert(text.length, `<${who} said ${round}>`);
          await exchange();
        })
      );
    }
    await Promise.all(browsers.map(async ({ exchange }) => await exchange()));
    const { notes } = (await notesOf(pitch)).said;
    for (let round = 0; round < 3; round += 1) {
      for (const who of browsers.keys()) expect(notes.split(`<${who} said ${round}>`)).toHaveLength(2);
    }
    for (const { text } of browsers) expect(text.toString()).toBe(notes);
  });

  test('who was without a network brings all of it later, and a form that was sent meanwhile stays', async () => {
    const pitch = await session();
    const [away, there] = [browser(pitch), browser(pitch)];
    there.text.insert(0, 'Start. ');
    await there.exchange();
    await away.exchange();
    for (const word of ['In ', 'the ', 'tunnel. ']) away.text.insert(away.text.length, word);
    await write(pitch, { notes: 'Start. By form. ' }, { notes: 'Start. ' });
    await away.exchange();
    expect(away.text.toString()).toContain('In the tunnel. ');
    expect(away.text.toString()).toContain('By form. ');
    expect((await notesOf(pitch)).said.notes).toBe(away.text.toString());
  });

  test('the same sent twice counts once', async () => {
    const pitch = await session();
    const { notes, text, exchange } = browser(pitch);
    text.insert(0, 'Once.');
    const update = encodeStateAsUpdate(notes);
    await exchange(update);
    await exchange(update);
    expect(await notesOf(pitch)).toMatchObject({ edition: 1, said: { notes: 'Once.' } });
  });

  test.each([
    ['bytes that mean nothing', Uint8Array.of(255, 255, 255, 255, 1)],
    ['a change that rests on one that never came', restingOnNothing()]
  ])('refuses %s, and keeps what there was', async (_what, update) => {
    const pitch = await session();
    await write(pitch, { notes: 'Here.' });
    expect(await browser(pitch).exchange(update)).toBe('unreadable');
    expect((await notesOf(pitch)).said.notes).toBe('Here.');
  });

  test('refuses more than can be kept, until it is shorter', async () => {
    const pitch = await session();
    const { text, exchange } = browser(pitch);
    text.insert(0, 'a'.repeat(LONGEST_PART + 1));
    expect(await exchange()).toBe('too-long');
    text.delete(0, 10);
    expect(await exchange()).toBe('kept');
  });
});

test('who takes notes, and who says that she is there, stands beside them', async () => {
  const pitch = await session();
  const by = { pitch, by: tom.id };
  await db.transaction().execute((tx) => takeNotes(tx, by, true));
  await db.transaction().execute((tx) => sayPresent(tx, by, { isThere: true, named: false }));
  expect(await notesOf(pitch)).toMatchObject({ taker: { name: 'Tom' }, present: [{ name: 'Tom', named: false }] });
  await db.transaction().execute((tx) => sayPresent(tx, by, { isThere: false, named: true }));
  await db.transaction().execute((tx) => takeNotes(tx, by, false));
  expect(await notesOf(pitch)).toMatchObject({ taker: null, present: [] });
});

test('what a guest wrote, and where she was, is hers under an account too', async () => {
  const [pitch, both] = [await session(), await session()];
  const [guest, person] = [await makePerson(db, 'Nia'), await makePerson(db, 'Nia Rees')];
  await write(pitch, { notes: 'Zines.' }, {}, guest);
  const say = async (who: { id: string }, where: string, named: boolean) =>
    await db.transaction().execute((tx) => sayPresent(tx, { pitch: where, by: who.id }, { isThere: true, named }));
  await say(guest, pitch, true);
  await say(guest, both, true);
  await say(person, both, false);
  await db.transaction().execute((tx) => takeNotes(tx, { pitch, by: guest.id }, true));
  await db.transaction().execute((tx) => takeOverNotes(tx, { guest: guest.id, person: person.id }));
  expect(await notesOf(pitch)).toMatchObject({
    taker: { name: 'Nia Rees' },
    present: [{ id: person.id, named: true }]
  });
  expect((await notesOf(both)).present).toMatchObject([{ id: person.id, named: false }]);
  expect(String((await exportOf(db, person.id))[0]?.content)).toContain('Zines.');
});

test('organisers open notes and close them again', async () => {
  const asked = { gathering: gathering.id, pitches: [], looksAfter: false };
  await db.transaction().execute((tx) => openNotes(tx, gathering.id, true, NOW));
  expect((await readNotes(db, asked)).isOpened).toBe(true);
  await db.transaction().execute((tx) => openNotes(tx, gathering.id, false, NOW));
  expect((await readNotes(db, asked)).isOpened).toBe(false);
});

test('somebody takes with her the notes that she wrote in', async () => {
  const pitch = await session();
  const ann = await makePerson(db, 'Ann');
  await write(pitch, { actions: 'Ann brings cake' }, {}, ann);
  const [written] = await exportOf(db, ann.id);
  expect(JSON.parse(String(written?.content))).toMatchObject([{ actions: 'Ann brings cake' }]);
});

function restingOnNothing(): Uint8Array {
  const notes = new Doc();
  notes.getText('notes').insert(0, 'Before. ');
  const vector = encodeStateVector(notes);
  notes.getText('notes').insert(8, 'After.');
  return encodeStateAsUpdate(notes, vector);
}
