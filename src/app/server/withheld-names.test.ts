import { expect, test } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { makeGathering, makeGroup, makeMember, makePerson } from '../../../test/factories.ts';
import { foundGatherings } from '../../../test/found-gatherings.ts';
import { listCoHosts, listGatherings, listGroupGatherings, listMyDays, readHosted } from '#gatherings/server';
import { listFollowedGroups, readGroup } from '#groups/server';
import type { ModerationFact } from '#moderation';
import { bringBackText, decideAboutText, isDecidable, reportText } from '#moderation/server';
import { listNotices, sendDueMails } from '#notifications/server';
import { noticeWords } from '#notifications/ui/notice-words.ts';
import type { Person } from '#people';
import { groupNews } from './group-news.ts';
import { tellAuthor, tellShownAgain } from './listeners/moderation-notices.ts';
import { gatheringCalendar, groupCalendar } from './public-calendars.ts';
import { findText } from './texts.ts';

const db = await testDatabase();
const NOW = new Date('2026-11-25T10:00:00Z');
const [ODD, RUDE] = ['very odd words', 'rather rude words'];
const [olwen, cai, mair, ned] = [
  await makePerson(db, 'Olwen'),
  await makePerson(db, 'Cai'),
  await makePerson(db, 'Mair'),
  await makePerson(db, 'Ned')
];
const made = await makeGroup(db, olwen, 'Libraries');
for (const person of [cai, mair]) await makeMember(db, made, person);
const calm = await db
  .insertInto('thread')
  .values({
    group_id: made.id,
    started_by: mair.id,
    title: 'Calm',
    text: 'Calm',
    changed_at: null,
    started_at: NOW,
    last_at: NOW
  })
  .returning('id')
  .executeTakeFirstOrThrow();
const publishing = { db, origin: 'https://afield.example' };
const DECEMBER = { from: '2026-12-01', until: '2026-12-31' };

test('a hidden gathering has no title for those it is hidden from: on its page, in My days, in calendars and notices', async () => {
  const rude = await makeGathering(db, made, { title: ODD, made_by: cai.id, slug: 'a-gathering' });
  await db
    .insertInto('sign_up')
    .values({
      gathering_id: rude.id,
      person_id: ned.id,
      answer: 'going',
      way: 'in-person',
      shown_to: 'nobody',
      answered_at: NOW,
      place_in_line: null,
      offered_until: null,
      checked_in_at: null
    })
    .execute();
  const notice = {
    kind: 'gathering-published',
    gathering: { slug: rude.slug, title: ODD },
    group: 'G',
    start: '2026-12-05'
  };
  await db
    .insertInto('notice')
    .values({ person_id: ned.id, notice: JSON.stringify(notice), told_at: NOW, seen_at: null, mail_at: NOW })
    .execute();
  const mails: unknown[] = [];
  const readBy = async (person: Person) => [
    (await readHosted(db, { id: rude.id }, { person, now: NOW }))?.hosted.title,
    (await listMyDays(db, { person: person.id, from: DECEMBER.from })).map(({ listed }) => listed.gathering.title),
    await gatheringCalendar(publishing, { slug: rude.slug, person }, NOW),
    (await listNotices(db, person.id)).map((one) => noticeWords(one.notice))
  ];
  const text = await findText(db, { kind: 'gathering', id: rude.id }, { person: mair }, NOW);
  if (!text) throw new Error('no gathering was found');
  expect(JSON.stringify(await readBy(ned)).split(ODD).length).toBeGreaterThan(4);
  await db
    .transaction()
    .execute((tx) => decideAboutText(tx, { text, by: olwen.id, typed: { what: 'hidden', because: 'Odd' } }, NOW));
  expect(JSON.stringify(await readBy(ned))).not.toContain(ODD);
  expect(JSON.stringify(await readBy(ned))).toContain('A gathering that is hidden');
  expect(JSON.stringify(await readBy(olwen))).toContain(ODD);
  await sendDueMails({
    db,
    origin: publishing.origin,
    sendMail: (mail) => Promise.resolve(void mails.push(mail)),
    wordMail: (one) => ({ subject: noticeWords(one).title, text: noticeWords(one).lines.join() }),
    now: () => NOW,
    failed: (error) => {
      throw error;
    }
  });
  expect(mails).toHaveLength(1);
  expect(JSON.stringify(mails)).not.toContain(ODD);
  await db.transaction().execute((tx) => bringBackText(tx, { text, by: olwen.id }, NOW));
  expect(JSON.stringify(await readBy(ned)).split(ODD).length).toBeGreaterThan(4);
});

