import type { ColumnType, Generated, Kysely, Transaction } from 'kysely';

/** A calendar that is followed: a person's own, or the server's where it has no owner. */
export type SourceTable = {
  id: Generated<string>;
  owner_id: string | null;
  /** `seen-elsewhere`: what somebody typed in, read from nowhere */
  kind: Generated<'calendar' | 'seen-elsewhere'>;
  /** of what a group took over from its members */
  group_id: Generated<string | null>;
  name: string;
  /** a secret: whoever has it can read the calendar */
  address: string | null;
  /** the text of an uploaded one */
  upload: string | null;
  etag: string | null;
  last_modified: string | null;
  /** why it could not be read the last time */
  trouble: string | null;
  /** times in a row */
  failures: Generated<number>;
  skipped: ColumnType<unknown, string | undefined, string>;
  added_at: Date;
  read_at: Date | null;
  next_at: Date;
};

export type SourcesTables = { source: SourceTable };

export type SourcesDb = Kysely<SourcesTables>;
export type SourcesTx = Transaction<SourcesTables>;
