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
