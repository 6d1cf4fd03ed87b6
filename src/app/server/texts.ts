import { type Hosted, mayWithGathering } from '#gatherings';
import { answerOf, findSignUpWords, madeBy, readHosted, readSignUpMessage } from '#gatherings/server';
import { mayInGroup } from '#groups';
import { findGroup, findPosted, readGroup } from '#groups/server';
import { type Idea, mayWithIdea } from '#ideas';
import { findPledgeWords } from '#ideas/server';
import type { Text, TextKind } from '#moderation';
import { saysNothing } from '#notes';
import { readNotes } from '#notes/server';
import type { Person } from '#people';
import { handleOf, readProfile } from '#people/server';
import { findComment, findHello, findPitch, readHellos } from '#unconference/server';
import { isUuid } from '#platform/server/uuid.ts';
import { findIdea } from './idea-page.ts';
import type { Database } from './tables.ts';

type Asking = { db: Database; id: string; person: Person; now: Date };
type Found = Omit<Text, 'kind' | 'id'> | undefined;

/** How each kind of text is found, for somebody who may read it where it stands. */
const FIND: Record<TextKind, (asking: Asking) => Promise<Found>> = {
  group: async ({ db, id }) => {
    const group = await findGroup(db, id);
    if (!group) return undefined;
    const { name, slug, about, conduct } = group;
    return { group: id, author: null, title: name, said: joined(name, about, conduct), path: `/groups/${slug}` };
  },
  gathering: async ({ db, id, person, now }) => {
    const read = isUuid(id) ? await readHosted(db, { id }, { person, now }) : undefined;
    if (!read) return undefined;
    const { title, about, bring, newcomers, door } = read.hosted;
    const said = joined(title, about, bring, newcomers, door);
    return { ...ofGathering(read.hosted), author: await madeBy(db, id), said };
  },
  thread: async (asking) => await findOnBoard('thread', asking),
  reply: async (asking) => await findOnBoard('reply', asking),
  profile: async ({ db, id, person }) => {
    const handle = isUuid(id) ? await handleOf(db, id) : undefined;
    const read = handle ? await readProfile(db, handle, person) : undefined;
    if (!read) return undefined;
    const { name, handle: _handle, ...parts } = read.seen;
    const said = joined(name, ...Object.values(parts));
    return { group: null, author: id, title: name, said, path: `/people/${handle}` };
  },
  'sign-up-words': async ({ db, id, person, now }) => {
    const [gathering = '', author = ''] = id.split(':');
    const said = await findSignUpWords(db, gathering, author);
    const read = said ? await readHosted(db, { id: gathering }, { person, now }) : undefined;
    if (!said || !read?.standings.includes('organiser')) return undefined;
    return { ...ofGathering(read.hosted), author, said, path: `/gatherings/${read.hosted.slug}/who` };
  },
  message: async ({ db, id, person, now }) => {
    const message = isUuid(id) ? await readSignUpMessage(db, id) : undefined;
    const read = message ? await readHosted(db, { id: message.gathering }, { person, now }) : undefined;
    if (!message || !read) return undefined;
    if (!message.to.includes(person.id) && !read.standings.includes('organiser')) return undefined;
    return { ...ofGathering(read.hosted), author: message.by, said: message.text };
  },
  idea: async ({ db, id, person }) => {
    const idea = await readableIdea(db, id, person);
    if (!idea) return undefined;
    const { sentence, roughly, proposal, author } = idea;
    return { ...ofIdea(idea), author: author?.id ?? null, said: joined(sentence, roughly, proposal.town) };
  },
  pledge: async ({ db, id, person }) => {
    const words = await findPledgeWords(db, id);
    const idea = words && (await readableIdea(db, words.idea, person));
    return idea && { ...ofIdea(idea), author: words.author, said: words.said };
  },
  pitch: async ({ db, id, person, now }) => {
    const found = isUuid(id) ? await findPitch(db, id) : undefined;
    const read = found && (await readHosted(db, { id: found.gathering }, { person, now }));
    if (!found || !read) return undefined;
    if (found.pitch.hidden?.waits && !read.standings.includes('organiser')) return undefined;
    const { pitchedBy: author, title, about, number } = found.pitch;
    const path = `/gatherings/${read.hosted.slug}/pitches/${number}`;
    const said = joined(title, about, found.pitch.ideaOf ?? '');
    return { group: read.hosted.group.id, author, title, said, path };
  },
  notes: async ({ db, id, person, now }) => {
    const found = isUuid(id) ? await findPitch(db, id) : undefined;
    const read = found && (await readHosted(db, { id: found.gathering }, { person, now }));
    if (!found || !read) return undefined;
    const looksAfter = read.standings.includes('organiser');
    const { of } = await readNotes(db, { gathering: found.gathering, pitches: [id], looksAfter });
    const notes = of.get(id);
    const mayRead = looksAfter || mayWithGathering(read.standings, read.stage, 'write-notes');
    if (!notes || !mayRead || saysNothing(notes.said)) return undefined;
    const { title, number } = found.pitch;
    const path = `/gatherings/${read.hosted.slug}/notes/${number}`;
    return { group: read.hosted.group.id, author: null, title, said: joined(...Object.values(notes.said)), path };
  },
  hello: async ({ db, id, person, now }) => {
    const found = isUuid(id) ? await findHello(db, id) : undefined;
    const read = found && (await readHosted(db, { id: found.gathering }, { person, now }));
    if (!found || !read) return undefined;
    const looksAfter = read.standings.includes('organiser');
    const sheet = await readHellos(db, found.gathering, { person: person.id, looksAfter });
    const goes = looksAfter || (await answerOf(db, found.gathering, person.id)) === 'going';
    if (!goes || !sheet.some((one) => one.id === id)) return undefined;
    const { name: title, person: author, fromWhere, why, askMe } = found;
    const path = `/gatherings/${read.hosted.slug}/hello`;
    return { group: read.hosted.group.id, author, title, said: joined(fromWhere, why, askMe), path };
  },
  'pitch-comment': async ({ db, id, person, now }) => {
    const found = isUuid(id) ? await findComment(db, id) : undefined;
    const read = found && (await readHosted(db, { id: found.gathering }, { person, now }));
    if (!found || !read || (found.waits && !read.standings.includes('organiser'))) return undefined;
    const path = `/gatherings/${read.hosted.slug}/pitches/${found.number}#comment-${id}`;
    return { group: read.hosted.group.id, author: found.author, title: found.title, said: found.text, path };
  }
};

