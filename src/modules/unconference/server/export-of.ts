import { type ExportFile, jsonFile } from '#platform/server/export-file.ts';
import {
  selectAnnouncedBy,
  selectAwaysOf,
  selectCommentsBy,
  selectHellosBy,
  selectHelpOf,
  selectHostedBy,
  selectInterestsOf,
  selectPitchActsBy,
  selectPitchedBy,
  selectWantsBy
} from './export-queries.ts';
import { selectPlanChoicesOf } from './plan-choice-queries.ts';
import type { UnconferenceDb } from './tables.ts';

/** What somebody pitched, hosts and was interested in, what she said of herself, what she brings and needs, whom she asked or offered to help, when she is not there, and where she chose to go. */
export async function exportOf(db: UnconferenceDb, person: string): Promise<ExportFile[]> {
  return [
    jsonFile('unconferences/pitches.json', await selectPitchedBy(db, person)),
    jsonFile('unconferences/announced.json', await selectAnnouncedBy(db, person)),
    jsonFile('unconferences/looked-after.json', await selectPitchActsBy(db, person)),
    jsonFile('unconferences/hosted.json', await selectHostedBy(db, person)),
    jsonFile('unconferences/hellos.json', await selectHellosBy(db, person)),
    jsonFile('unconferences/wants.json', await selectWantsBy(db, person)),
    jsonFile('unconferences/help.json', await selectHelpOf(db, person)),
    jsonFile('unconferences/away.json', await selectAwaysOf(db, person)),
    jsonFile('unconferences/plan.json', await selectPlanChoicesOf(db, person)),
    jsonFile('unconferences/comments.json', await selectCommentsBy(db, person)),
    jsonFile('unconferences/interests.json', await selectInterestsOf(db, person))
  ];
}
