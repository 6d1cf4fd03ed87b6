import type { End, Limits, Walking } from './question.ts';
import type { Days } from './search/day.ts';
import { prepareStarts, type Starts } from './starts.ts';

/** So many sets of starting places stay ready for a timetable: one question asks for the same again and again. */
const MOST_KEPT = 3;

const kept = new WeakMap<Days, Map<string, Starts>>();

/**
 * Starting places made ready, or as they were made ready before.
 * @throws {UnknownStopError} where a stop is named that the timetable does not have
 */
export function keptStarts(days: Days, homes: readonly { home: End; limits: Limits }[], walking: Walking): Starts {
  const known = kept.get(days) ?? new Map<string, Starts>();
  kept.set(days, known);
  const key = JSON.stringify([homes, walking]);
  const starts = known.get(key) ?? prepareStarts(days, homes, walking);
  known.delete(key);
  known.set(key, starts);
  const [oldest] = known.keys();
  if (known.size > MOST_KEPT && oldest !== undefined) known.delete(oldest);
  return starts;
}
