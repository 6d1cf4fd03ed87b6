import { createReach } from '@afield/reach/server';
import { tmpdir } from 'node:os';
import { Worker } from 'node:worker_threads';
import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { makeGathering, makeGroup, makeMember, makePerson } from '../../../test/factories.ts';
import type { CalendarFeedKind } from '#gatherings';
import {
  endCalendarFeed,
  feedToken,
  listCalendarFeeds,
  makeCalendarFeed,
  readCalendar,
  saveStatements,
  signUp,
  type SignUpAsked
} from '#gatherings/server';
import type { Person } from '#people';
import { keepStart, readStart } from '#travel/server';
import { privateCalendar } from './private-calendars.ts';
import { withinReachLines } from './within-reach.ts';

const db = await testDatabase();
const reach = createReach(new Worker(new URL(import.meta.resolve('@afield/reach/worker'))));
afterAll(() => reach.close());
const secret = 'a secret of this server';
const publishing = { db, origin: 'https://afield.example', secret, travelling: { db, reach, folder: tmpdir() } };
const now = new Date('2026-11-25T09:00:00Z');
const BANGOR = {
  kind: 'place',
  place: 'place:1',
  name: 'Bangor',
  lat: 53.2,
  lon: -4.1,
  minutes: 5,
  way: 'walk'
} as const;
const owner = await makePerson(db, 'Owner');
const group = await makeGroup(db, owner, 'Libraries');

async function openFeed(person: Person, what: CalendarFeedKind, verdicts: string[] = []): Promise<string> {
  await db.transaction().execute((tx) => makeCalendarFeed(tx, { person: person.id, what, verdicts }, now));
  const feeds = await listCalendarFeeds(db, person.id);
  return feedToken(secret, feeds.find((feed) => feed.what === what)?.id ?? '');
}

async function answer(
  person: Person,
  gathering: string,
  wish: SignUpAsked['answer'],
  way: SignUpAsked['way'] = 'in-person'
): Promise<void> {
  const asked = { answer: wish, way, shownTo: 'nobody', words: '', firstTime: false } as const;
  await db.transaction().execute((tx) => signUp(tx, { gathering, person: person.id, ...asked }, now));
}

const read = async (token: string) => (await privateCalendar(publishing, token, now))?.text;
const titlesIn = (text: string | undefined) =>
  readCalendar(text ?? '', { from: '2020-01-01', until: '2030-01-01' })?.statements.map(
    ({ gathering: { title } }) => title
  );

test('my days are what I signed up for, those for members too, and what is not certain says so', async () => {
  const me = await makePerson(db, 'Ann');
  await makeMember(db, group, me);
  const camp = await makeGathering(db, group, { title: 'Camp', bring: 'Cake', shown_to: 'members' });
  const course = await makeGathering(db, group, { title: 'Course' });
  const walk = await makeGathering(db, group, { title: 'Walk' });
  await makeGathering(db, group, { title: 'Not for me' });
  await answer(me, camp.id, 'going');
  await answer(me, course.id, 'maybe');
  await answer(me, walk.id, 'declined');
  const text = await read(await openFeed(me, 'my-days'));
  expect(titlesIn(text)?.toSorted()).toEqual(['Camp', 'Maybe: Course']);
  expect(text).toContain('DESCRIPTION:Bring: Cake');
  expect(text).toContain('STATUS:TENTATIVE');
});

test('where to join online is for who is going', async () => {
  const me = await makePerson(db, 'Gwen');
  const link = 'https://meet.example.org/camp';
  const [sure, unsure] = [
    await makeGathering(db, group, { title: 'Sure', attendance: 'hybrid', link: `${link}/1` }),
    await makeGathering(db, group, { title: 'Unsure', attendance: 'hybrid', link: `${link}/2` })
  ];
  await answer(me, sure.id, 'going', 'online');
  await answer(me, unsure.id, 'maybe', 'online');
  const text = (await read(await openFeed(me, 'my-days')))?.replaceAll('\r\n ', '');
  expect(text).toContain(`${link}/1`);
  expect(text).not.toContain(`${link}/2`);
});

test('one that is cancelled stays in my days, as cancelled', async () => {
  const me = await makePerson(db, 'Bea');
  const { id } = await makeGathering(db, group, { title: 'Snowed in' });
  await answer(me, id, 'going');
  await db.updateTable('gathering').set({ state: 'cancelled', sequence: 1 }).where('id', '=', id).execute();
  const text = await read(await openFeed(me, 'my-days'));
  expect(titlesIn(text)).toEqual(['Snowed in']);
  expect(text).toContain('STATUS:CANCELLED');
  expect(text).toContain('SEQUENCE:1');
});

test('a private calendar is in the language of its reader', async () => {
  const me = await makePerson(db, 'Cai', { language: 'cy' });
  expect(await read(await openFeed(me, 'my-days'))).toContain('X-WR-CALNAME:Fy nyddiau');
});

test('within reach is what the chosen verdicts say, once there is a start', async () => {
  const me = await makePerson(db, 'Dee');
  await makeGathering(db, group, { title: 'Webinar', attendance: 'online' });
  const asking = { db, travelling: publishing.travelling };
  const token = await openFeed(me, 'within-reach', ['online']);
  expect(titlesIn(await read(token))).toEqual([]);
  await keepStart(db, me.id, { ...(await readStart(db, me.id)), places: [BANGOR] });
  expect(titlesIn(await read(token))).toEqual(['Online 10:30–16:30: Webinar']);
  expect(await withinReachLines(asking, me.id, now)).toEqual([
    { slug: expect.any(String) as string, line: 'Saturday 5 December, 10:30–16:30 · Online 10:30–16:30: Webinar' }
  ]);
});

test('what a calendar tells comes with its tags', async () => {
  const me = await makePerson(db, 'Huw');
  await keepStart(db, me.id, { ...(await readStart(db, me.id)), places: [BANGOR] });
  const source = { name: 'County', owner_id: me.id, address: 'https://example.org/a.ics', added_at: now, next_at: now };
  const { id } = await db.insertInto('source').values(source).returning('id').executeTakeFirstOrThrow();
  const hours = { start: '2026-12-09T10:00', end: '2026-12-09T11:00', zone: 'Europe/London' };
  const gathering = {
    title: 'Data',
    ...hours,
    attendance: 'online',
    cancelled: false,
    tags: ['maps', 'cake']
  } as const;
  const statement = { uid: 'a', recurrence: '', sequence: 0, gathering: { ...gathering, tags: [...gathering.tags] } };
  await db
    .transaction()
    .execute((tx) => saveStatements(tx, id, [statement], () => Promise.resolve(undefined), '2026-01-01'));
  expect(await read(await openFeed(me, 'within-reach', ['online']))).toContain('CATEGORIES:maps,cake');
});

test('nobody sees what is not hers: a stranger’s calendar has nothing that is for members', async () => {
  const stranger = await makePerson(db, 'Eve');
  const { id } = await makeGathering(db, group, { title: 'Committee', shown_to: 'members' });
  await answer(stranger, id, 'going');
  expect(titlesIn(await read(await openFeed(stranger, 'my-days')))).toEqual([]);
});

test('a calendar that was taken back is gone', async () => {
  const me = await makePerson(db, 'Fay');
  const token = await openFeed(me, 'my-days');
  expect(await read(token)).toBeDefined();
  await endCalendarFeed(db, me.id, 'my-days');
  expect(await read(token)).toBeUndefined();
});
