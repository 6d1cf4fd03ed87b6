import { expect, test } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { makeGathering, makeGroup, makeMember, makePerson } from '../../../test/factories.ts';
import { readCalendar } from '#gatherings/server';
import { feedResponse } from './feed-response.ts';
import { gatheringCalendar, groupCalendar } from './public-calendars.ts';

const db = await testDatabase();
const publishing = { db, origin: 'https://afield.example' };
const now = new Date('2026-11-25T09:00:00Z');
const [owner, member, stranger] = [
  await makePerson(db, 'Owner'),
  await makePerson(db, 'Member'),
  await makePerson(db, 'Stranger')
];
const group = await makeGroup(db, owner, 'Libraries');
await makeMember(db, group, member);

const titlesIn = (text: string | undefined) =>
  readCalendar(text ?? '', { from: '2020-01-01', until: '2030-01-01' })?.statements.map(
    ({ gathering: { title, cancelled } }) => (cancelled ? `${title} (cancelled)` : title)
  );

test('a group’s calendar has what everyone may see, what was cancelled with it, and nothing else', async () => {
  await makeGathering(db, group, { title: 'Open day', attendance: 'hybrid', link: 'https://meet.example.org/1' });
  await makeGathering(db, group, { title: 'Off', state: 'cancelled', sequence: 2, cancelled_because: 'Snow.' });
  await makeGathering(db, group, { title: 'Committee', shown_to: 'members' });
  await makeGathering(db, group, { title: 'Half an idea', state: 'draft' });
  const calendar = await groupCalendar(publishing, group.slug, now);
  expect(titlesIn(calendar?.text)).toEqual(expect.arrayContaining(['Open day', 'Off (cancelled)']));
  expect(titlesIn(calendar?.text)).toHaveLength(2);
  expect(calendar?.text).not.toContain('meet.example.org');
  expect(calendar?.text).toContain('DESCRIPTION:This has been cancelled. Snow.');
  expect(await groupCalendar(publishing, 'no-such-group', now)).toBeUndefined();
});

test('one gathering is a calendar for whoever may read its page', async () => {
  const { slug, id } = await makeGathering(db, group, { title: 'Inner circle', shown_to: 'members', about: 'For us.' });
  expect(await gatheringCalendar(publishing, { slug, person: null }, now)).toBeUndefined();
  expect(await gatheringCalendar(publishing, { slug, person: stranger }, now)).toBeUndefined();
  const calendar = await gatheringCalendar(publishing, { slug, person: member }, now);
  expect(calendar).toMatchObject({ isPublic: false });
  expect(calendar?.text).toContain(`UID:${id}@afield.example`);
  expect(calendar?.text).toContain('DESCRIPTION:For us.');
});

test('a draft is no calendar yet', async () => {
  const { slug } = await makeGathering(db, group, { state: 'draft' });
  expect(await gatheringCalendar(publishing, { slug, person: owner }, now)).toBeUndefined();
});

test('what is as it was is not sent again', async () => {
  const asked = { text: 'BEGIN:VCALENDAR', type: 'text/calendar', kept: 'public' } as const;
  const first = feedResponse(new Request('https://afield.example/x.ics'), asked);
  const etag = first.headers.get('etag') ?? '';
  const again = (known: string) =>
    feedResponse(new Request('https://afield.example/x.ics', { headers: { 'if-none-match': known } }), asked).status;
  expect(first.status).toBe(200);
  expect(again(etag)).toBe(304);
  expect(again(`"other", W/${etag}`)).toBe(304);
  expect(again('"other"')).toBe(200);
});
