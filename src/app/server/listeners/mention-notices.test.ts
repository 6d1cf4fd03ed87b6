import { expect, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { makeGathering, makeGroup, makeMember, makePerson, makePitch } from '../../../../test/factories.ts';
import { publishHosted, signUp } from '#gatherings/server';
import { editGroup, replyInThread, startThread } from '#groups/server';
import { pledgeToIdea, startIdea } from '#ideas/server';
import type { TextKind, TextName } from '#moderation';
import { NO_NOTES } from '#notes';
import { writeNotes } from '#notes/server';
import { listNotices } from '#notifications/server';
import type { Person } from '#people';
import { readOwnProfile, saveProfile } from '#people/server';
import { deliverFacts } from '#platform/server/outbox.ts';
import { BLANK_PITCH, NO_HELLO, NO_WANTS } from '#unconference';
import { announce, commentOnPitch, pitchSession, sayHello, sayWants } from '#unconference/server';
import type { Fact } from '../facts.ts';
import type { AllTables } from '../tables.ts';
import { tellMentioned } from './mention-notices.ts';

const db = await testDatabase();
const NOW = new Date('2026-11-25T10:00:00Z');
const [ann, una, mair, eve] = [
  await makePerson(db, 'Ann'),
  await makePerson(db, 'Una'),
  await makePerson(db, 'Mair'),
  await makePerson(db, 'Eve')
];
const closed = await makeGroup(db, ann, 'Closed', { joining: 'invitation' });
for (const person of [una, mair]) await makeMember(db, closed, person, 'organiser');
const gathering = await makeGathering(db, closed, { title: 'Camp', shown_to: 'members', kind: 'unconference' });
await db.insertInto('block').values({ person_id: mair.id, blocked_id: ann.id, blocked_at: NOW }).execute();

const NAMES = [una, mair, eve, ann].map(({ handle }) => `@${handle}`).join(' ');
const NOTHING = { town: '', date: '', start: '', end: '' };
const within = db.transaction();

async function thread(text: string): Promise<string> {
  const writing = { group: closed.id, by: ann.id, typed: { title: 'Lifts', text }, acceptsConduct: false };
  const written = await within.execute((tx) => startThread(tx, writing, NOW));
  return written.answer === 'written' ? written.id : '';
}

const idea = (sentence: string) => {
  const said = { sentence, roughly: '', proposal: NOTHING };
  return within.execute((tx) => startIdea(tx, said, { group: closed.id, by: ann.id }, NOW));
};

/** Writes a text of each kind that mentions people. @returns where it is read, the beginning of it at least */
const WRITE: Record<Exclude<TextKind, 'message'>, (text: string) => Promise<string>> = {
  thread: async (text) => `/groups/${closed.slug}/board/${await thread(text)}`,
  reply: async (text) => {
    const [first, writing] = [await thread('Who drives?'), { by: ann.id, typed: { text }, acceptsConduct: false }];
    await within.execute((tx) => replyInThread(tx, { ...writing, group: closed.id, thread: first }, NOW));
    return `/groups/${closed.slug}/board/${first}`;
  },
  group: async (about) => {
    const typed = { name: 'Closed', about, joining: 'invitation', conduct: '' };
    await within.execute((tx) => editGroup(tx, closed.id, { typed, by: ann.id }, NOW));
    return `/groups/${closed.slug}`;
  },
  gathering: async (about) => {
    const draft = await makeGathering(db, closed, { about, state: 'draft', shown_to: 'members', attendance: 'online' });
    await within.execute((tx) => publishHosted(tx, { id: draft.id, by: ann.id }, NOW));
    return `/gatherings/${draft.slug}`;
  },
  'sign-up-words': async (words) => {
    const asked = { gathering: gathering.id, person: ann.id, answer: 'going', way: 'in-person' } as const;
    await within.execute((tx) => signUp(tx, { ...asked, shownTo: 'nobody', words, firstTime: false }, NOW));
    return `/gatherings/${gathering.slug}/who`;
  },
  profile: async (words) => {
    const typed = await readOwnProfile(db, ann.id);
    const parts = { ...typed.parts, about: { words, shownTo: 'groups' as const } };
    await saveProfile(db, ann.id, { ...typed, parts }, NOW);
    return `/people/${ann.handle}`;
  },
  idea: async (sentence) => `/ideas/${await idea(sentence)}`,
  pledge: async (helps) => {
    const id = await idea('Somebody should');
    const pledge = { comes: true, helps, room: null, shownTo: 'everyone' } as const;
    await within.execute((tx) => pledgeToIdea(tx, { idea: id, person: ann.id }, pledge, NOW));
    return `/ideas/${id}`;
  },
  pitch: async (about) => {
    const typed = { ...BLANK_PITCH, title: 'Zines', about };
    await within.execute((tx) => pitchSession(tx, { gathering: gathering.id, by: ann.id, typed }, NOW));
    return `/gatherings/${gathering.slug}/pitches`;
  },
  notes: async (notes) => {
    const session = await makePitch(db, gathering.id, ann);
    const typed = { ...NO_NOTES, notes: `${notes} ` };
    await within.execute((tx) => writeNotes(tx, { pitch: session, by: ann.id }, { typed, base: NO_NOTES }, NOW));
    return `/gatherings/${gathering.slug}/notes`;
  },
  hello: async (why) => {
    for (const { id: person } of [ann, una]) {
      const asked = { gathering: gathering.id, person, answer: 'going', way: 'in-person' } as const;
      await within.execute((tx) => signUp(tx, { ...asked, shownTo: 'nobody', words: '', firstTime: false }, NOW));
    }
    const typed = { ...NO_HELLO, why };
    await within.execute((tx) => sayHello(tx, { gathering: gathering.id, person: ann.id, typed }, NOW));
    return `/gatherings/${gathering.slug}/hello`;
  },
  want: async (cake) => {
    for (const { id: person } of [ann, una]) {
      const asked = { gathering: gathering.id, person, answer: 'going', way: 'in-person' } as const;
      await within.execute((tx) => signUp(tx, { ...asked, shownTo: 'nobody', words: '', firstTime: false }, NOW));
    }
    const typed = { ...NO_WANTS, cake };
    await within.execute((tx) => sayWants(tx, { gathering: gathering.id, person: ann.id, typed }, NOW));
    return `/gatherings/${gathering.slug}/wants`;
  },
  'pitch-comment': async (typed) => {
    const pitch = await makePitch(db, gathering.id, ann, { title: 'Zines' });
    await within.execute((tx) => commentOnPitch(tx, { gathering: gathering.id, pitch, by: ann.id, typed }, NOW));
    return `/gatherings/${gathering.slug}/pitches`;
  },
  announcement: async (text) => {
    await within.execute((tx) => announce(tx, { gathering: gathering.id, by: ann.id, text }, NOW));
    return `/gatherings/${gathering.slug}/wall`;
  }
};

async function tell(): Promise<void> {
  await deliverFacts<AllTables, Fact>(
    db,
    async (tx, fact) => {
      if (fact.type === 'moderation.mentioned') await tellMentioned(tx, fact, NOW);
    },
    () => new Date(Date.now() + 1000),
    (_type, error) => {
      throw error;
    }
  );
}

async function mentionsOf(person: Person) {
  const notices = (await listNotices(db, person.id)).map(({ notice }) => notice);
  return notices.filter((notice) => notice.kind === 'mentioned');
}

test.each(Object.keys(WRITE) as (keyof typeof WRITE)[])(
  'who is mentioned hears of it where she may read it and has not blocked the writer: %s',
  async (kind) => {
    await db.deleteFrom('notice').execute();
    const path = await WRITE[kind](NAMES);
    await tell();
    expect(await mentionsOf(una)).toMatchObject([{ by: 'Ann', path: expect.stringContaining(path), text: { kind } }]);
    for (const person of [mair, ann]) expect(await mentionsOf(person)).toEqual([]);
    // What a group says of itself is for everybody.
    expect(await mentionsOf(eve)).toHaveLength(kind === 'group' ? 1 : 0);
  }
);

test('what is hidden is no longer named in what she was told', async () => {
  await db.deleteFrom('notice').execute();
  await WRITE.idea(`@${una.handle} should hold something`);
  await tell();
  const [notice] = await mentionsOf(una);
  expect(notice?.where).not.toBe('');
  if (!notice?.text) throw new Error('She was not told.');
  const { kind, id } = notice.text as TextName;
  const withheld = { title: '', said: '', path: '', because: 'Odd', how: 'hidden', group_id: null, author_id: ann.id };
  await db
    .insertInto('withheld_text')
    .values({ ...withheld, how: 'hidden', kind, id, at: NOW })
    .execute();
  expect(await mentionsOf(una)).toMatchObject([{ where: '' }]);
});
