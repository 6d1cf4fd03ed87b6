import { type ExportFile, jsonFile } from '#platform/server/export-file.ts';
import { isCounted } from './count-me.ts';
import { readStart } from './keep-start.ts';
import type { TravelDb } from './tables.ts';

/** Where somebody starts from, what a day may be, and whether her groups may count her. */
export async function exportOf(db: TravelDb, person: string): Promise<ExportFile[]> {
  const [start, countMeRoughly] = await Promise.all([readStart(db, person), isCounted(db, person)]);
  return [jsonFile('starting-places.json', { ...start, countMeRoughly })];
}
