export type { GroupsFact } from './facts.ts';
export {
  type Group,
  type GroupName,
  GROUP_ROLES,
  type GroupRole,
  type Joining,
  JOININGS,
  LONGEST_GROUP_NAME,
  LONGEST_GROUP_TEXT
} from './group.ts';
export { GROUP_ACTS, type GroupAct, mayInGroup, type Standing, standingsOf } from './may.ts';
export { checkGroup, type GroupTroubles, type TypedGroup } from './typed-group.ts';
