import type { ImportReport } from '@afield/reach';
import type { LiveReported, LiveTrouble } from '../live.ts';
import type { TimetableCut } from '../cut.ts';
import { readTrouble } from '../import-trouble.ts';
import type { ListedTimetable, TimetableProgress } from '../listed-timetable.ts';
import { shownLiveKey } from './live-keys.ts';
import type { TravelDb } from './tables.ts';
import {
  deleteTimetable,
  selectTimetable,
  selectTimetables,
  selectUsableTimetables,
  type Timetable
} from './timetable-queries.ts';
import { type Travelling, usable, type UsableTimetable } from './travelling.ts';

export async function listTimetables(db: TravelDb): Promise<ListedTimetable[]> {
  return (await selectTimetables(db)).map(listed);
}

export async function readListedTimetable(db: TravelDb, id: string): Promise<ListedTimetable | undefined> {
  const row = await selectTimetable(db, id);
  return row && listed(row);
}

type Asking = Pick<Travelling, 'db' | 'folder' | 'timetables'>;

/** Those that can be asked. */
export async function usableTimetables({ db, folder, timetables }: Asking): Promise<UsableTimetable[]> {
  if (timetables) return await timetables();
  return (await selectUsableTimetables(db)).flatMap((row) => usable(folder, row));
}

/** For what asks several times for one page: they are looked up once, at the first time. */
export function withTimetables(travelling: Travelling): Travelling {
  let known: Promise<UsableTimetable[]> | undefined;
  return { ...travelling, timetables: () => (known ??= usableTimetables(travelling)) };
}

/** The same as they were before one of them changed; without it, where it could not be asked then. */
export function timetablesBefore(
  timetables: readonly UsableTimetable[],
  id: string,
  was: Omit<UsableTimetable, 'id' | 'name' | 'sample'> | null
): UsableTimetable[] {
  return timetables.flatMap((one) => {
    if (one.id !== id) return [one];
    return was ? [{ ...one, ...was }] : [];
  });
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

function listed(row: Timetable): ListedTimetable {
  const { id, name, sample, state, progress, trouble, report, imported_at } = row;
  return {
    id,
    name,
    sample,
    state,
    progress: progress === null ? null : (JSON.parse(progress) as TimetableProgress),
    trouble: trouble === null ? null : readTrouble(trouble),
    report: report as ImportReport | null,
    importedAt: imported_at,
    lastDate: row.last_date,
    cut: row.cut as TimetableCut | null,
    live: {
      addresses: row.live_addresses,
      key: shownLiveKey(row.live_key),
      askedAt: row.live_asked_at,
      trouble: row.live_trouble as LiveTrouble | null,
      report: row.live_report as LiveReported | null
    },
    ...(row.address !== null && {
      asking: { refresh: row.refresh, askedAt: row.asked_at, nextAt: row.next_at, failures: row.failures }
    })
  };
}
