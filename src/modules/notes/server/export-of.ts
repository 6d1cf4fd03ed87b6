import { type ExportFile, jsonFile } from '#platform/server/export-file.ts';
import { selectPresenceOf, selectWrittenBy } from './export-queries.ts';
import type { NotesDb } from './tables.ts';

/** The notes that somebody wrote in, and the sessions where she said that she was there. */
export async function exportOf(db: NotesDb, person: string): Promise<ExportFile[]> {
  return [
    jsonFile('unconferences/notes.json', await selectWrittenBy(db, person)),
    jsonFile('unconferences/was-there.json', await selectPresenceOf(db, person))
  ];
}
