import { type ExportFile, jsonFile } from '#platform/server/export-file.ts';
import type { VenuesDb } from './tables.ts';
import { selectVenuesBy } from './venue-queries.ts';

/** The venues that somebody described. */
export async function exportOf(db: VenuesDb, person: string): Promise<ExportFile[]> {
  return [jsonFile('venues.json', await selectVenuesBy(db, person))];
}
