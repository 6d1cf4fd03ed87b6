import type { Generated, Kysely, Transaction } from 'kysely';
import type { PeopleTables } from '#people/server';
import type { OutboxTables } from '#platform/server/outbox.ts';
import type { GroupRole, Joining } from '../group.ts';

export type GroupTable = {
  id: Generated<string>;
  slug: string;
  name: string;
  about: string;
  joining: Joining;
  conduct: string;
  founded_at: Date;
};

export type MembershipTable = { group_id: string; person_id: string; role: GroupRole; joined_at: Date };

export type GroupsTables = OutboxTables & {
  group: GroupTable;
  membership: MembershipTable;
  /** people's own, only read: what members are called */
  person: PeopleTables['person'];
};

export type GroupsDb = Kysely<GroupsTables>;
export type GroupsTx = Transaction<GroupsTables>;
