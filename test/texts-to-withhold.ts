import { testDatabase } from './database.ts';
import { makeGathering, makeGroup, makeMember, makePerson, makePitch } from './factories.ts';
import { listGatherings, listSentMessages, listSignUps, readHosted } from '#gatherings/server';
import { listGroups, listThreads, readGroup, readThread } from '#groups/server';
import { veilIdea } from '#ideas';
import { listIdeas, readPledges, startIdea } from '#ideas/server';
import type { TextKind } from '#moderation';
import { NO_NOTES } from '#notes';
import { readNotes, writeNotes } from '#notes/server';
import { listNotices } from '#notifications/server';
import type { Person } from '#people';
import { readProfile } from '#people/server';
import { readAnnouncements, readHellos, readPitch, readPitches, readWall, readWants } from '#unconference/server';
import { findIdea } from '../src/app/server/idea-page.ts';

export const db = await testDatabase();
export const NOW = new Date('2026-11-25T10:00:00Z');
export const LATER = new Date('2026-12-26T10:00:00Z');
export const ODD = 'very odd words';
export const [olwen, cai, mair, ned] = [
  await makePerson(db, 'Olwen'),
  await makePerson(db, 'Cai'),
  await makePerson(db, 'Mair'),
  await makePerson(db, 'Ned')
];
const made = await makeGroup(db, olwen, 'Libraries', { about: ODD });
for (const person of [cai, mair]) await makeMember(db, made, person);
export const gathering = await makeGathering(db, made, { about: ODD, made_by: cai.id });
const pitch = await makePitch(db, gathering.id, cai, { title: ODD });
const commented = await makePitch(db, gathering.id, mair, { title: 'Zines', number: 7001 });
const comment = await db
  .insertInto('pitch_comment')
  .values({ pitch_id: commented, written_by: cai.id, text: ODD, written_at: NOW })
  .returning('id')
  .executeTakeFirstOrThrow();
export const said = { text: ODD, changed_at: null };
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
export const message = await db
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

const calmPitch = await makePitch(db, gathering.id, mair, { title: 'Calm' });
const hello = await db
  .insertInto('camp_hello')
  .values({
    gathering_id: gathering.id,
    person_id: cai.id,
    from_where: '',
    why: ODD,
    ask_me: '',
    first_time: false,
    said_at: NOW
  })
  .returning('id')
  .executeTakeFirstOrThrow();
const want = await db
  .insertInto('camp_wants')
  .values({
    gathering_id: gathering.id,
    person_id: cai.id,
    kind: 'lift',
    side: 'seeks',
    text: ODD,
    seats: null,
    leaves: '',
    said_at: NOW
  })
  .returning('id')
  .executeTakeFirstOrThrow();
await db
  .insertInto('sign_up')
  .values({
    gathering_id: gathering.id,
    person_id: mair.id,
    answer: 'going',
    way: 'in-person',
    shown_to: 'nobody',
    words: '',
    answered_at: NOW,
    place_in_line: null,
    offered_until: null,
    checked_in_at: null
  })
  .execute();
const announcement = await db
  .insertInto('camp_announcement')
  .values({ gathering_id: gathering.id, text: ODD, said_by: cai.id, said_at: NOW, taken_down_at: null })
  .returning('id')
  .executeTakeFirstOrThrow();
const writing = { pitch: calmPitch, by: cai.id };
await db
  .transaction()
  .execute((tx) => writeNotes(tx, writing, { typed: { ...NO_NOTES, notes: ODD }, base: NO_NOTES }, NOW));

/** A text of each kind with odd words in it, and how it is read. */
export const PAGES: Record<TextKind, { id: string; read: (reader: Person) => Promise<unknown> }> = {
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
      return [await readPitches(db, gathering.id, reader), (await readWall(db, gathering.id, reader)).rows];
    }
  },
  hello: {
    id: hello.id,
    read: async ({ id }) => await readHellos(db, gathering.id, { person: id, looksAfter: id === olwen.id })
  },
  want: {
    id: want.id,
    read: async ({ id }) => await readWants(db, gathering.id, { person: id, looksAfter: id === olwen.id })
  },
  'pitch-comment': {
    id: comment.id,
    read: async ({ id }) =>
      await readPitch(db, { gathering: gathering.id, number: 7001 }, { person: id, looksAfter: id === olwen.id })
  },
  announcement: {
    id: announcement.id,
    read: async ({ id }) => await readAnnouncements(db, gathering.id, { person: id, looksAfter: id === olwen.id })
  },
  notes: {
    id: calmPitch,
    read: async ({ id }) => {
      const asked = { gathering: gathering.id, pitches: [calmPitch], looksAfter: id === olwen.id };
      return [...(await readNotes(db, asked)).of.values()].map(({ said: words, hidden }) => ({ words, hidden }));
    }
  }
};