/** A text as somebody may read it where it stands; undefined where there is none for her. */
export async function findText(
  db: Database,
  { kind, id }: { kind: TextKind; id: string },
  person: Person,
  now: Date
): Promise<Text | undefined> {
  const found = await FIND[kind]({ db, id, person, now });
  return found && { kind, id, ...found };
}

async function findOnBoard(kind: 'thread' | 'reply', { db, id, person }: Asking): Promise<Found> {
  const posted = await findPosted(db, kind, id);
  const read = posted && (await readGroup(db, posted.group.slug, person));
  if (!posted || !read || !mayInGroup(read.standings, 'read-board')) return undefined;
  const { title, text, author, thread } = posted;
  const said = kind === 'thread' ? joined(title, text) : text;
  const path = `/groups/${posted.group.slug}/board/${thread}${kind === 'reply' ? `#reply-${id}` : ''}`;
  return { group: posted.group.id, author, title, said, path };
}

async function readableIdea(db: Database, id: string, person: Person): Promise<Idea | undefined> {
  const found = await findIdea(db, id, person);
  return found && mayWithIdea(found.standings, found.idea.state, 'read') ? found.idea : undefined;
}

function ofIdea({ id, group, sentence }: Idea): Pick<Text, 'group' | 'title' | 'path'> {
  return { group: group?.id ?? null, title: sentence, path: `/ideas/${id}` };
}

function ofGathering({ group, title, slug }: Hosted): Pick<Text, 'group' | 'title' | 'path'> {
  return { group: group.id, title, path: `/gatherings/${slug}` };
}

function joined(...parts: string[]): string {
  return parts.filter(Boolean).join('\n\n');
}
