import { type ExportFile, jsonFile } from '#platform/server/export-file.ts';
import { selectLeftOutOf } from './left-out-queries.ts';
import type { ArchivesDb } from './tables.ts';

/** The camps whose archives do not name somebody, because she or their organisers asked for that. */
export async function exportOf(db: ArchivesDb, person: string): Promise<ExportFile[]> {
  return [jsonFile('unconferences/left-out-of-archives.json', await selectLeftOutOf(db, person))];
}
