import { createReach } from '@afield/reach/server';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, expect, test } from 'vitest';
import { createGuardedDownload } from '#platform/server/guarded-fetch.ts';
import { encodeLive } from '../../../../packages/reach/test/live/encode-live.ts';
import { testDatabase } from '../../../../test/database.ts';
import { openFeedSite, zipFeed } from '../../../../test/feed-site.ts';
import { remoteSite } from '../../../../test/remote-site.ts';
import { addTimetable } from './add-timetable.ts';
import { changeLive } from './change-live.ts';
import { importTimetable } from './import-timetable.ts';
import { readListedTimetable } from './list-timetables.ts';
import { refreshDueLive } from './refresh-live.ts';

const KEY = 'a-key-that-nobody-may-read';
const NOW = new Date('2026-12-05T09:00:00Z');
const db = await testDatabase();
const folder = await mkdtemp(join(tmpdir(), 'afield-live-keys-'));
const openThread = () => createReach(new Worker(new URL(import.meta.resolve('@afield/reach/worker'))));
const reach = openThread();
const feeds = await openFeedSite();
const [publisher, other] = [await remoteSite(), await remoteSite()];
const download = createGuardedDownload({
  allowHosts: [feeds.host, `127.0.0.1:${publisher.port}`, `127.0.0.1:${other.port}`]
});
afterAll(async () => {
  await reach.close();
  await feeds.close();
  await rm(folder, { recursive: true });
});

feeds.send(await zipFeed({ trips: [{ id: 'T', calls: 'A 08:00, C 09:00' }], dates: ['2026-12-05'] }));
const id = await addTimetable(db, { name: 'Trains', from: { address: feeds.address } }, NOW);
await importTimetable({ db, folder, download, openThread, forget: () => Promise.resolve(), now: () => NOW }, id);

const message = () => Buffer.from(encodeLive({ timestamp: NOW.getTime() / 1000 }));
publisher.page('/live', (request, response) => {
  if (request.headers['x-api-key'] !== KEY) response.writeHead(401).end();
  else response.end(message());
});
publisher.page('/away', (_request, response) => void response.writeHead(302, { location: other.here('/live') }).end());
other.page('/live', (_request, response) => void response.end(message()));

async function ask(address: string, secret = 'secret') {
  const key = { header: 'X-Api-Key', value: KEY, hosts: [`127.0.0.1:${publisher.port}`] };
  await changeLive(db, id, { addresses: [address], key }, { now: NOW, secret: 'secret' });
  await refreshDueLive({ db, reach, folder, download, secret, now: () => NOW });
  return (await readListedTimetable(db, id))?.live;
}

test('a key goes along in its header, and what is kept and listed of it has no word of it', async () => {
  const live = await ask(publisher.here('/live'));
  expect(live).toMatchObject({ trouble: null, key: { header: 'X-Api-Key' } });
  const rows = await db.selectFrom('timetable').selectAll().execute();
  expect(JSON.stringify([live, rows])).not.toContain(KEY);
});

test('no other server gets it, be it led to, nor does any where the server’s secret is another', async () => {
  expect(await ask(publisher.here('/away'))).toMatchObject({ trouble: null });
  expect(other.asked.some(({ headers }) => headers['x-api-key'])).toBe(false);
  expect(await ask(other.here('/live'))).toMatchObject({ trouble: null });
  expect(other.asked.some(({ headers }) => headers['x-api-key'])).toBe(false);
  expect((await ask(publisher.here('/live'), 'another'))?.trouble).not.toBeNull();
});
