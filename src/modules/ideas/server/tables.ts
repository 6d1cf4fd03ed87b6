import type { Generated, Kysely, Transaction } from 'kysely';
import type { GatheringsTables } from '#gatherings/server';
import type { GroupsTables } from '#groups/server';
import type { ModerationTables } from '#moderation/server';
import type { PeopleTables } from '#people/server';
import type { OutboxTables } from '#platform/server/outbox.ts';
import type { PledgeShownTo } from '../pledge.ts';

export type IdeaTable = {
  id: Generated<string>;
  /** null for one on the whole server */
  group_id: string | null;
  /** null once her account is gone */
  started_by: string | null;
  sentence: string;
  roughly: string;
  /** the place and the time she thought of; empty where she did not */
  town: string;
  /** YYYY-MM-DD, and HH:MM */
  date: string;
  start: string;
  end: string;
  started_at: Date;
  changed_at: Date | null;
  closed_at: Date | null;
  /** that was made of it */
  gathering_id: string | null;
};

export type PledgeTable = {
  /** names its words where they are reported */
  id: Generated<string>;
  idea_id: string;
  person_id: string;
  comes: boolean;
  helps: string | null;
  room: string | null;
  shown_to: PledgeShownTo;
  pledged_at: Date;
};

export type IdeasTables = OutboxTables & {
  idea: IdeaTable;
  pledge: PledgeTable;
  /** the groups' own, only read: where an idea stands, and who reads there */
  group: GroupsTables['group'];
  membership: GroupsTables['membership'];
  /** people's own, only read: what they are called, and who shows herself to whom */
  person: PeopleTables['person'];
  follow: PeopleTables['follow'];
  block: PeopleTables['block'];
  /** the gatherings' own, only read: whether what was made of an idea is published */
  gathering: GatheringsTables['gathering'];
  /** moderation's own, only read: which texts are hidden, and which are gone */
  withheld_text: ModerationTables['withheld_text'];
};

export type IdeasDb = Kysely<IdeasTables>;
export type IdeasTx = Transaction<IdeasTables>;
