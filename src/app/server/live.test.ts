import { sql } from 'kysely';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { Doc, encodeStateAsUpdate, encodeStateVector } from 'yjs';
import { testDatabase } from '../../../test/database.ts';
import { makeGathering, makeGroup, makePerson, makePitch } from '../../../test/factories.ts';
import { pageEvent } from '../../../test/page-event.ts';
import { syncNotes } from '#notes/server';
import { decideAboutText } from '#moderation/server';
import { openLog } from '#platform/server/log.ts';
import { closeServerDatabase, openServerDatabase } from './database.ts';
import { freshenWall } from './listeners/wall-news.ts';
import { changedFor, closeLive, openLive, watchFor } from './live.ts';

const db = await testDatabase();
const gwen = await makePerson(db, 'Gwen');
const camp = await makeGathering(db, await makeGroup(db, gwen, 'Libraries'), { kind: 'unconference' });

beforeAll(async () => {
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(db);
  const address = { ...inject('cluster'), database: rows[0]?.name ?? '' };
  openServerDatabase(address);
  await openLive(address, openLog('silent'));
});
afterAll(async () => {
  await closeLive();
  await closeServerDatabase();
});

/** A session, and how somebody writes in its notes. */
async function session() {
  const id = await makePitch(db, camp.id, gwen);
  const { number } = await db.selectFrom('pitch').select('number').where('id', '=', id).executeTakeFirstOrThrow();
  const write = async (words: string) => {
    const notes = new Doc();
    notes.getText('notes').insert(0, words);
    const sent = { update: encodeStateAsUpdate(notes), vector: encodeStateVector(notes) };
    await db.transaction().execute((tx) => syncNotes(tx, { pitch: id, by: gwen.id }, sent, new Date()));
  };
  const asked = (at: string) => pageEvent(`/live?w=${camp.slug}/notes.${number}@${at}`, null);
  return { id, name: `${camp.slug}/notes.${number}`, write, asked };
}

async function hear(asked: Parameters<typeof watchFor>[0]) {
  const stream = await watchFor(asked);
  if (!(stream instanceof ReadableStream)) throw new Error(`There is no stream: ${stream}`);
  const reader = stream.getReader();
  const next = async (): Promise<unknown> => {
    const { value } = await reader.read();
    const data = new TextDecoder().decode(value).slice('data: '.length).trim();
    return data === '' ? await next() : JSON.parse(data);
  };
  return { next, leave: () => reader.cancel() };
}

test('who has notes open is told that somebody wrote in them, and not what', async () => {
  const { name, write, asked } = await session();
  const { next, leave } = await hear(asked('0'));
  await write('Zines are small.');
  const said = await next();
  expect(said).toMatchObject({ name, version: '1' });
  expect(JSON.stringify(said)).not.toContain('Zines');
  await leave();
});

test('what was written while nobody listened is told first, also to who gets no stream', async () => {
  const { name, write, asked } = await session();
  await write('Zines are small.');
  const { next, leave } = await hear(asked('0'));
  expect(await next()).toMatchObject({ name, version: '1' });
  expect(await changedFor(asked('0'))).toMatchObject([{ name, version: '1' }]);
  expect(await changedFor(asked('1'))).toEqual([]);
  await leave();
});

test('notes that are hidden are told of at once', async () => {
  const { id, name, write, asked } = await session();
  await write('Rude words.');
  const { next, leave } = await hear(asked('1'));
  const text = { kind: 'notes', id, group: null, author: gwen.id, title: '', said: '', path: '/' } as const;
  const decided = {
    type: 'moderation.decided',
    text,
    reports: [],
    what: 'hidden',
    because: 'Rude',
    by: gwen.id
  } as const;
  await db.transaction().execute(async (tx) => {
    const typed = { what: 'hidden', because: 'Rude' };
    await decideAboutText(tx, { text, by: gwen.id, typed }, new Date());
    await freshenWall(tx, { ...decided, reports: [] });
  });
  expect(await next()).toMatchObject({ name, version: '1 hidden' });
  await leave();
});

test('of a session that is not there nobody is told anything', async () => {
  const event = pageEvent(`/live?w=${camp.slug}/notes.999@0`, null);
  expect(await changedFor(event)).toEqual([]);
  expect(await watchFor(pageEvent('/live?w=no-such-camp/board@0', null))).toBe('nothing');
});
