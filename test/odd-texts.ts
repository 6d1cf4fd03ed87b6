import { testDatabase } from './database.ts';
import { makeGathering, makeGroup, makeMember, makePerson, makePitch } from './factories.ts';
import { startIdea } from '#ideas/server';
import { NO_NOTES } from '#notes';
import { writeNotes } from '#notes/server';

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
export const made = await makeGroup(db, olwen, 'Libraries', { about: ODD });
for (const person of [cai, mair]) await makeMember(db, made, person);
export const gathering = await makeGathering(db, made, { about: ODD, made_by: cai.id });
export const pitch = await makePitch(db, gathering.id, cai, { title: ODD });
const commented = await makePitch(db, gathering.id, mair, { title: 'Zines', number: 7001 });
export const comment = await db
  .insertInto('pitch_comment')
  .values({ pitch_id: commented, written_by: cai.id, text: ODD, written_at: NOW })
  .returning('id')
  .executeTakeFirstOrThrow();
export const said = { text: ODD, changed_at: null };
export const thread = await db
  .insertInto('thread')
  .values({ ...said, group_id: made.id, started_by: cai.id, title: ODD, started_at: NOW, last_at: NOW })
  .returning('id')
  .executeTakeFirstOrThrow();
export const calm = await db
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
export const reply = await db
  .insertInto('reply')
  .values({ ...said, thread_id: calm.id, written_by: cai.id, written_at: NOW })
  .returning('id')
  .executeTakeFirstOrThrow();
await db
  .insertInto('profile_part')
  .values({ person_id: cai.id, part: 'about', words: ODD, shown_to: 'everyone' })
  .execute();
const going = {
  gathering_id: gathering.id,
  answer: 'going',
  way: 'in-person',
  answered_at: NOW,
  place_in_line: null,
  offered_until: null,
  checked_in_at: null
} as const;
await db
  .insertInto('sign_up')
  .values([
    { ...going, person_id: cai.id, shown_to: 'everyone', words: ODD },
    { ...going, person_id: mair.id, shown_to: 'nobody', words: '' }
  ])
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

export const idea = await db
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
export const plain = await db
  .transaction()
  .execute((tx) =>
    startIdea(
      tx,
      { sentence: 'Calm', roughly: '', proposal: { town: '', date: '', start: '', end: '' } },
      { group: made.id, by: mair.id },
      NOW
    )
  );
export const pledge = await db
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

export const calmPitch = await makePitch(db, gathering.id, mair, { title: 'Calm' });
export const hello = await db
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
export const want = await db
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
export const announcement = await db
  .insertInto('camp_announcement')
  .values({ gathering_id: gathering.id, text: ODD, said_by: cai.id, said_at: NOW, taken_down_at: null })
  .returning('id')
  .executeTakeFirstOrThrow();
const writing = { pitch: calmPitch, by: cai.id };
await db
  .transaction()
  .execute((tx) => writeNotes(tx, writing, { typed: { ...NO_NOTES, notes: ODD }, base: NO_NOTES }, NOW));
