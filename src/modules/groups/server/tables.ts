import type { Generated, Kysely, Transaction } from 'kysely';
import type { ModerationTables } from '#moderation/server';
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
  /** null as long as it was never worded anew */
  conduct_changed_at: Date | null;
  founded_at: Date;
};

export type MembershipTable = {
  group_id: string;
  person_id: string;
  role: GroupRole;
  joined_at: Date;
  conduct_accepted_at: Date | null;
  /** false where she does not want to stand in the list of members */
  listed: Generated<boolean>;
};

/** Gone once she is let in; who was refused keeps hers, so that she reads why. */
export type JoinRequestTable = {
  group_id: string;
  person_id: string;
  words: string;
  asked_at: Date;
  refused_at: Date | null;
  refused_because: Generated<string>;
};

export type GroupInvitationTable = {
  id: Generated<string>;
  group_id: string;
  token_hash: string;
  /** the one address that it was mailed to; null for a link to pass on */
  email: string | null;
  made_by: string | null;
  made_at: Date;
  expires_at: Date;
  uses: Generated<number>;
  /** null for as many as like */
  most_uses: number | null;
};

/** Who hears of what a group holds for everyone without being in it. */
export type GroupFollowTable = { group_id: string; person_id: string; followed_at: Date };

/** Whom organisers have taken out for good, or until they lift it. */
export type KeptOutTable = {
  group_id: string;
  person_id: string;
  /** for organisers alone */
  because: string;
  kept_out_by: string | null;
  kept_out_at: Date;
};

export type ThreadTable = {
  id: Generated<string>;
  group_id: string;
  /** null once her account is gone */
  started_by: string | null;
  title: string;
  /** Markdown */
  text: string;
  started_at: Date;
  changed_at: Date | null;
  /** of the newest reply, or of its start */
  last_at: Date;
  pinned: Generated<boolean>;
  closed: Generated<boolean>;
};

export type ReplyTable = {
  id: Generated<string>;
  thread_id: string;
  written_by: string | null;
  /** Markdown */
  text: string;
  written_at: Date;
  changed_at: Date | null;
};

export type GroupsTables = OutboxTables & {
  group: GroupTable;
  membership: MembershipTable;
  join_request: JoinRequestTable;
  group_invitation: GroupInvitationTable;
  group_follow: GroupFollowTable;
  kept_out: KeptOutTable;
  thread: ThreadTable;
  reply: ReplyTable;
  /** people's own, only read: what members are called, and who wants nothing to do with whom */
  person: PeopleTables['person'];
  block: PeopleTables['block'];
  /** moderation's own, only read: which texts are hidden, and which are gone */
  withheld_text: ModerationTables['withheld_text'];
};

export type GroupsDb = Kysely<GroupsTables>;
export type GroupsTx = Transaction<GroupsTables>;
