import { createReach } from '@afield/reach/server';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { createGuardedDownload } from '#platform/server/guarded-fetch.ts';
import { testDatabase } from '../../../../test/database.ts';
import { type MadeFeed, openFeedSite, zipFeed } from '../../../../test/feed-site.ts';
import { heardFacts } from '../../../../test/heard-facts.ts';
import { addTimetable } from './add-timetable.ts';
import { changeRefresh } from './change-refresh.ts';
import { importTimetable } from './import-timetable.ts';
import { readListedTimetable, removeTimetable } from './list-timetables.ts';
import { listInterruptedImports } from './retry-timetable.ts';
import { refreshDueTimetables } from './refresh-due.ts';
import { warnOfEnding } from './warn-of-ending.ts';

const db = await testDatabase();
const folder = await mkdtemp(join(tmpdir(), 'afield-keeping-'));
const site = await openFeedSite();
const openThread = () => createReach(new Worker(new URL(import.meta.resolve('@afield/reach/worker'))));
afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

const FEED: MadeFeed = {
  trips: [1, 2, 3, 4].map((hour) => ({ id: `T${hour}`, calls: `A 0${hour}:00, B 0${hour}:30, C 0${hour}:50` })),
  dates: ['2026-12-05', '2026-12-20']
};

let time = new Date('2026-11-29T09:00:00Z');
let id: string;

beforeEach(async () => {
  time = new Date('2026-11-29T09:00:00Z');
  if (id) await removeTimetable(db, id);
  await db.deleteFrom('outbox').execute();
  site.isConditional = true;
  site.send(await zipFeed(FEED));
  id = await addTimetable(db, { name: 'Trains', from: { address: site.address } }, time);
  await ask();
});

async function ask(anyway = false): Promise<void> {
  const download = createGuardedDownload({ allowHosts: [site.host] });
  const forget = () => Promise.resolve();
  await importTimetable({ db, folder, download, openThread, forget, now: () => time }, id, anyway);
}

async function later(hours: number): Promise<void> {
  time = new Date(time.getTime() + hours * 3_600_000);
  await ask();
}

const shown = async () => await readListedTimetable(db, id);
const facts = async () => (await heardFacts(db)).map(({ type }) => type);
const due = async (at: string) => await db.transaction().execute((tx) => refreshDueTimetables(tx, new Date(at)));

test('a feed that has not changed is not sent again, and what is in use stays as it is', async () => {
  const before = await shown();
  expect(before?.asking).toMatchObject({ askedAt: time, nextAt: new Date('2026-12-06T09:00:00Z') });
  await later(7 * 24);
  expect(site.asked.at(-1)).toMatchObject({ 'if-none-match': expect.any(String) as string });
  const after = await shown();
  expect(after).toMatchObject({ state: 'ready', importedAt: before?.importedAt, report: before?.report });
  expect(after?.asking).toMatchObject({ askedAt: time, failures: 0 });
  expect(await facts()).toEqual(['travel.timetable-changed']);
});

test('a server that sends the same again all the same is no news either', async () => {
  site.isConditional = false;
  const before = await shown();
  await later(24);
  expect((await shown())?.importedAt).toEqual(before?.importedAt);
});

test('a newer version takes its place, and the one before lies there until those concerned are told', async () => {
  site.send(await zipFeed({ ...FEED, dates: [...FEED.dates, '2027-02-01'] }));
  await later(24);
  expect(await shown()).toMatchObject({ lastDate: '2027-02-01', importedAt: time });
  const told = (await heardFacts(db)).at(-1);
  if (told?.type !== 'travel.timetable-changed' || !told.before) throw new Error('nothing was told');
  expect(told.before).toMatchObject({ lastDate: '2026-12-20', importedOn: '2026-11-29' });
  expect(await readdir(folder)).toContain(told.before.file);
});

test('a broken update keeps the old one, says what was wrong, and is told once', async () => {
  const before = await shown();
  site.send(Buffer.from('<html>We are busy</html>'));
  await later(24);
  expect(await shown()).toMatchObject({ state: 'failed', trouble: { why: 'no-zip' }, report: before?.report });
  await later(24);
  expect(await facts()).toEqual(['travel.timetable-changed', 'travel.timetable-failed']);
  site.send(await zipFeed(FEED));
  await later(24);
  expect(await shown()).toMatchObject({ state: 'ready', trouble: null, asking: { failures: 0 } });
});

test('an update that has lost most of its trips is kept out until the administrator takes it all the same', async () => {
  site.send(await zipFeed({ ...FEED, trips: FEED.trips.slice(0, 1) }));
  await later(24);
  const trouble = { why: 'fewer-trips', was: 4, now: 1 };
  expect(await shown()).toMatchObject({ state: 'failed', trouble, report: { trips: 4 } });
  expect((await readdir(folder)).filter((name) => name.startsWith(id))).toHaveLength(1);
  await ask(true);
  expect(await shown()).toMatchObject({ state: 'ready', report: { trips: 1 } });
});

test('a server that cannot be reached is asked ever later, and told of when it has failed three times', async () => {
  site.send(503, { 'retry-after': '7200' });
  const waits: (number | undefined)[] = [];
  const told: boolean[] = [];
  for (let times = 0; times < 3; times++) {
    await later(24);
    const { asking } = (await shown()) ?? {};
    waits.push(asking?.nextAt ? (asking.nextAt.getTime() - time.getTime()) / 3_600_000 : undefined);
    told.push((await facts()).includes('travel.timetable-failed'));
  }
  expect(waits).toEqual([2, 4, 8]);
  expect(told).toEqual([false, false, true]);
});

test('only feeds with an address whose time has come are asked for', async () => {
  const path = join(folder, 'there.zip');
  const file = await addTimetable(db, { name: 'A file', from: { path } }, time);
  await db.updateTable('timetable').set({ state: 'ready' }).where('id', '=', file).execute();
  expect(await due('2026-12-06T08:59:00Z')).toEqual([]);
  expect(await due('2026-12-06T09:00:00Z')).toEqual([id]);
  expect(await due('2026-12-06T09:00:00Z')).toEqual([]);
  await ask();
  await changeRefresh(db, id, 'never', time);
  expect(await due('2027-12-06T09:00:00Z')).toEqual([]);
  await changeRefresh(db, id, 'daily', time);
  expect((await shown())?.asking?.nextAt).toEqual(new Date('2026-11-30T09:00:00Z'));
});

test('administrators are warned of the end of its dates once a stage', async () => {
  for (const day of [
    '2026-12-05',
    '2026-12-06',
    '2026-12-07',
    '2026-12-17',
    '2026-12-18',
    '2026-12-21',
    '2026-12-22'
  ]) {
    await warnOfEnding(db, day);
  }
  const stages = (await heardFacts(db)).flatMap((fact) => (fact.type === 'travel.timetable-ending' ? fact.stage : []));
  expect(stages).toEqual(['soon', 'very-soon', 'over']);
});

test('what another version of Afield has compiled is imported again, though the feed has not changed', async () => {
  const [name = ''] = (await readdir(folder)).filter((one) => one.startsWith(id));
  expect(await listInterruptedImports(db, folder)).not.toContain(id);
  await writeFile(join(folder, name), '{"format":"afield-timetable-0"}');
  expect(await listInterruptedImports(db, folder)).toContain(id);
  await later(1);
  expect(await shown()).toMatchObject({ state: 'ready', importedAt: time });
});
