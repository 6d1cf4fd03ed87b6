import type { IdeaState } from './idea.ts';

/**
 * What somebody is to an idea. A reader may read it where it stands: everybody, or who reads what its group writes. An organiser is
 * one of its group's; a planner organises some group, and could hold a gathering made of an idea of the whole server. Whom the group
 * keeps out reads what everybody reads, and no more.
 */
export type IdeaStanding =
  'visitor' | 'signed-in' | 'kept-out' | 'reader' | 'pledged' | 'author' | 'organiser' | 'planner';

type Allowed = Record<IdeaState, readonly IdeaStanding[]>;

const NOBODY = [] as const;
const READERS = ['reader', 'author', 'organiser'] as const;
const AUTHOR = ['author'] as const;

/** Who may do what with an idea. A route asks here and nowhere else; e2e/permissions.e2e.ts walks through it by HTTP. */
export const IDEA_ACTS = {
  read: { open: READERS, planned: READERS, closed: READERS },
  /** signed in besides */
  pledge: { open: READERS, planned: READERS, closed: NOBODY },
  /** what one said oneself, though one may no longer read the idea */
  'take-back': {
    open: ['signed-in', 'kept-out'],
    planned: ['signed-in', 'kept-out'],
    closed: ['signed-in', 'kept-out']
  },
  /** of those who would come, as of this morning */
  'ask-where': {
    open: ['pledged', 'author', 'organiser'],
    planned: ['pledged', 'author', 'organiser'],
    closed: NOBODY
  },
  plan: { open: ['organiser', 'planner'], planned: NOBODY, closed: NOBODY },
  change: { open: AUTHOR, planned: NOBODY, closed: NOBODY },
  close: { open: ['author', 'organiser'], planned: NOBODY, closed: NOBODY },
  reopen: { open: NOBODY, planned: NOBODY, closed: ['author', 'organiser'] },
  remove: { open: AUTHOR, planned: AUTHOR, closed: AUTHOR }
} as const satisfies Record<string, Allowed>;

export type IdeaAct = keyof typeof IDEA_ACTS;

/** Acts of somebody with an account. */
const SIGNED_IN: readonly IdeaAct[] = ['pledge', 'ask-where', 'plan', 'change', 'close', 'reopen', 'remove'];

/** Whether somebody who stands so to an idea may do this with it now. */
export function mayWithIdea(standings: readonly IdeaStanding[], state: IdeaState, act: IdeaAct): boolean {
  if (SIGNED_IN.includes(act) && !standings.includes('signed-in')) return false;
  const allowed: readonly IdeaStanding[] = IDEA_ACTS[act][state];
  return standings.some((standing) => allowed.includes(standing));
}

type Asker = {
  person: { id: string } | null;
  isReader: boolean;
  /** by the group that it stands in */
  isKeptOut: boolean;
  /** would come */
  isPledged: boolean;
  organisesGroup: boolean;
  organisesAny: boolean;
};

/** What somebody is to an idea; who may no longer read what its group writes is nothing to it, whatever she wrote. */
export function standingsToIdea(
  { author, group }: { author: { id: string } | null; group: object | null },
  { person, isReader, isKeptOut, isPledged, organisesGroup, organisesAny }: Asker
): IdeaStanding[] {
  const known = !person ? 'visitor' : isKeptOut ? 'kept-out' : 'signed-in';
  if (!isReader) return [known];
  if (!person || isKeptOut) return [known, 'reader'];
  return [
    'signed-in',
    'reader',
    ...(isPledged ? (['pledged'] as const) : []),
    ...(author?.id === person.id ? (['author'] as const) : []),
    ...(organisesGroup ? (['organiser'] as const) : []),
    ...(organisesAny && group === null ? (['planner'] as const) : [])
  ];
}
