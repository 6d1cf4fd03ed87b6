import { expect, test } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { makeGathering, makeGroup, makeMember, makePerson, makePitch } from '../../../test/factories.ts';
import { listGatherings, listSentMessages, listSignUps, readHosted } from '#gatherings/server';
import { listGroups, listThreads, readGroup, readThread } from '#groups/server';
import { veilIdea } from '#ideas';
import { listIdeas, readPledges, startIdea } from '#ideas/server';
import type { TextKind, Withholding } from '#moderation';
import { bringBackText, decideAboutText, readDossier } from '#moderation/server';
import { listNotices } from '#notifications/server';
import type { Person } from '#people';
import { readProfile } from '#people/server';
import { readPitches, readWall } from '#unconference/server';
import { deleteRemovedTexts } from './delete-removed-texts.ts';
import { findIdea } from './idea-page.ts';
import { findText } from './texts.ts';

const db = await testDatabase();
const NOW = new Date('2026-11-25T10:00:00Z');
const LATER = new Date('2026-12-26T10:00:00Z');
const ODD = 'very odd words';
const [olwen, cai, mair, ned] = [
  await makePerson(db, 'Olwen'),
  await makePerson(db, 'Cai'),
  await makePerson(db, 'Mair'),
  await makePerson(db, 'Ned')
];
const made = await makeGroup(db, olwen, 'Libraries', { about: ODD });
for (const person of [cai, mair]) await makeMember(db, made, person);
const gathering = await makeGathering(db, made, { about: ODD, made_by: cai.id });
const pitch = await makePitch(db, gathering.id, cai, { title: ODD });
const said = { text: ODD, changed_at: null };
const thread = await db
  .insertInto('thread')
  .values({ ...said, group_id: made.id, started_by: cai.id, title: ODD, started_at: NOW, last_at: NOW })
  .returning('id')
  .executeTakeFirstOrThrow();
const calm = await db
  .insertInto('thread')
  .values({
    ...said,
    group_id: made.id,
    started_by: mair.id,
    title: 'Calm',
    text: 'Calm',
    started_at: NOW,
    last_at: NOW
  })
  .returning('id')
  .executeTakeFirstOrThrow();
const reply = await db
  .insertInto('reply')
  .values({ ...said, thread_id: calm.id, written_by: cai.id, written_at: NOW })
  .returning('id')
  .executeTakeFirstOrThrow();
await db
  .insertInto('profile_part')
  .values({ person_id: cai.id, part: 'about', words: ODD, shown_to: 'everyone' })
  .execute();
await db
  .insertInto('sign_up')
  .values({
    gathering_id: gathering.id,
    person_id: cai.id,
    answer: 'going',
    way: 'in-person',
    shown_to: 'everyone',
    words: ODD,
    answered_at: NOW,
    place_in_line: null,
    offered_until: null,
    checked_in_at: null
  })
  .execute();
const message = await db
  .insertInto('sign_up_message')
  .values({ gathering_id: gathering.id, sent_by: cai.id, text: ODD, sent_at: NOW })
  .returning('id')
  .executeTakeFirstOrThrow();
await db.insertInto('sign_up_message_to').values({ message_id: message.id, person_id: mair.id }).execute();
await db
  .insertInto('notice')
  .values({
    person_id: mair.id,
    notice: JSON.stringify({
      kind: 'organiser-wrote',
      gathering: { slug: gathering.slug, title: 'Camp' },
      from: 'Cai',
      text: ODD,
      message: message.id
    }),
    told_at: NOW,
    seen_at: null,
    mail_at: null
  })
  .execute();

const idea = await db
  .insertInto('idea')
  .values({
    group_id: made.id,
    started_by: cai.id,
    sentence: ODD,
    roughly: '',
    town: '',
    date: '',
    start: '',
    end: '',
    started_at: NOW,
    changed_at: null,
    closed_at: null,
    gathering_id: null
  })
  .returning('id')
  .executeTakeFirstOrThrow();
const plain = await db
  .transaction()
  .execute((tx) =>
    startIdea(
      tx,
      { sentence: 'Calm', roughly: '', proposal: { town: '', date: '', start: '', end: '' } },
      { group: made.id, by: mair.id },
      NOW
    )
  );
const pledge = await db
  .insertInto('pledge')
  .values({
    idea_id: plain,
    person_id: cai.id,
    comes: true,
    helps: ODD,
    room: null,
    shown_to: 'everyone',
    pledged_at: NOW
  })
  .returning('id')
  .executeTakeFirstOrThrow();

