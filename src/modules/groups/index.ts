export {
  ANY_READER,
  type Author,
  type BoardReader,
  type Hidden,
  HOURS_TO_CHANGE,
  LONGEST_POST,
  LONGEST_TITLE,
  mayStillChange,
  mustAcceptConduct,
  type Post,
  type PostTroubles,
  type Thread,
  type ThreadListed,
  type TypedPost
} from './board.ts';
export type { GroupsFact } from './facts.ts';
export {
  type Group,
  type GroupListed,
  type GroupName,
  GROUP_ROLES,
  type GroupRole,
  type Joining,
  JOININGS,
  LONGEST_GROUP_NAME,
  LONGEST_GROUP_TEXT,
  type Member,
  type MyMembership
} from './group.ts';
export {
  DEFAULT_INVITATION_DAYS,
  INVITATION_DAYS,
  type InvitationStage,
  MOST_INVITED,
  MOST_USES
} from './invitation.ts';
export { type Asked, DAYS_UNTIL_ASKING_AGAIN, type JoinTrouble, LONGEST_WORDS, mayAskAgain } from './joining.ts';
export type { KeepOutTrouble, KeptOut } from './kept-out.ts';
export { GROUP_ACTS, type GroupAct, mayInGroup, type Standing, standingsOf } from './may.ts';
export { mayTakeOut } from './roles.ts';
export { checkGroup, type GroupTroubles, type TypedGroup } from './typed-group.ts';
