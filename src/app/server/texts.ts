import { findSignUpWords, readHosted } from '#gatherings/server';
import { mayInGroup } from '#groups';
import { findGroup, findPosted, readGroup } from '#groups/server';
import { type Idea, mayWithIdea } from '#ideas';
import { findPledgeWords } from '#ideas/server';
import type { Text, TextKind } from '#moderation';
import type { Person } from '#people';
import { handleOf, readProfile } from '#people/server';
import { isUuid } from '#platform/server/uuid.ts';
import {
  type Asker,
  CAMP_TEXTS,
  type CampTextKind,
  type Found,
  joined,
  ofGathering,
  type TextFound
} from './camp-texts.ts';
import { findIdea } from './idea-page.ts';
import type { Database } from './tables.ts';

type Asking = { db: Database; id: string; person: Person; now: Date };

/** How each kind of text is found, for somebody who may read it where it stands. */
const FIND: Record<Exclude<TextKind, CampTextKind>, (asking: Asking) => Promise<Found>> = {
  group: async ({ db, id }) => {
    const group = await findGroup(db, id);
    if (!group) return undefined;
    const { name, slug, about, conduct } = group;
    const said = joined(name, about, conduct);
    return { group: id, author: null, isNamed: false, title: name, said, path: `/groups/${slug}` };
  },
  thread: async (asking) => await findOnBoard('thread', asking),
  reply: async (asking) => await findOnBoard('reply', asking),
  profile: async ({ db, id, person }) => {
    const handle = isUuid(id) ? await handleOf(db, id) : undefined;
    const read = handle ? await readProfile(db, handle, person) : undefined;
    if (!read) return undefined;
    const { name, handle: _handle, ...parts } = read.seen;
    const said = joined(name, ...Object.values(parts));
    return { group: null, author: id, isNamed: true, title: name, said, path: `/people/${handle}` };
  },
  'sign-up-words': async ({ db, id, person, now }) => {
    const [gathering = '', author = ''] = id.split(':');
    const said = await findSignUpWords(db, gathering, author);
    const read = said ? await readHosted(db, { id: gathering }, { person, now }) : undefined;
    if (!said || !read?.standings.includes('organiser')) return undefined;
    return { ...ofGathering(read.hosted), author, isNamed: true, said, path: `/gatherings/${read.hosted.slug}/who` };
  },
  idea: async ({ db, id, person }) => {
    const idea = await readableIdea(db, id, person);
    if (!idea) return undefined;
    const { sentence, roughly, proposal, author } = idea;
    const said = joined(sentence, roughly, proposal.town);
    return { ...ofIdea(idea), author: author?.id ?? null, isNamed: true, said };
  },
  pledge: async ({ db, id, person }) => {
    const words = await findPledgeWords(db, id);
    const idea = words && (await readableIdea(db, words.idea, person));
    return idea && { ...ofIdea(idea), author: words.author, isNamed: false, said: words.said };
  }
};

/** A text as somebody may read it where it stands; undefined where there is none for her. A guest is shown what stands in her camp. */
export async function findText(
  db: Database,
  { kind, id }: { kind: TextKind; id: string },
  asker: Asker,
  now: Date
): Promise<TextFound | undefined> {
  const found = await find(db, { kind, id }, asker, now);
  return found && { kind, id, ...found };
}

async function find(db: Database, { kind, id }: { kind: TextKind; id: string }, asker: Asker, now: Date) {
  if (isOfCamp(kind)) return isUuid(id) ? await CAMP_TEXTS[kind]({ db, id, asker, now }) : undefined;
  return asker.person ? await FIND[kind]({ db, id, person: asker.person, now }) : undefined;
}

function isOfCamp(kind: TextKind): kind is CampTextKind {
  return kind in CAMP_TEXTS;
}

async function findOnBoard(kind: 'thread' | 'reply', { db, id, person }: Asking): Promise<Found> {
  const posted = await findPosted(db, kind, id);
  const read = posted && (await readGroup(db, posted.group.slug, person));
  if (!posted || !read || !mayInGroup(read.standings, 'read-board')) return undefined;
  const { title, text, author, thread } = posted;
  const said = kind === 'thread' ? joined(title, text) : text;
  const path = `/groups/${posted.group.slug}/board/${thread}${kind === 'reply' ? `#reply-${id}` : ''}`;
  return { group: posted.group.id, author, isNamed: true, title, said, path };
}

async function readableIdea(db: Database, id: string, person: Person): Promise<Idea | undefined> {
  const found = await findIdea(db, id, person);
  return found && mayWithIdea(found.standings, found.idea.state, 'read') ? found.idea : undefined;
}

function ofIdea({ id, group, sentence }: Idea): Pick<Text, 'group' | 'title' | 'path'> {
  return { group: group?.id ?? null, title: sentence, path: `/ideas/${id}` };
}
