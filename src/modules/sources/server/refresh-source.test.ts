import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listGatherings, tellPlace, tellTags } from '#gatherings/server';
import { createGuardedFetch } from '#platform/server/guarded-fetch.ts';
import { testDatabase } from '../../../../test/database.ts';
import { foundGatherings } from '../../../../test/found-gatherings.ts';
import { followSource, listSources, removeSource } from './follow-source.ts';
import { type Refreshing, refreshDueSources, refreshSource } from './refresh-source.ts';

const db = await testDatabase();
let now = new Date('2026-11-24T09:00:00Z');
let server: Server;
let calendar = '';
let status = 200;
let asked: (string | undefined)[] = [];
let zone = 'Europe/London';
let refreshing: Refreshing;
let address = '';

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.headers['if-none-match']);
    const etag = `"${Buffer.from(calendar).length}"`;
    if (status === 200 && request.headers['if-none-match'] === etag) response.writeHead(304).end();
    else response.writeHead(status, { etag, 'content-type': 'text/calendar' }).end(calendar);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  address = `http://${host}/secret-abc/basic.ics`;
  refreshing = {
    db,
    fetch: createGuardedFetch({ allowHosts: [host] }),
    findPlace,
    now: () => now,
    zone: () => Promise.resolve(zone)
  };
});
afterAll(() => void server.close());

const findPlace = async (name: string) => (name === 'Corwen' ? { name, lat: 52.98, lon: -3.375 } : undefined);

const event = (uid: string, title: string, date: string, more = '') =>
  `BEGIN:VEVENT\r\nUID:${uid}\r\nSUMMARY:${title}\r\nDTSTART;TZID=Europe/London:${date}T103000\r\nDTEND;TZID=Europe/London:${date}T163000\r\n${more}END:VEVENT\r\n`;
const calendarOf = (...events: string[]) => `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${events.join('')}END:VCALENDAR\r\n`;
const upcoming = (person: string | null) => listGatherings(db, { person, from: '2026-11-24', until: '2027-11-24' });

