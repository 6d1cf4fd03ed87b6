import { createReach } from '@afield/reach/server';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { signUp } from '#gatherings/server';
import { listNotices } from '#notifications/server';
import { wordMail } from '#notifications/ui/word-mail.ts';
import type { Person } from '#people';
import { createGuardedDownload } from '#platform/server/guarded-fetch.ts';
import {
  addTimetable,
  answerToday,
  changeLive,
  importTimetable,
  keepStart,
  readListedTimetable,
  refreshDueLive,
  type Start
} from '#travel/server';
import { encodeLive, type Said, type SaidTrip } from '../../../packages/reach/test/live/encode-live.ts';
import { testDatabase } from '../../../test/database.ts';
import { makeGathering, makeGroup, makePerson, makeVenue } from '../../../test/factories.ts';
import { openFeedSite, pointOf, zipFeed } from '../../../test/feed-site.ts';
import { tellOfToday } from './tell-today.ts';

const db = await testDatabase();
const folder = await mkdtemp(join(tmpdir(), 'afield-today-'));
const [site, live] = [await openFeedSite(), await openFeedSite()];
const openThread = () => createReach(new Worker(new URL(import.meta.resolve('@afield/reach/worker'))));
const travelling = { db, reach: openThread(), folder };
afterAll(async () => {
  await travelling.reach.close();
  await site.close();
  await live.close();
  await rm(folder, { recursive: true });
});

const DAY = '2026-12-05';
let time = new Date(`${DAY}T15:00:00Z`);
const download = createGuardedDownload({ allowHosts: [site.host, live.host] });
site.send(
  await zipFeed({
    trips: [
      { id: 'T', calls: 'A 08:00, C 09:00' },
      { id: 'E', calls: 'C 17:02, A 17:40' },
      { id: 'L', calls: 'C 18:32, A 19:00' }
    ],
    dates: [DAY]
  })
);
const id = await addTimetable(db, { name: 'Trains', from: { address: site.address } }, time);
const forget = () => Promise.resolve();
await importTimetable({ db, folder, download, openThread, forget, now: () => time }, id);
await changeLive(db, id, { addresses: [live.address] }, { now: time, secret: 'secret' });

const owner = await makePerson(db, 'Owner');
const group = await makeGroup(db, owner, 'Libraries');
const venue = await makeVenue(db, group, pointOf('C'));
const gathering = await makeGathering(db, group, { title: 'Camp', venue_id: venue, end: `${DAY}T16:30` });
const start: Start = {
  places: [{ place: `stop:${id}:A`, name: 'Station A', kind: 'stop', minutes: 10, ...pointOf('A') }],
  limits: { earliest: 6 * 3600, latest: 23 * 3600, comfortable: 3 * 3600 }
};
const outing = {
  title: 'Camp',
  zone: 'Europe/London',
  attendance: 'in-person' as const,
  assumed: false,
  place: { name: 'The Exchange', guessed: false, ...pointOf('C') },
  days: [{ date: DAY, start: 10.5 * 3600, end: 16.5 * 3600 }]
};
let ann: Person;

/** What the publisher says comes in, and those concerned are told. */
async function say(said: Said, minutes = 1): Promise<void> {
  time = new Date(time.getTime() + minutes * 60_000);
  live.send(Buffer.from(encodeLive({ timestamp: time.getTime() / 1000, ...said })));
  await refreshDueLive({ db, reach: travelling.reach, folder, download, secret: 'secret', now: () => time });
  await tellOfToday({ db, travelling }, time);
}

const today = (trip: string, more: SaidTrip = {}): SaidTrip => ({ trip, date: DAY.replaceAll('-', ''), ...more });
const mailsTo = async (person: Person) =>
  (await listNotices(db, person.id)).map(({ notice }) =>
    wordMail(notice, { origin: 'https://a.example', unsubscribe: '…' })
  );

beforeEach(async () => {
  await say({}, 60);
  ann = await makePerson(db, 'Ann');
  await keepStart(db, ann.id, start);
  const wish = { answer: 'going', way: 'in-person', shownTo: 'nobody', words: '', firstTime: false } as const;
  await db
    .transaction()
    .execute((tx) =>
      signUp(tx, { gathering: gathering.id, person: ann.id, ...wish }, new Date('2026-12-01T09:00:00Z'))
    );
  time = new Date(`${DAY}T15:00:00Z`);
  await changeLive(db, id, { addresses: [live.address] }, { now: time, secret: 'secret' });
});

