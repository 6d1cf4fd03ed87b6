import { type ExportFile, jsonFile } from '#platform/server/export-file.ts';
import { readStart } from './keep-start.ts';
import type { TravelDb } from './tables.ts';

/** Where somebody starts from, and what a day may be. */
export async function exportOf(db: TravelDb, person: string): Promise<ExportFile[]> {
  return [jsonFile('starting-places.json', await readStart(db, person))];
}
