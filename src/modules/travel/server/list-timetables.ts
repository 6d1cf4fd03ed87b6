import type { ImportReport } from '@afield/reach';
import { readTrouble } from '../import-trouble.ts';
import type { ListedTimetable, TimetableProgress } from '../listed-timetable.ts';
import type { TravelDb } from './tables.ts';
import { deleteTimetable, selectTimetable, selectTimetables, type Timetable } from './timetable-queries.ts';

export async function listTimetables(db: TravelDb): Promise<ListedTimetable[]> {
  return (await selectTimetables(db)).map(listed);
}

/**
 * Removes a timetable with everything that was counted by it.
 * @returns the name of its compiled file and the path of its feed, which may have to be removed as well
 */
export async function removeTimetable(
  db: TravelDb,
  id: string
): Promise<{ file: string | null; path: string | null } | undefined> {
  const row = await selectTimetable(db, id);
  await deleteTimetable(db, id);
  return row && { file: row.file, path: row.path };
}

function listed({ id, name, sample, state, progress, trouble, report, imported_at }: Timetable): ListedTimetable {
  return {
    id,
    name,
    sample,
    state,
    progress: progress === null ? null : (JSON.parse(progress) as TimetableProgress),
    trouble: trouble === null ? null : readTrouble(trouble),
    report: report as ImportReport | null,
    importedAt: imported_at
  };
}
