import type { Generated, Kysely, Transaction } from 'kysely';
import type { ModerationTables } from '#moderation/server';
import type { PeopleTables } from '#people/server';
import type { OutboxTables } from '#platform/server/outbox.ts';
import type { UnconferenceTables } from '#unconference/server';

export type SessionNotesTable = {
  pitch_id: string;
  /** a Yjs document with a text for each part; the columns below say what it says */
  document: Uint8Array;
  /** counts up with each change */
  edition: Generated<number>;
  notes: Generated<string>;
  decisions: Generated<string>;
  links: Generated<string>;
  actions: Generated<string>;
  /** who said that she takes notes */
  taken_by: string | null;
  changed_at: Date | null;
};

export type NotesWriterTable = { pitch_id: string; person_id: string; wrote_at: Date };
export type NotesPresenceTable = { pitch_id: string; person_id: string; named: boolean };
/** Gatherings whose notes everybody reads. */
export type OpenedNotesTable = { gathering_id: string; opened_at: Date };

export type NotesTables = OutboxTables & {
  session_notes: SessionNotesTable;
  notes_writer: NotesWriterTable;
  notes_presence: NotesPresenceTable;
  opened_notes: OpenedNotesTable;
} & Pick<PeopleTables, 'person'> & // to name who is there
  Pick<UnconferenceTables, 'pitch'> & // whose notes they are
  Pick<ModerationTables, 'withheld_text'>; // what is hidden or removed
export type NotesDb = Kysely<NotesTables>;
export type NotesTx = Transaction<NotesTables>;
