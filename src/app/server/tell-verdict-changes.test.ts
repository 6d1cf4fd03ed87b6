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
import { addTimetable, importTimetable, keepStart, seeChange, unseenChanges } from '#travel/server';
import { testDatabase } from '../../../test/database.ts';
import { makeGathering, makeGroup, makePerson, makeVenue } from '../../../test/factories.ts';
import { type MadeTrip, openFeedSite, pointOf, zipFeed } from '../../../test/feed-site.ts';
import { heardFacts } from '../../../test/heard-facts.ts';
import { myDays } from './my-days.ts';
import { tellOfTimetable } from './tell-verdict-changes.ts';

const db = await testDatabase();
const folder = await mkdtemp(join(tmpdir(), 'afield-changes-'));
const site = await openFeedSite();
let searches = 0;
const openThread = () => {
  const reach = createReach(new Worker(new URL(import.meta.resolve('@afield/reach/worker'))));
  const search: typeof reach.search = (...asked) => {
    searches++;
    return reach.search(...asked);
  };
  return { ...reach, search };
};
const travelling = { db, reach: openThread(), folder };
afterAll(async () => {
  await travelling.reach.close();
  await site.close();
  await rm(folder, { recursive: true });
});

const THERE = { id: 'T', calls: 'A 08:00, C 09:00' };
const BACK = { id: 'B', calls: 'C 18:36, A 18:58' };
const EARLIER = { id: 'E', calls: 'C 16:45, A 17:50' };
const LATER = { id: 'L', calls: 'C 21:30, A 23:40' };
const DAY = '2026-12-05';
let time = new Date('2026-11-29T09:00:00Z');

const owner = await makePerson(db, 'Owner');
const group = await makeGroup(db, owner, 'Libraries');
const venue = await makeVenue(db, group, { name: 'The Exchange', ...pointOf('C') });
const id = await addTimetable(db, { name: 'Trains', from: { address: site.address } }, time);
let ann: Person;
let slug: string;

/** The next version of the timetable comes in, and those concerned are told. */
async function publish(trips: MadeTrip[], dates = [DAY, '2026-12-12']): Promise<void> {
  time = new Date(time.getTime() + 3_600_000);
  site.send(await zipFeed({ trips, dates }));
  const download = createGuardedDownload({ allowHosts: [site.host] });
  const forget = (file: string) => travelling.reach.forget(file);
  await importTimetable({ db, folder, download, openThread, forget, now: () => time }, id, true);
  const changed = (await heardFacts(db)).findLast((fact) => fact.type === 'travel.timetable-changed');
  await db.deleteFrom('outbox').execute();
  if (changed) await tellOfTimetable({ db, travelling, openThread, now: () => time }, id, changed.before);
}

async function going(
  person: Person,
  gathering: string,
  answer: 'going' | 'maybe' | 'declined' = 'going',
  way: 'in-person' | 'online' = 'in-person'
) {
  const wish = { answer, way, shownTo: 'nobody', words: '', firstTime: false } as const;
  await db.transaction().execute((tx) => signUp(tx, { gathering, person: person.id, ...wish }, time));
}

const startsAt = async (person: Person, letter: string) =>
  await keepStart(db, person.id, {
    places: [
      { place: `stop:${id}:${letter}`, name: `Station ${letter}`, kind: 'stop', minutes: 10, ...pointOf(letter) }
    ],
    limits: { earliest: 6 * 3600, latest: 23 * 3600, comfortable: 3 * 3600 }
  });

const toldTo = async (person: Person) => (await listNotices(db, person.id)).map(({ notice }) => notice);
const mailsTo = async (person: Person) =>
  (await toldTo(person)).map((notice) => wordMail(notice, { origin: 'https://afield.example', unsubscribe: '…' }));

beforeEach(async () => {
  await publish([THERE, BACK]);
  await db.deleteFrom('sign_up').execute();
  ann = await makePerson(db, 'Ann');
  const made = await makeGathering(db, group, { title: 'Camp', venue_id: venue, end: `${DAY}T16:30` });
  slug = made.slug;
  await going(ann, made.id);
  await startsAt(ann, 'A');
});

test('who signed up is told when a day-trip stops being one, with the old and the new times', async () => {
  await publish([THERE, LATER]);
  const [mail] = await mailsTo(ann);
  expect(mail?.subject).toBe('Camp now needs a night away, by the new timetable');
  expect(mail?.text).toContain('There is no way home in time any more; the last one left 18:36.');
  expect(mail?.text).toContain(
    'Before, it was: There and back in a day: be at Station A 08:00, back 18:58, and that is the last way home'
  );
});

test('where there is another last way home, the old and the new one are said', async () => {
  await publish([THERE, { id: 'E', calls: 'C 16:32, A 17:10' }, BACK]);
  await db
    .updateTable('gathering')
    .set({ end: `${DAY}T16:35` })
    .where('slug', '=', slug)
    .execute();
  expect(await toldTo(ann)).toEqual([]);
  const slow = { id: 'T', calls: 'A 06:20, C 10:10' };
  await publish([slow, EARLIER]);
  const [mail] = await mailsTo(ann);
  expect(mail?.subject).toBe('Camp is now a long day, by the new timetable');
  expect(mail?.text).toContain('The last way home now leaves 16:45; it was 18:36.');
});

