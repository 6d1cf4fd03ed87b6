import { NOTES_PARTS } from '../notes.ts';
import type { NotesDb } from './tables.ts';

export async function selectWrittenBy(db: NotesDb, person: string) {
  return await db
    .selectFrom('notes_writer')
    .innerJoin('pitch', 'pitch.id', 'notes_writer.pitch_id')
    .innerJoin('session_notes', 'session_notes.pitch_id', 'pitch.id')
    .select(['pitch.title as session', 'wrote_at as lastWrote'])
    .select(NOTES_PARTS)
    .where('person_id', '=', person)
    .orderBy('wrote_at')
    .execute();
}

export async function selectPresenceOf(db: NotesDb, person: string) {
  return await db
    .selectFrom('notes_presence')
    .innerJoin('pitch', 'pitch.id', 'notes_presence.pitch_id')
    .select(['pitch.title as session', 'named as namedForEverybody'])
    .where('person_id', '=', person)
    .orderBy('pitch.title')
    .execute();
}
