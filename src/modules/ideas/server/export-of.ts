import { type ExportFile, jsonFile } from '#platform/server/export-file.ts';
import { selectIdeasBy } from './idea-queries.ts';
import { selectPledgesOf } from './pledge-queries.ts';
import type { IdeasDb } from './tables.ts';

/** The ideas somebody began, and what she said to others. */
export async function exportOf(db: IdeasDb, person: string): Promise<ExportFile[]> {
  return [
    jsonFile('ideas/begun.json', await selectIdeasBy(db, person)),
    jsonFile('ideas/pledges.json', await selectPledgesOf(db, person))
  ];
}
