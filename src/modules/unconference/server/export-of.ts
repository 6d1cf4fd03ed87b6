import { type ExportFile, jsonFile } from '#platform/server/export-file.ts';
import {
  selectAnnouncedBy,
  selectCommentsBy,
  selectHostedBy,
  selectInterestsOf,
  selectPitchedBy
} from './export-queries.ts';
import type { UnconferenceDb } from './tables.ts';

/** What somebody pitched, what she hosts, and what she was interested in. */
export async function exportOf(db: UnconferenceDb, person: string): Promise<ExportFile[]> {
  return [
    jsonFile('unconferences/pitches.json', await selectPitchedBy(db, person)),
    jsonFile('unconferences/announced.json', await selectAnnouncedBy(db, person)),
    jsonFile('unconferences/hosted.json', await selectHostedBy(db, person)),
    jsonFile('unconferences/comments.json', await selectCommentsBy(db, person)),
    jsonFile('unconferences/interests.json', await selectInterestsOf(db, person))
  ];
}