test('a hidden group has no name for those who are not in it: on its page, with what it holds, in feeds and searches', async () => {
  const [group, other] = [
    await makeGroup(db, olwen, `Group of ${RUDE}`, { slug: 'a-group' }),
    await makeGroup(db, olwen, 'Hosts')
  ];
  await makeMember(db, group, mair);
  const held = await makeGathering(db, group, { title: 'Plain' });
  const shared = await makeGathering(db, other, { title: 'Shared' });
  await db.insertInto('co_host').values({ gathering_id: shared.id, group_id: group.id, accepted_at: NOW }).execute();
  await db.insertInto('group_follow').values({ group_id: group.id, person_id: ned.id, followed_at: NOW }).execute();
  const readBy = async (person: Person) => [
    (await readGroup(db, group.slug, person))?.group.name,
    await listFollowedGroups(db, person.id),
    (await readHosted(db, { id: held.id }, { person, now: NOW }))?.hosted.group,
    (await listGroupGatherings(db, { group: group.id, person: person.id, drafts: false }, NOW)).upcoming,
    await listCoHosts(db, shared.id),
    await listGatherings(db, { person: person.id, ...DECEMBER }),
    await groupNews(publishing, group.slug, NOW),
    await groupCalendar(publishing, group.slug, NOW)
  ];
  const said = async (person: Person) => JSON.stringify(await readBy(person));
  expect(await said(ned)).toContain(RUDE);
  const text = await findText(db, { kind: 'group', id: group.id }, { person: ned }, NOW);
  if (!text) throw new Error('no group was found');
  await db
    .transaction()
    .execute((tx) => decideAboutText(tx, { text, by: mair.id, typed: { what: 'hidden', because: 'Odd' } }, NOW));
  expect(await said(ned)).not.toContain(RUDE);
  expect(await said(ned)).toContain('A group that is hidden');
  expect(await foundGatherings(db, { person: ned.id, text: `Group ${RUDE}` })).toEqual([]);
  expect((await readGroup(db, group.slug, mair))?.group.name).toContain(RUDE);
  await db.transaction().execute((tx) => bringBackText(tx, { text, by: mair.id }, NOW));
});

test('who wrote a text hears what became of it, by whom and why, but not whose report it was', async () => {
  const author = await makePerson(db, 'Author');
  const reporter = await makePerson(db, 'Reporter');
  const { id } = await db
    .insertInto('reply')
    .values({ text: ODD, changed_at: null, thread_id: calm.id, written_by: author.id, written_at: NOW })
    .returning('id')
    .executeTakeFirstOrThrow();
  const text = await findText(db, { kind: 'reply', id }, { person: reporter }, NOW);
  if (!text) throw new Error('no reply was found');
  const tx = db.transaction();
  await tx.execute((t) => reportText(t, { text, by: reporter.id, typed: { trouble: 'hurtful', words: '' } }, NOW));
  await tx.execute((t) =>
    decideAboutText(t, { text, by: olwen.id, typed: { what: 'hidden', because: 'Too odd' } }, NOW)
  );
  const decided = {
    text,
    reports: [],
    what: 'hidden',
    because: 'Too odd',
    by: olwen.id
  } satisfies Partial<ModerationFact>;
  await tx.execute((t) => tellAuthor(t, { type: 'moderation.decided', ...decided }, NOW));
  await tx.execute((t) => bringBackText(t, { text, by: olwen.id }, NOW));
  await tx.execute((t) => tellShownAgain(t, { type: 'moderation.brought-back', text, by: olwen.id }, NOW));
  const told = (await listNotices(db, author.id)).map(({ notice }) => noticeWords(notice));
  expect(told.map(({ title }) => title).toSorted()).toEqual([
    'Hidden from others: A reply in “Calm”',
    'Shown again: A reply in “Calm”'
  ]);
  const hidden = told.find(({ title }) => title.startsWith('Hidden'));
  expect(hidden?.lines).toEqual([
    'By Olwen, who looks after Libraries.',
    'Why: Too odd',
    expect.stringContaining('turn to Olwen')
  ]);
  expect(hidden?.path).toBe(`/groups/${made.slug}`);
  expect(JSON.stringify(told)).not.toContain('Reporter');
  expect(await listNotices(db, olwen.id)).toEqual([]);
});

test('nobody decides about the profile of the only one who runs the server, until somebody else does too', async () => {
  const only = await makePerson(db, 'Only', { administrator: true });
  await db
    .insertInto('profile_part')
    .values({ person_id: only.id, part: 'about', words: 'Me', shown_to: 'everyone' })
    .execute();
  await db.updateTable('person').set({ shown_to: 'everyone' }).where('id', '=', only.id).execute();
  const text = await findText(db, { kind: 'profile', id: only.id }, { person: ned }, NOW);
  if (!text) throw new Error('no profile was found');
  expect(await isDecidable(db, text)).toBe(false);
  await makePerson(db, 'Second', { administrator: true });
  expect(await isDecidable(db, text)).toBe(true);
});
