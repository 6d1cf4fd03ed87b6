import { type ExportFile, jsonFile } from '#platform/server/export-file.ts';
import { selectReportsOf } from './report-queries.ts';
import type { ModerationDb } from './tables.ts';

/** What somebody has reported, in her own words. */
export async function exportOf(db: ModerationDb, person: string): Promise<ExportFile[]> {
  return [jsonFile('reports/reports.json', await selectReportsOf(db, person))];
}
