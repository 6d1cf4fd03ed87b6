import { type ExportFile, jsonFile } from '#platform/server/export-file.ts';
import { isCounted } from './count-me.ts';
import { readStart } from './keep-start.ts';
import { selectLargeOf } from './large-meeting-queries.ts';
import { selectToldOf } from './told-verdict-queries.ts';
import type { TravelDb } from './tables.ts';

/**
 * Where somebody starts from, what a day may be, whether her groups may count her, what timetables changed for her, and large
 * questions of where to meet that she asked.
 */
export async function exportOf(db: TravelDb, person: string): Promise<ExportFile[]> {
  const start = await readStart(db, person);
  const countMeRoughly = await isCounted(db, person);
  const told = await selectToldOf(db, person);
  const large = await selectLargeOf(db, person);
  return [
    jsonFile('starting-places.json', { ...start, countMeRoughly }),
    ...(told.length > 0 ? [jsonFile('changed-verdicts.json', told)] : []),
    ...(large.length > 0 ? [jsonFile('where-to-meet.json', large)] : [])
  ];
}
