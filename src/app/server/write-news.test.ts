import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import Parser from 'rss-parser';
import { expect, test } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { makeGathering, makeGroup, makePerson } from '../../../test/factories.ts';
import { startThread } from '#groups/server';
import { groupNews } from './group-news.ts';
import { writeAtom, writeJsonFeed } from './write-news.ts';

const db = await testDatabase();
const publishing = { db, origin: 'https://afield.example' };
const now = new Date('2026-11-25T09:00:00Z');
const owner = await makePerson(db, 'Owner');

async function newsOf(slug: string) {
  const news = await groupNews(publishing, slug, now);
  if (!news) throw new Error('there is no such group');
  return news;
}

test('two programs read a group’s news, the newest first', async () => {
  const group = await makeGroup(db, owner, 'Libraries & <friends>', { slug: 'libraries', about: '**All** of us' });
  const about = 'Bring [cake](/gatherings/other) & ]]> <b>ideas</b> \u0007';
  await makeGathering(db, group, { title: 'Camp <1> & 2', about, tags: ['cake'], changed_at: new Date('2026-11-02') });
  await makeGathering(db, group, { title: 'Older', changed_at: new Date('2026-11-01') });
  await makeGathering(db, group, { title: 'Off', state: 'cancelled', changed_at: new Date('2026-11-03') });
  const atom = writeAtom(await newsOf('libraries'));
  const feed = parseAtomFeed(atom);
  expect(feed).toMatchObject({
    id: 'https://afield.example/groups/libraries/feed.atom',
    title: { value: 'Libraries & <friends>' },
    subtitle: { value: 'All of us' },
    entries: [
      { title: { value: 'Cancelled: Off' } },
      { title: { value: 'Camp <1> & 2' }, summary: { value: 'Saturday 5 December, 10:30–16:30' } },
      { title: { value: 'Older' } }
    ]
  });
  expect(feed.entries?.[1]?.content?.value).toContain('href="https://afield.example/gatherings/other"');
  const elsewhere = await new Parser().parseString(atom);
  expect(elsewhere.title).toBe('Libraries & <friends>');
  expect(elsewhere.items.map(({ title }) => title)).toEqual(['Cancelled: Off', 'Camp <1> & 2', 'Older']);
  expect(elsewhere.items[1]?.link).toMatch(/^https:\/\/afield.example\/gatherings\/camp-1-2/);
  expect(elsewhere.items[1]?.content).toContain('&lt;b&gt;ideas&lt;/b&gt;');
});

test('as JSON it says the same', async () => {
  const feed = parseJsonFeed(writeJsonFeed(await newsOf('libraries')));
  expect(feed).toMatchObject({
    title: 'Libraries & <friends>',
    feed_url: 'https://afield.example/groups/libraries/feed.json',
    items: [{ title: 'Cancelled: Off' }, { title: 'Camp <1> & 2', tags: ['cake'] }, { title: 'Older' }]
  });
  expect(JSON.parse(writeJsonFeed(await newsOf('libraries')))).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    items: [{ date_modified: '2026-11-03T00:00:00.000Z' }, {}, {}]
  });
});

test('what is for members, or a draft, is no news', async () => {
  const group = await makeGroup(db, owner, 'Quiet', { slug: 'quiet' });
  await makeGathering(db, group, { title: 'Committee', shown_to: 'members' });
  await makeGathering(db, group, { title: 'Idea', state: 'draft' });
  expect((await newsOf('quiet')).news).toEqual([]);
  expect(parseAtomFeed(writeAtom(await newsOf('quiet')))).toMatchObject({ title: { value: 'Quiet' } });
  expect(await groupNews(publishing, 'no-such-group', now)).toBeUndefined();
});

test('the noticeboard is news where anybody may join, and only there', async () => {
  for (const joining of ['open', 'approval'] as const) {
    const group = await makeGroup(db, owner, joining, { joining });
    await db.transaction().execute((tx) =>
      startThread(
        tx,
        {
          group: group.id,
          by: owner.id,
          typed: { title: 'Who has a car?', text: 'I have none.' },
          acceptsConduct: true
        },
        now
      )
    );
  }
  expect((await newsOf('open')).news.map(({ title }) => title)).toEqual(['Who has a car?']);
  expect((await newsOf('approval')).news).toEqual([]);
});
