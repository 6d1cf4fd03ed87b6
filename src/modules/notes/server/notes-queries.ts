import { sql } from 'kysely';
import { WALL_CHANNEL } from '#unconference/server';
import { NOTES_PARTS, type NotesSaid } from '../notes.ts';
import type { NotesDb, NotesTx } from './tables.ts';

export type NotesRow = NotesSaid & {
  pitch: string;
  edition: number;
  document: Uint8Array;
  /** who takes notes */
  taker: { id: string; name: string } | null;
  hiddenBecause: string | null;
};

/** The notes of sessions, those that were removed left out. */
export async function selectNotes(db: NotesDb, pitches: readonly string[]): Promise<NotesRow[]> {
  if (pitches.length === 0) return [];
  const rows = await db
    .selectFrom('session_notes')
    .leftJoin('person', 'person.id', 'session_notes.taken_by')
    .leftJoin('withheld_text', (join) =>
      join
        .on('withheld_text.kind', '=', 'notes')
        .on((e) => e('withheld_text.id', '=', e.cast<string>('session_notes.pitch_id', 'text')))
    )
    .select(NOTES_PARTS)
    .select(['session_notes.pitch_id as pitch', 'edition', 'document', 'taken_by', 'person.name'])
    .select('withheld_text.because as hiddenBecause')
    .where('session_notes.pitch_id', 'in', pitches)
    .where('withheld_text.how', 'is distinct from', 'removed')
    .execute();
  return rows.map(({ taken_by, name, ...row }) => ({
    ...row,
    taker: taken_by === null ? null : { id: taken_by, name: name ?? '' }
  }));
}

/** A document as it was with one of its changes. */
export type DocumentRow = { document: Uint8Array; edition: number };

export async function selectDocument(db: NotesDb, pitch: string): Promise<DocumentRow | undefined> {
  return await db
    .selectFrom('session_notes')
    .select(['document', 'edition'])
    .where('pitch_id', '=', pitch)
    .executeTakeFirst();
}

/** The document of a session's notes, so that nobody else changes it meanwhile; made where there is none yet. */
export async function lockDocument(tx: NotesTx, pitch: string): Promise<DocumentRow> {
  await tx
    .insertInto('session_notes')
    .values({ pitch_id: pitch, document: Buffer.alloc(0), taken_by: null, changed_at: null })
    .onConflict((c) => c.doNothing())
    .execute();
  return await tx
    .selectFrom('session_notes')
    .select(['document', 'edition'])
    .where('pitch_id', '=', pitch)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

export async function updateDocument(
  tx: NotesTx,
  pitch: string,
  { state, said }: { state: Uint8Array; said: NotesSaid },
  now: Date
): Promise<void> {
  await tx
    .updateTable('session_notes')
    .set((e) => ({ ...said, document: Buffer.from(state), edition: e('edition', '+', 1), changed_at: now }))
    .where('pitch_id', '=', pitch)
    .execute();
  await notifyNotes(tx, pitch);
}

/** Whoever has them open hears that they are others now, once the transaction is done. */
export async function notifyNotes(tx: NotesTx, pitch: string): Promise<void> {
  await sql`
    select pg_notify(${WALL_CHANNEL}, 'notes ' || gathering_id || ' ' || number) from pitch where id = ${pitch}`.execute(
    tx
  );
}

/** How often the notes of a session of this number were changed, and that they are hidden; undefined where there is no such session. */
export async function selectEdition(
  db: NotesDb,
  { gathering, number }: { gathering: string; number: number }
): Promise<{ edition: number; hidden: boolean } | undefined> {
  const row = await db
    .selectFrom('pitch')
    .leftJoin('session_notes', 'session_notes.pitch_id', 'pitch.id')
    .leftJoin('withheld_text', (join) =>
      join
        .on('withheld_text.kind', '=', 'notes')
        .on((e) => e('withheld_text.id', '=', e.cast<string>('pitch.id', 'text')))
    )
    .select(['session_notes.edition', 'withheld_text.how'])
    .where('pitch.gathering_id', '=', gathering)
    .where('pitch.number', '=', number)
    .executeTakeFirst();
  return row && { edition: row.edition ?? 0, hidden: row.how !== null };
}

export async function upsertWriter(tx: NotesTx, pitch: string, person: string, now: Date): Promise<void> {
  await tx
    .insertInto('notes_writer')
    .values({ pitch_id: pitch, person_id: person, wrote_at: now })
    .onConflict((c) => c.columns(['pitch_id', 'person_id']).doUpdateSet({ wrote_at: now }))
    .execute();
}

export async function updateTaker(tx: NotesTx, pitch: string, person: string | null): Promise<void> {
  await tx.updateTable('session_notes').set({ taken_by: person }).where('pitch_id', '=', pitch).execute();
}

/** Empties notes for good. Who said that she was there stays. */
export async function deleteNotes(tx: NotesTx, pitch: string): Promise<void> {
  await notifyNotes(tx, pitch);
  await tx.deleteFrom('session_notes').where('pitch_id', '=', pitch).execute();
}
