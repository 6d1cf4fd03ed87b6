import { expect, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { makePerson } from '../../../../test/factories.ts';
import { feedToken } from './feed-token.ts';
import { endCalendarFeed, listCalendarFeeds, makeCalendarFeed, readCalendarFeed } from './keep-calendar-feed.ts';

const db = await testDatabase();
const now = new Date('2026-11-25T09:00:00Z');
const secret = 'a secret of this server';

async function makeFeed(person: string): Promise<string> {
  await db
    .transaction()
    .execute((tx) => makeCalendarFeed(tx, { person, what: 'within-reach', verdicts: ['day-trip'] }, now));
  const [feed] = await listCalendarFeeds(db, person);
  return feedToken(secret, feed?.id ?? '');
}

test('the address of a private calendar opens it, and nothing else does', async () => {
  const { id } = await makePerson(db, 'Ann');
  const token = await makeFeed(id);
  expect(await readCalendarFeed(db, { token, secret })).toMatchObject({ person: id, verdicts: ['day-trip'] });
  expect(await readCalendarFeed(db, { token, secret: 'another server' })).toBeUndefined();
  expect(await readCalendarFeed(db, { token: token.slice(0, -1), secret })).toBeUndefined();
  expect(await readCalendarFeed(db, { token: token.slice(0, 36), secret })).toBeUndefined();
  expect(await readCalendarFeed(db, { token: 'nonsense', secret })).toBeUndefined();
});

test('a new address ends the old one, and one that was taken back opens nothing', async () => {
  const { id } = await makePerson(db, 'Bea');
  const old = await makeFeed(id);
  const token = await makeFeed(id);
  expect(await readCalendarFeed(db, { token: old, secret })).toBeUndefined();
  expect(await readCalendarFeed(db, { token, secret })).toMatchObject({ person: id });
  await endCalendarFeed(db, id, 'within-reach');
  expect(await readCalendarFeed(db, { token, secret })).toBeUndefined();
  expect(await listCalendarFeeds(db, id)).toEqual([]);
});
