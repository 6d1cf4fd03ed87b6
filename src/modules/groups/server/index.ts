export { type Founded, foundGroup } from './found-group.ts';
export { type GroupRead, listMyGroups, readGroup, roleInGroup } from './read-group.ts';
export type { GroupsDb, GroupsTables, GroupsTx } from './tables.ts';
