import { count } from '#platform/ui/format-count.ts';
import type { ListedTimetable } from '../listed-timetable.ts';
import * as m from '#messages';

/** What an import is doing and how far it is, in the reader's language. */
export function progressWords({ state, progress }: Pick<ListedTimetable, 'state' | 'progress'>): string {
  if (state === 'waiting') return m.travel_timetables_waiting();
  if (!progress) return m.travel_timetables_working();
  const { step, file = '', done, of } = progress;
  if (step === 'reading') {
    return done > 0
      ? m.travel_timetables_reading_rows({ file, rows: count(done) })
      : m.travel_timetables_reading({ file });
  }
  const megabytes = (bytes: number) => count(Math.round(bytes / 1e6));
  if (of === undefined) return m.travel_timetables_fetching({ done: megabytes(done) });
  return m.travel_timetables_fetching_of({ done: megabytes(done), of: megabytes(of) });
}
