import type { Present } from '../notes.ts';
import type { NotesDb, NotesTx } from './tables.ts';

/** Who says that she was in each of some sessions, by name. */
export async function selectPresent(db: NotesDb, pitches: readonly string[]): Promise<(Present & { pitch: string })[]> {
  if (pitches.length === 0) return [];
  return await db
    .selectFrom('notes_presence')
    .innerJoin('person', 'person.id', 'notes_presence.person_id')
    .select(['pitch_id as pitch', 'person.id', 'person.name', 'person.handle', 'person.guest', 'named'])
    .where('pitch_id', 'in', pitches)
    .orderBy('person.name')
    .orderBy('person.id')
    .execute();
}

/** @param named whether she may be named where everybody reads it; null: she was not there */
export async function savePresence(
  tx: NotesTx,
  { pitch, person }: { pitch: string; person: string },
  named: boolean | null
): Promise<void> {
  if (named === null) {
    await tx.deleteFrom('notes_presence').where('pitch_id', '=', pitch).where('person_id', '=', person).execute();
    return;
  }
  await tx
    .insertInto('notes_presence')
    .values({ pitch_id: pitch, person_id: person, named })
    .onConflict((c) => c.columns(['pitch_id', 'person_id']).doUpdateSet({ named }))
    .execute();
}

/** Makes what somebody said and wrote somebody else's; what both said stays as the other said it. */
export async function moveToPerson(tx: NotesTx, from: string, to: string): Promise<void> {
  for (const table of ['notes_presence', 'notes_writer'] as const) {
    const had = tx.selectFrom(table).select('pitch_id').where('person_id', '=', to);
    await tx.deleteFrom(table).where('person_id', '=', from).where('pitch_id', 'in', had).execute();
    await tx.updateTable(table).set({ person_id: to }).where('person_id', '=', from).execute();
  }
  await tx.updateTable('session_notes').set({ taken_by: to }).where('taken_by', '=', from).execute();
}

/** Everybody who wrote in the notes of some sessions. */
export async function selectWriters(db: NotesDb, pitches: readonly string[]) {
  if (pitches.length === 0) return [];
  return await db
    .selectFrom('notes_writer')
    .innerJoin('person', 'person.id', 'notes_writer.person_id')
    .select(['person.id', 'person.name', 'person.handle'])
    .distinct()
    .where('pitch_id', 'in', pitches)
    .execute();
}
