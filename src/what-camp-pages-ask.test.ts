import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { encodeStateVector, Doc } from 'yjs';
import { testDatabase } from '../test/database.ts';
import { IN_A_MONTH } from '../test/days.ts';
import { makeGathering, makeGroup, makePerson, makePitch } from '../test/factories.ts';
import { countedInProcess, pageEvent } from '../test/page-event.ts';
import { placeCamp, putOnWall } from '../test/placed-camp.ts';
import { signUp } from '#gatherings/server';
import { sayPresent } from '#notes/server';
import { NO_WANTS } from '#unconference';
import { commentOnPitch, sayWants, takeInterest } from '#unconference/server';
import { load as archive } from './routes/gatherings/[slug]/archive/+page.server.ts';
import { load as notes } from './routes/gatherings/[slug]/notes/+page.server.ts';
import { load as notesOfOne } from './routes/gatherings/[slug]/notes/[number]/+page.server.ts';
import { POST as syncNotes } from './routes/gatherings/[slug]/notes/[number]/sync/+server.ts';
import { load as pitches } from './routes/gatherings/[slug]/pitches/+page.server.ts';
import { load as pitch } from './routes/gatherings/[slug]/pitches/[number]/+page.server.ts';
import { load as wants } from './routes/gatherings/[slug]/wants/+page.server.ts';
import { load as lists } from './routes/gatherings/[slug]/wants/lists/+page.server.ts';
import { load as wall } from './routes/gatherings/[slug]/wall/+page.server.ts';
import { archiveOf, campOfArchive } from '#app/server/archive/archive-page.ts';
import { closeServerDatabase, openServerDatabase } from '#app/server/database.ts';
import { closeReach, openReach } from '#app/server/reach.ts';

/** Two hundred people ask for these within minutes of each other; who is signed in, and her notices, are one query more each. */
const db = await testDatabase();
const [gwen, tom] = [await makePerson(db, 'Gwen'), await makePerson(db, 'Tom')];
const camp = await makeGathering(db, await makeGroup(db, gwen, 'Libraries'), { ...IN_A_MONTH, kind: 'unconference' });

beforeAll(async () => {
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(db);
  const folder = mkdtempSync(join(tmpdir(), 'afield-pages-'));
  openReach({ db: openServerDatabase({ ...inject('cluster'), database: rows[0]?.name ?? '' }), folder });
  await putOnWall(db, camp.id, await placeCamp(db, { id: camp.id, by: gwen, titles: ['Zines', 'Maps', 'Cake'] }));
  await goes(tom);
});
afterAll(async () => {
  await closeReach();
  await closeServerDatabase();
});

async function goes(person: { id: string }): Promise<void> {
  const wish = { answer: 'going', way: 'in-person', shownTo: 'everyone', words: '', firstTime: false } as const;
  await db.transaction().execute(async (tx) => {
    await signUp(tx, { gathering: camp.id, person: person.id, ...wish }, new Date());
    for (const { id } of await tx.selectFrom('pitch').select('id').where('gathering_id', '=', camp.id).execute()) {
      await takeInterest(tx, { gathering: camp.id, pitch: id, person: person.id }, 'like', new Date());
      const writing = { pitch: id, by: person.id };
      await sayPresent(tx, writing, { isThere: true, named: true });
      await commentOnPitch(tx, { gathering: camp.id, ...writing, typed: 'Good' }, new Date());
    }
    const typed = { ...NO_WANTS, cake: 'Bara brith', lift: 'seeks', from: 'Bangor', needs: 'Vegan' };
    await sayWants(tx, { gathering: camp.id, person: person.id, typed }, new Date());
  });
}

async function asked(load: unknown, path: string, { number = '', as = tom } = {}): Promise<number> {
  const event = pageEvent(`/gatherings/${camp.slug}${path}`, as, { slug: camp.slug, number });
  return await countedInProcess(async () => void (await (load as (event: unknown) => unknown)(event)));
}

async function takenAway(event: Parameters<typeof campOfArchive>[0]): Promise<void> {
  await archiveOf((await campOfArchive(event)).camp, new Date());
}

/** A page of notes asks whether there is something new. */
async function askedBySync(): Promise<number> {
  const event = pageEvent(`/gatherings/${camp.slug}/notes/1/sync`, tom, { slug: camp.slug, number: '1' });
  const body = { update: 'AAA=', vector: Buffer.from(encodeStateVector(new Doc())).toString('base64') };
  const request = new Request(event.url, { method: 'POST', body: JSON.stringify(body) });
  return await countedInProcess(async () => void (await syncNotes({ ...event, request } as never)));
}

const PAGES: [what: string, most: number, () => Promise<number>][] = [
  ['what is suggested', 8, () => asked(pitches, '/pitches')],
  // whom of those who wrote below it the reader has blocked is one, and what comes after what another
  ['one session', 10, () => asked(pitch, '/pitches/1', { number: '1' })],
  ['the wall', 13, () => asked(wall, '/wall')],
  ['cake and lifts', 6, () => asked(wants, '/wants')],
  ['what organisers print of them', 4, () => asked(lists, '/wants/lists', { as: gwen })],
  ['all notes', 16, () => asked(notes, '/notes')],
  ['the notes of one session', 20, () => asked(notesOfOne, '/notes/1', { number: '1' })],
  ['whether there is something new in notes', 8, askedBySync],
  ['the archive, for who takes people out', 33, () => asked(archive, '/archive', { as: gwen })],
  ['an archive that is taken away, without its picture', 29, () => asked(takenAway, '/archive.zip', { as: gwen })]
];

test('no page of a camp asks more of a large one than of a small one, and each keeps to what it may ask', async () => {
  const counts = async () => {
    const all: Record<string, number> = {};
    for (const [what, , ask] of PAGES) all[what] = await ask();
    return all;
  };
  const small = await counts();
  for (let n = 0; n < 20; n++) await makePitch(db, camp.id, gwen);
  for (let n = 0; n < 20; n++) await goes(await makePerson(db, `Person ${n}`));
  expect(await counts()).toEqual(small);
  for (const [what, most] of PAGES) expect(small[what], what).toBeLessThanOrEqual(most);
}, 120_000);
