import type { GroupRole } from './group.ts';

/** What the module announces. Ids only: who listens reads what she may. */
export type GroupsFact =
  | { type: 'groups.founded'; group: string; by: string }
  | { type: 'groups.joined'; group: string; person: string }
  | { type: 'groups.left'; group: string; person: string }
  | { type: 'groups.role-changed'; group: string; person: string; role: GroupRole; by: string };
