import type { TimetableProgress } from '../listed-timetable.ts';
import type { TravelDb } from './tables.ts';
import { updateProgress } from './timetable-queries.ts';

const EVERY_MILLISECONDS = 500;

/** Writes down how far an import is, not more often than a page would look. */
export function progressTeller(
  { db, now }: { db: TravelDb; now: () => Date },
  id: string
): (progress: TimetableProgress) => void {
  let told = 0;
  let writing: Promise<unknown> = Promise.resolve();
  return (progress) => {
    const time = now().getTime();
    if (time - told < EVERY_MILLISECONDS) return;
    told = time;
    writing = writing.then(() => updateProgress(db, id, JSON.stringify(progress))).catch(() => undefined);
  };
}
