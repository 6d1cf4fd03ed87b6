import { NO_NOTES, NOTES_PARTS, type NotesSaid, type Present } from '../notes.ts';
import { type NotesRow, selectEdition, selectNotes } from './notes-queries.ts';
import { selectOpenedAt } from './opened-queries.ts';
import { selectPresent, selectWriters } from './presence-queries.ts';
import type { NotesDb } from './tables.ts';

/** The notes of one session, as somebody reads them. */
export type SessionNotes = {
  said: NotesSaid;
  /** the Yjs document */
  document: Uint8Array;
  edition: number;
  taker: { id: string; name: string } | null;
  present: Present[];
  /** hidden from all but organisers, who read why */
  hidden: { because: string } | null;
};

export type NotesRead = {
  isOpened: boolean;
  /** by the id of the session */
  of: Map<string, SessionNotes>;
  writers: { id: string; name: string; handle: string | null }[];
};

/** The notes of some sessions of a gathering. @param looksAfter whether the reader sees hidden ones */
export async function readNotes(
  db: NotesDb,
  { gathering, pitches, looksAfter }: { gathering: string; pitches: readonly string[]; looksAfter: boolean }
): Promise<NotesRead> {
  const [openedAt, rows, present, writers] = await Promise.all([
    selectOpenedAt(db, gathering),
    selectNotes(db, pitches),
    selectPresent(db, pitches),
    selectWriters(db, pitches)
  ]);
  const rowOf = new Map(rows.map((row) => [row.pitch, row]));
  const of = new Map(
    pitches.map((pitch) => {
      const there = present.filter((one) => one.pitch === pitch);
      return [pitch, shown(rowOf.get(pitch), there, looksAfter)];
    })
  );
  return { isOpened: openedAt !== undefined, of, writers };
}

/** What is the same as long as the notes of a session say the same to everybody; undefined where there is no session of this number. */
export async function readEdition(db: NotesDb, of: { gathering: string; number: number }): Promise<string | undefined> {
  const read = await selectEdition(db, of);
  return read && `${read.edition}${read.hidden ? ' hidden' : ''}`;
}

/** Whether the notes of a session are kept from everybody who would write in them. */
export async function areNotesHidden(db: NotesDb, of: { gathering: string; number: number }): Promise<boolean> {
  return (await selectEdition(db, of))?.hidden ?? false;
}

function shown(row: NotesRow | undefined, present: Present[], looksAfter: boolean): SessionNotes {
  const because = row?.hiddenBecause ?? null;
  const hidden = because === null ? null : { because };
  if (!row || (hidden && !looksAfter)) {
    const hiddenFromReader = hidden && { because: '' };
    return { said: NO_NOTES, document: new Uint8Array(), edition: 0, taker: null, present, hidden: hiddenFromReader };
  }
  const [notes = '', decisions = '', links = '', actions = ''] = NOTES_PARTS.map((part) => row[part]);
  const { document, edition, taker } = row;
  return { said: { notes, decisions, links, actions }, document, edition, taker, present, hidden };
}
