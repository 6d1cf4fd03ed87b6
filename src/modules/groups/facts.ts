import type { GroupRole } from './group.ts';

/** What the module announces. Ids only: who listens reads what she may. */
export type GroupsFact =
  | { type: 'groups.founded'; group: string; by: string }
  | { type: 'groups.asked-to-join'; group: string; person: string }
  | { type: 'groups.let-in'; group: string; person: string; by: string }
  | { type: 'groups.refused'; group: string; person: string; by: string }
  /** somebody with an account here; others only get the mail */
  | { type: 'groups.invited'; group: string; person: string; by: string }
  | { type: 'groups.joined'; group: string; person: string }
  | { type: 'groups.left'; group: string; person: string }
  | { type: 'groups.taken-out'; group: string; person: string; by: string }
  /** and taken out before that */
  | { type: 'groups.kept-out'; group: string; person: string }
  | { type: 'groups.role-changed'; group: string; person: string; role: GroupRole; by: string }
  /** the group is gone, so its name and who was in it stand here */
  | { type: 'groups.removed'; group: string; name: string; members: string[]; by: string }
  | { type: 'groups.posted'; group: string; thread: string; by: string }
  | { type: 'groups.replied'; group: string; thread: string; reply: string; by: string };
/** in the reply, or in the text that starts the thread */
