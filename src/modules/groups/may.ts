import type { GroupRole } from './group.ts';

/** What somebody is to a group, each by itself: an administrator may be a member too. */
export type Standing = 'visitor' | 'signed-in' | GroupRole | 'administrator';

/**
 * Who may do what in a group. A route asks here and nowhere else; test/permissions walks through every cell by HTTP.
 * Who runs the server looks after texts that were reported, and is otherwise nobody special.
 */
export const GROUP_ACTS = {
  read: ['visitor', 'signed-in', 'member', 'organiser', 'owner', 'administrator'],
  edit: ['owner'],
  'change-roles': ['owner'],
  'let-in': ['organiser', 'owner'],
  'make-gathering': ['organiser', 'owner'],
  'add-source': ['organiser', 'owner'],
  post: ['member', 'organiser', 'owner'],
  leave: ['member', 'organiser', 'owner']
} as const satisfies Record<string, readonly Standing[]>;

export type GroupAct = keyof typeof GROUP_ACTS;

/** Whether somebody who stands so to a group may do this in it. */
export function mayInGroup(standings: readonly Standing[], act: GroupAct): boolean {
  const allowed: readonly Standing[] = GROUP_ACTS[act];
  return standings.some((standing) => allowed.includes(standing));
}

/** What somebody is to a group. */
export function standingsOf(person: { administrator: boolean } | null, role: GroupRole | undefined): Standing[] {
  if (!person) return ['visitor'];
  return ['signed-in', ...(role ? [role] : []), ...(person.administrator ? (['administrator'] as const) : [])];
}
