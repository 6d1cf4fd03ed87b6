import {
  announcement,
  calm,
  calmPitch,
  comment,
  db,
  gathering,
  hello,
  idea,
  cai,
  made,
  message,
  NOW,
  olwen,
  pitch,
  plain,
  pledge,
  reply,
  thread,
  want
} from './odd-texts.ts';
import { listGatherings, listSentMessages, listSignUps, readHosted } from '#gatherings/server';
import { listGroups, listThreads, readGroup, readThread } from '#groups/server';
import { veilIdea } from '#ideas';
import { listIdeas, readPledges } from '#ideas/server';
import type { TextKind } from '#moderation';
import { readNotes } from '#notes/server';
import { listNotices } from '#notifications/server';
import type { Person } from '#people';
import { readProfile } from '#people/server';
import { readAnnouncements, readHellos, readPitch, readPitches, readWall, readWants } from '#unconference/server';
import { findIdea } from '../src/app/server/idea-page.ts';

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