test('she is told once, finds it at the top of My days until she has seen it, and hears when it is well again', async () => {
  await publish([THERE, LATER]);
  await publish([THERE, LATER, { id: 'X', calls: 'A 12:00, B 12:30' }]);
  expect(await toldTo(ann)).toHaveLength(1);
  const start = { places: [], limits: { earliest: 0, latest: 0, comfortable: 0 } };
  expect([...(await unseenChanges(db, ann.id, DAY)).keys()]).toEqual([slug]);
  await seeChange(db, ann.id, slug, time);
  expect(await unseenChanges(db, ann.id, DAY)).toEqual(new Map());
  await publish([THERE, BACK]);
  const [mail] = await mailsTo(ann);
  expect(mail?.subject).toBe('Camp is there and back in a day again');
  await publish([THERE, BACK, LATER]);
  expect(await toldTo(ann)).toHaveLength(2);
  const asked = { person: ann.id, start, zone: 'Europe/London', today: '2026-12-01' };
  expect((await myDays({ db, travelling }, asked)).toCome).toMatchObject([{ day: { listed: { id: slug } } }]);
});

test('what was told stands with the day that it is about, for the start that it was counted from', async () => {
  await publish([THERE, LATER]);
  const start = {
    places: [{ place: `stop:${id}:A`, name: 'Station A', kind: 'stop' as const, minutes: 10, ...pointOf('A') }],
    limits: { earliest: 6 * 3600, latest: 23 * 3600, comfortable: 3 * 3600 }
  };
  const asked = { person: ann.id, start, zone: 'Europe/London', today: '2026-12-01' };
  const [day] = (await myDays({ db, travelling }, asked)).toCome;
  expect(day?.change).toMatchObject({ was: { verdict: 'day-trip' }, now: { verdict: 'overnight' } });
  expect(day?.change?.was.back?.legs).toEqual([]);
  const elsewhere = { ...asked, start: { ...start, limits: { ...start.limits, latest: 47 * 3600 } } };
  expect((await myDays({ db, travelling }, elsewhere)).toCome[0]?.change).toBeUndefined();
});

test('dates that the new version does not reach are nobody’s news, and come back as they were', async () => {
  await publish([THERE, BACK], ['2026-12-12']);
  await publish([THERE, BACK]);
  expect(await toldTo(ann)).toEqual([]);
});

test('a stop that the new version no longer has is joined to the stops around, and nothing breaks', async () => {
  await publish([
    { id: 'T', calls: 'B 08:00, C 09:00' },
    { id: 'B', calls: 'C 18:36, B 19:40' }
  ]);
  expect((await toldTo(ann)).map((notice) => notice.kind === 'verdict-changed' && notice.now)).toEqual(['long-day']);
});

test('who has not said where she starts from, can’t come, or is not concerned hears nothing', async () => {
  const [quiet, away, other] = [
    await makePerson(db, 'Quiet'),
    await makePerson(db, 'Away'),
    await makePerson(db, 'Other')
  ];
  const { id: gathering } = await db
    .selectFrom('gathering')
    .select('id')
    .where('slug', '=', slug)
    .executeTakeFirstOrThrow();
  await going(quiet, gathering);
  await going(away, gathering, 'declined');
  for (const person of [away, other]) await startsAt(person, 'A');
  await publish([THERE, LATER]);
  expect(await toldTo(ann)).toHaveLength(1);
  for (const person of [quiet, away, other, owner]) expect(await toldTo(person)).toEqual([]);
});

test('who takes part online travels nowhere, and hears nothing of trains', async () => {
  const { id: hybrid } = await makeGathering(db, group, { title: 'Course', venue_id: venue, attendance: 'hybrid' });
  const [online, there] = [await makePerson(db, 'Online'), await makePerson(db, 'There')];
  await going(online, hybrid, 'going', 'online');
  await going(there, hybrid);
  for (const person of [online, there]) await startsAt(person, 'A');
  await publish([THERE, LATER]);
  expect(await toldTo(online)).toEqual([]);
  expect(await toldTo(there)).toHaveLength(1);
});

test('two searches settle a gathering for all who go there, and a version that is compared again needs none', async () => {
  const { id: gathering } = await db
    .selectFrom('gathering')
    .select('id')
    .where('slug', '=', slug)
    .executeTakeFirstOrThrow();
  for (let index = 0; index < 12; index++) {
    const person = await makePerson(db, `Goer ${index}`);
    await going(person, gathering, 'maybe');
    await startsAt(person, index % 2 ? 'A' : 'B');
  }
  await publish([THERE, BACK, { id: 'X', calls: 'A 12:00, B 12:30' }]);
  searches = 0;
  await publish([THERE, BACK, { id: 'Y', calls: 'A 13:00, B 13:30' }]);
  expect(searches).toBe(1);
});