const PAGES: Record<TextKind, { id: string; read: (reader: Person) => Promise<unknown> }> = {
  group: {
    id: made.id,
    read: async (reader) => [await listGroups(db), (await readGroup(db, made.slug, reader))?.group]
  },
  gathering: {
    id: gathering.id,
    read: async (person) => [
      await listGatherings(db, { person: person.id, from: '2026-12-01', until: '2026-12-31' }),
      (await readHosted(db, { id: gathering.id }, { person, now: NOW }))?.hosted
    ]
  },
  thread: {
    id: thread.id,
    read: async (person) => {
      const reader = { person: person.id, looksAfter: person.id === olwen.id };
      return [await listThreads(db, made.id, 1, reader), await readThread(db, made.id, thread.id, 1, reader)];
    }
  },
  reply: {
    id: reply.id,
    read: async (person) => {
      const reader = { person: person.id, looksAfter: person.id === olwen.id };
      return await readThread(db, made.id, calm.id, 1, reader);
    }
  },
  profile: { id: cai.id, read: async (reader) => await readProfile(db, cai.handle ?? '', reader) },
  'sign-up-words': {
    id: `${gathering.id}:${cai.id}`,
    read: async () => await listSignUps(db, { id: gathering.id, attendance: 'in-person' }, NOW)
  },
  idea: {
    id: idea.id,
    read: async (reader) => {
      const found = await findIdea(db, idea.id, reader);
      const seen = found && (found.standings.includes('organiser') ? found.idea : veilIdea(found.idea));
      return [seen, await listIdeas(db, { viewer: reader.id })];
    }
  },
  pledge: { id: pledge.id, read: async (reader) => await readPledges(db, plain, reader.id) },
  message: {
    id: message.id,
    read: async (reader) => [
      await listNotices(db, reader.id),
      reader.id === olwen.id ? await listSentMessages(db, gathering.id) : []
    ]
  },
  pitch: {
    id: pitch,
    read: async ({ id }) => {
      const reader = { person: id, looksAfter: id === olwen.id };
      return [await readPitches(db, gathering.id, reader), await readWall(db, gathering.id, reader)];
    }
  }
};
const KINDS = Object.keys(PAGES) as TextKind[];

async function shows(kind: TextKind, reader: Person): Promise<boolean> {
  return JSON.stringify([await PAGES[kind].read(reader)]).includes(ODD);
}

async function withhold(kind: TextKind, what: Withholding) {
  const finder = kind === 'sign-up-words' ? olwen : mair;
  const text = await findText(db, { kind, id: PAGES[kind].id }, finder, NOW);
  if (!text) throw new Error(`no ${kind} was found`);
  await db
    .transaction()
    .execute((tx) => decideAboutText(tx, { text, by: olwen.id, typed: { what, because: 'Odd' } }, NOW));
  return text;
}

test.each(KINDS)('hidden and brought back: %s', async (kind) => {
  const reader = { group: ned, 'sign-up-words': olwen }[kind as string] ?? mair;
  expect(await shows(kind, reader)).toBe(true);
  const text = await withhold(kind, 'hidden');
  expect(await shows(kind, reader)).toBe(kind === 'sign-up-words');
  expect(kind === 'profile' || kind === 'pledge' || (await shows(kind, olwen))).toBe(true);
  await db.transaction().execute((tx) => bringBackText(tx, { text, by: olwen.id }, NOW));
  expect(await shows(kind, reader)).toBe(true);
});

test.each(['thread', 'reply', 'profile', 'pitch'] as const)(
  'who wrote it still reads what is hidden, and why: %s',
  async (kind) => {
    const text = await withhold(kind, 'hidden');
    expect(await shows(kind, cai)).toBe(true);
    expect(JSON.stringify(await PAGES[kind].read(cai))).toContain('Odd');
    await db.transaction().execute((tx) => bringBackText(tx, { text, by: olwen.id }, NOW));
  }
);

test('a private text is found for nobody who may not read it', async () => {
  const other = await makeGroup(db, olwen, 'Closed', { joining: 'invitation' });
  const secret = await db
    .insertInto('thread')
    .values({ ...said, group_id: other.id, started_by: olwen.id, title: 'S', started_at: NOW, last_at: NOW })
    .returning('id')
    .executeTakeFirstOrThrow();
  const asked = [
    { kind: 'thread', id: secret.id },
    { kind: 'sign-up-words', id: PAGES['sign-up-words'].id },
    { kind: 'message', id: message.id }
  ] as const;
  for (const name of asked) expect(await findText(db, name, { ...ned, administrator: true }, NOW)).toBeUndefined();
});

test(
  'removed is gone for all, can be brought back for thirty days, and is then deleted',
  { timeout: 60_000 },
  async () => {
    const order: TextKind[] = [
      'pledge',
      'idea',
      'message',
      'sign-up-words',
      'profile',
      'reply',
      'thread',
      'gathering',
      'group'
    ];
    for (const kind of order) {
      await withhold(kind, 'removed');
      for (const reader of [olwen, mair, ned]) expect(await shows(kind, reader), kind).toBe(false);
      await deleteRemovedTexts(db, NOW);
      expect((await readDossier(db, { kind, id: PAGES[kind].id })).state).toBe('removed');
      await deleteRemovedTexts(db, LATER);
      expect(await readDossier(db, { kind, id: PAGES[kind].id })).toEqual({
        text: undefined,
        state: 'shown',
        because: '',
        reports: []
      });
      for (const reader of [olwen, mair, ned]) expect(await shows(kind, reader), kind).toBe(false);
    }
    const acts = await db.selectFrom('moderation_act').select('what').where('what', '=', 'deleted').execute();
    expect(acts).toHaveLength(order.length);
  }
);
