import type { Generated, Kysely, Transaction } from 'kysely';
import type { GroupsTables } from '#groups/server';
import type { PeopleTables } from '#people/server';
import type { OutboxTables } from '#platform/server/outbox.ts';
import type { ActDone, Trouble } from '../report.ts';
import type { TextKind, Withholding } from '../text.ts';

/** What is kept of a text beside a report of it, or as long as it is withheld. */
type Kept = {
  group_id: string | null;
  author_id: string | null;
  title: string;
  said: string;
  path: string;
};

export type ReportTable = Kept & {
  id: Generated<string>;
  kind: TextKind;
  text_id: string;
  trouble: Trouble;
  words: string;
  reported_by: string | null;
  reported_at: Date;
  settled_at: Date | null;
};

/** Texts that others do not see. Every module that keeps texts leaves these out. */
export type WithheldTextTable = Kept & {
  kind: TextKind;
  id: string;
  how: Withholding;
  because: string;
  at: Date;
};

/** Who did what about which text, when and why; never what it said. */
export type ModerationActTable = {
  id: Generated<string>;
  kind: TextKind;
  text_id: string;
  group_id: string | null;
  author_id: string | null;
  what: ActDone;
  because: string;
  done_by: string | null;
  done_at: Date;
};

export type ModerationTables = OutboxTables & {
  report: ReportTable;
  withheld_text: WithheldTextTable;
  moderation_act: ModerationActTable;
  /** people's own, only read: what they are called, and who runs the server */
  person: PeopleTables['person'];
  /** the groups' own, only read: who looks after a group's texts */
  membership: GroupsTables['membership'];
};

export type ModerationDb = Kysely<ModerationTables>;
export type ModerationTx = Transaction<ModerationTables>;