test('whose train home is cancelled is told so, and which is the last one now', async () => {
  await say({ trips: [today('L', { relation: 3 })] });
  expect(await mailsTo(ann)).toEqual([]);
  await say({ trips: [today('E', { relation: 3 })] });
  const [mail] = await mailsTo(ann);
  expect(mail?.subject).toBe('Camp: your way there or home has changed today');
  expect(mail?.text).toContain('Your 17:02 from Station C is cancelled.');
  expect(mail?.text).toContain('back 19:00, and that is the last way home');
});

test('a delay is told once, and again when it is much longer; a small one is not', async () => {
  await say({ trips: [today('E', { delay: 120 })] });
  expect(await mailsTo(ann)).toEqual([]);
  await say({ trips: [today('E', { delay: 900 })] });
  await say({ trips: [today('E', { delay: 1080 })] });
  expect(await mailsTo(ann)).toHaveLength(1);
  await say({ trips: [today('E', { delay: 2400 })] });
  const mails = await mailsTo(ann);
  expect(mails).toHaveLength(2);
  expect(mails[0]?.text).toContain('Your 17:02 from Station C is 40 min late.');
});

test('a train that does not stop where one gets off, and one that runs besides, are counted with', async () => {
  await say({ trips: [today('E', { stops: [{ stop: 'A', relation: 1 }] })] });
  expect((await mailsTo(ann))[0]?.text).toContain('Your 17:02 from Station C does not stop at Station A today.');
  const at = (clock: string) => ({ time: Date.parse(`${DAY}T${clock}:00Z`) / 1000 });
  const extra = {
    trip: 'X',
    route: 'R',
    relation: 1,
    stops: [
      { stop: 'C', depart: at('20:00') },
      { stop: 'A', arrive: at('20:40') }
    ]
  };
  await say({ trips: [extra] });
  const view = await answerToday(travelling, { outing, start, language: 'en' }, time);
  expect(view).toMatchObject({ rides: [], now: { lastBack: '20:00' }, was: { lastBack: '18:32' } });
});

test('what publishers write of a line on one’s way is shown, and what they write of others is not', async () => {
  await say({
    alerts: [
      { text: 'Snow on the line', route: 'R' },
      { text: 'Elsewhere', route: 'Q' },
      { text: 'Lift', stop: 'B' }
    ]
  });
  const view = await answerToday(travelling, { outing, start, language: 'cy' }, time);
  expect(view?.alerts).toEqual(['Snow on the line']);
});

test('what is old, broken or gone is not believed, and the page says why', async () => {
  await say({ trips: [today('E', { relation: 3 })] });
  const later = new Date(time.getTime() + 16 * 60_000);
  expect(await answerToday(travelling, { outing, start, language: 'en' }, later)).toBeUndefined();
  live.send(Buffer.from('<html>'));
  time = later;
  await refreshDueLive({ db, reach: travelling.reach, folder, download, secret: 'secret', now: () => time });
  expect((await readListedTimetable(db, id))?.live).toMatchObject({ trouble: 'no-live' });
  live.send(404);
  time = new Date(later.getTime() + 5 * 60_000);
  await refreshDueLive({ db, reach: travelling.reach, folder, download, secret: 'secret', now: () => time });
  expect((await readListedTimetable(db, id))?.live).toMatchObject({ trouble: 'not-there' });
});

test('who goes elsewhere, or has not said where she starts from, hears nothing', async () => {
  const quiet = await makePerson(db, 'Quiet');
  const wish = { answer: 'going', way: 'in-person', shownTo: 'nobody', words: '', firstTime: false } as const;
  await db
    .transaction()
    .execute((tx) =>
      signUp(tx, { gathering: gathering.id, person: quiet.id, ...wish }, new Date('2026-12-01T09:00:00Z'))
    );
  await say({ trips: [today('E', { relation: 3 })] });
  expect(await mailsTo(ann)).toHaveLength(1);
  for (const person of [quiet, owner]) expect(await mailsTo(person)).toEqual([]);
});