async function person(email: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into person (id, name, email, email_verified, created_at, updated_at)
    values (gen_random_uuid(), 'Ann', ${email}, true, now(), now()) returning id`.execute(db);
  return rows[0]?.id ?? '';
}

test('a calendar that is followed shows what it says, with the place of a name that is known', async () => {
  calendar = calendarOf(event('1', 'Reading', '20261205', 'LOCATION:Corwen\r\n'), event('2', 'Zines', '20261206'));
  expect(await followSource(refreshing, { owner: null, name: 'Branch', given: { address } })).toMatchObject({
    followed: { name: 'Branch', host: new URL(address).host }
  });
  const [first, second] = await upcoming(null);
  expect(first).toMatchObject({ gathering: { title: 'Reading' }, place: { lat: 52.98, guessed: true } });
  expect(second?.place).toBeUndefined();
});

test('what has not changed is not fetched again, and writes nothing', async () => {
  const [source] = await listSources(db, null);
  const before = await sql<{
    xmin: string;
  }>`select string_agg(xmin::text, ',' order by id) as xmin from source_statement`.execute(db);
  asked = [];
  await refreshSource(refreshing, source?.id ?? '');
  await sql`update source set etag = null`.execute(db);
  await refreshSource(refreshing, source?.id ?? '');
  const after = await sql<{
    xmin: string;
  }>`select string_agg(xmin::text, ',' order by id) as xmin from source_statement`.execute(db);
  expect(asked[0]).toBeDefined();
  expect(after.rows).toEqual(before.rows);
});

test('a changed event is changed, one that is gone is gone', async () => {
  calendar = calendarOf(event('1', 'Reading aloud', '20261212', 'LOCATION:Corwen\r\n'));
  const [source] = await listSources(db, null);
  await refreshSource(refreshing, source?.id ?? '');
  expect((await upcoming(null)).map(({ gathering }) => [gathering.title, gathering.start])).toEqual([
    ['Reading aloud', '2026-12-12T10:30']
  ]);
});

test('a server that fails keeps what it said before, and is left alone longer each time', async () => {
  status = 503;
  const [source] = await listSources(db, null);
  await refreshSource(refreshing, source?.id ?? '');
  now = new Date(now.getTime() + 3_600_000);
  await refreshSource(refreshing, source?.id ?? '');
  const [failing] = await listSources(db, null);
  expect(failing?.trouble).toBe('unreachable');
  expect((failing?.nextAt.getTime() ?? 0) - now.getTime()).toBe(4 * 3_600_000);
  expect(await upcoming(null)).toHaveLength(1);
  status = 200;
});

test('what is no calendar is not followed', async () => {
  calendar = '<html>Hello</html>';
  expect(await followSource(refreshing, { owner: null, name: '', given: { address } })).toEqual({
    refused: 'no-calendar'
  });
  expect(await listSources(db, null)).toHaveLength(1);
});

test('what a person follows is hers alone: no list, merging or count shows it to others', async () => {
  calendar = calendarOf(event('1', 'Reading aloud', '20261212'), event('9', 'My interview', '20261213'));
  const [ann, ben] = [await person('ann@example.org'), await person('ben@example.org')];
  await followSource(refreshing, { owner: ann, name: 'Mine', given: { address } });
  expect((await upcoming(ann)).map(({ gathering }) => gathering.title)).toEqual(['Reading aloud', 'My interview']);
  expect((await upcoming(ann))[0]?.sources.map(({ name }) => name).sort()).toEqual(['Branch', 'Mine']);
  for (const other of [ben, null]) {
    const seen = await upcoming(other);
    expect(seen.map(({ gathering }) => gathering.title)).toEqual(['Reading aloud']);
    expect(seen[0]?.sources.map(({ name }) => name)).toEqual(['Branch']);
  }
  expect(await listSources(db, ben)).toEqual([]);
  const [mine] = await listSources(db, ann);
  await removeSource(db, ben, mine?.id ?? '');
  expect(await listSources(db, ann)).toHaveLength(1);
  expect(JSON.stringify(await listSources(db, ann))).not.toContain('secret-abc');
});

test('a calendar that cannot be kept holds up no other, and is left alone for a while', async () => {
  await sql`delete from source`.execute(db);
  calendar = calendarOf(event('1', 'Reading', '20261205', 'LOCATION:Nowhere\r\n'));
  await followSource(refreshing, { owner: null, name: 'First', given: { address } });
  await followSource(refreshing, { owner: null, name: 'Second', given: { address } });
  now = new Date(now.getTime() + 2 * 3_600_000);
  calendar = calendarOf(event('1', 'Reading aloud', '20261205', 'LOCATION:Nowhere\r\n'));
  let times = 0;
  const failing = async () => (++times === 1 ? Promise.reject(new Error('the database is full')) : undefined);
  await expect(refreshDueSources({ ...refreshing, findPlace: failing })).rejects.toThrow('the database is full');
  const sources = await listSources(db, null);
  expect(new Set(sources.map(({ trouble }) => trouble))).toEqual(new Set(['own-fault', null]));
  for (const { nextAt } of sources) expect(nextAt.getTime()).toBeGreaterThan(now.getTime());
});

test('a series goes on though its calendar never changes', async () => {
  await sql`delete from source`.execute(db);
  calendar = calendarOf(event('1', 'Every week', '20261205', 'RRULE:FREQ=WEEKLY\r\n'));
  await followSource(refreshing, { owner: null, name: 'Weekly', given: { address } });
  const [source] = await listSources(db, null);
  const last = async () => (await listGatherings(db, { person: null, from: '2026-11-24', until: '2030-01-01' })).at(-1);
  const before = await last();
  now = new Date('2026-12-24T09:00:00Z');
  asked = [];
  await refreshSource(refreshing, source?.id ?? '');
  await refreshSource(refreshing, source?.id ?? '');
  expect(asked).toEqual([undefined, expect.anything()]);
  expect((await last())?.gathering.start.localeCompare(before?.gathering.start ?? '')).toBe(1);
});

test('times that are only known in UTC are told by the clock of the server', async () => {
  await sql`delete from source`.execute(db);
  calendar = calendarOf(
    event('1', 'In summer', '20270605').replaceAll(';TZID=Europe/London', '').replaceAll('00\r', '00Z\r')
  );
  zone = 'Europe/Berlin';
  await followSource(refreshing, { owner: null, name: 'UTC', given: { address } });
  expect(await upcoming(null)).toMatchObject([{ gathering: { start: '2027-06-05T12:30', zone: 'Europe/Berlin' } }]);
});

test('a place that somebody told counts until the calendar names another', async () => {
  await sql`delete from source`.execute(db);
  calendar = calendarOf(event('1', 'Camp', '20270605', 'LOCATION:The usual barn\r\n'));
  await followSource(refreshing, { owner: null, name: 'Camps', given: { address } });
  const [source] = await listSources(db, null);
  const [camp] = await upcoming(null);
  await tellPlace(db, camp?.id ?? '', { name: 'Bala', lat: 52.91, lon: -3.6 });
  calendar = calendarOf(event('1', 'Camp, with cake', '20270605', 'LOCATION:The usual barn\r\n'));
  await refreshSource(refreshing, source?.id ?? '');
  expect(await upcoming(null)).toMatchObject([{ gathering: { title: 'Camp, with cake' }, place: { name: 'Bala' } }]);
  calendar = calendarOf(event('1', 'Camp, with cake', '20270605', 'LOCATION:Corwen\r\n'));
  await refreshSource(refreshing, source?.id ?? '');
  expect(await upcoming(null)).toMatchObject([{ place: { name: 'Corwen', guessed: true } }]);
});

test('tags are those of the calendar, until somebody tells others: they stay when it changes, and are found', async () => {
  await sql`delete from source`.execute(db);
  const found = async (text: string) => (await foundGatherings(db, { person: null, text })).length;
  calendar = calendarOf(event('1', 'Camp', '20270605', 'CATEGORIES:Uncategorized\r\n'));
  await followSource(refreshing, { owner: null, name: 'Camps', given: { address } });
  const [source] = await listSources(db, null);
  const [camp] = await upcoming(null);
  expect(camp?.gathering.tags).toEqual(['Uncategorized']);
  expect(camp).not.toHaveProperty('hasToldTags');
  expect([await found('uncategorized'), await found('mapiau')]).toEqual([1, 0]);
  await tellTags(db, camp?.id ?? '', ['Mapiau', 'zines']);
  expect([await found('uncategorized'), await found('mapiau zines')]).toEqual([0, 1]);
  calendar = calendarOf(event('1', 'Camp', '20270606', 'LOCATION:Corwen\r\nCATEGORIES:General\r\n'));
  await refreshSource(refreshing, source?.id ?? '');
  expect(await upcoming(null)).toMatchObject([
    { gathering: { start: '2027-06-06T10:30', tags: ['Mapiau', 'zines'] }, hasToldTags: true }
  ]);
  await tellTags(db, camp?.id ?? '', []);
  expect(await upcoming(null)).toMatchObject([{ gathering: { tags: ['General'] } }]);
});

test('an uploaded calendar loses the characters that no database keeps, and nothing else', async () => {
  await sql`delete from source`.execute(db);
  const upload = calendarOf(event('1', 'Caf\u0000é', '20270605'));
  expect(await followSource(refreshing, { owner: null, name: '', given: { upload, file: 'a.ics' } })).toMatchObject({
    followed: { name: 'a' }
  });
  expect(await upcoming(null)).toMatchObject([{ gathering: { title: 'Café' } }]);
});
