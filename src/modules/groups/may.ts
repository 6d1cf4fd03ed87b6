import type { GroupRole, Joining } from './group.ts';

/**
 * What somebody is to a group, each by itself: an administrator may be a member too. Before a group that anybody may join,
 * everybody is a passer-by, and a guest once signed in. Whom organisers keep out is no more than a reader.
 */
export type Standing = 'visitor' | 'passer-by' | 'signed-in' | 'guest' | 'kept-out' | GroupRole | 'administrator';

const MEMBERS = ['member', 'organiser', 'owner'] as const;
const ORGANISERS = ['organiser', 'owner'] as const;
const OWNERS = ['owner'] as const;

/**
 * Who may do what in a group. A route asks here and nowhere else; e2e/permissions.e2e.ts walks through every cell by HTTP.
 * Who runs the server looks after texts that were reported, and is otherwise nobody special.
 */
export const GROUP_ACTS = {
  read: ['visitor', 'signed-in', 'kept-out', ...MEMBERS, 'administrator'],
  'read-board': ['passer-by', ...MEMBERS],
  'read-members': ['guest', ...MEMBERS],
  join: ['signed-in'],
  follow: ['signed-in'],
  post: MEMBERS,
  'ask-where': MEMBERS,
  leave: MEMBERS,
  'let-in': ORGANISERS,
  invite: ORGANISERS,
  'take-out': ORGANISERS,
  'keep-out': ORGANISERS,
  'look-after-board': ORGANISERS,
  'make-gathering': ORGANISERS,
  'answer-co-host': ORGANISERS,
  'answer-offer': ORGANISERS,
  'look-after-taken': ORGANISERS,
  'edit-venue': ORGANISERS,
  'tell-access': MEMBERS,
  offer: MEMBERS,
  'add-source': ORGANISERS,
  'tell-of-source': [...ORGANISERS, 'administrator'],
  edit: OWNERS,
  'change-roles': OWNERS,
  remove: OWNERS
} as const satisfies Record<string, readonly Standing[]>;

export type GroupAct = keyof typeof GROUP_ACTS;

/** Whether somebody who stands so to a group may do this in it. */
export function mayInGroup(standings: readonly Standing[], act: GroupAct): boolean {
  const allowed: readonly Standing[] = GROUP_ACTS[act];
  return standings.some((standing) => allowed.includes(standing));
}

/** What somebody is to a group that is joined so. */
export function standingsOf(
  person: { administrator: boolean } | null,
  role: GroupRole | undefined,
  { joining, isKeptOut = false }: { joining?: Joining; isKeptOut?: boolean } = {}
): Standing[] {
  const passing: Standing[] = joining === 'open' ? ['passer-by'] : [];
  if (!person) return ['visitor', ...passing];
  const guest: Standing[] = joining === 'open' ? ['guest'] : [];
  const known: Standing[] = isKeptOut ? ['kept-out'] : ['signed-in', ...guest];
  return [...known, ...passing, ...(role ? [role] : []), ...(person.administrator ? (['administrator'] as const) : [])];
}
