import { type Label, labelAt, UNKNOWN } from './label.ts';
import { meetingPoints } from './meeting/meeting-points.ts';
import type { End, Limits } from './question.ts';
import type { Days } from './search/day.ts';
import type { GatheringQuestion } from './search-gathering.ts';
import { prepareStarts } from './starts.ts';

/** Where somebody starts from, and the limits that hold there. */
export type LabelledHome = { home: End; limits: Limits };

/** Searches that take so long that a second thread is worth starting. */
const MANY_PLACES = 32;

/**
 * The labels of several gatherings for several homes, a row a gathering, in the order given. Gatherings at the same hours
 * that follow each other are searched together, however many homes there are; the searches themselves are not handed
 * out, because they are large.
 * @throws {UnknownStopError} where a home names a stop that the timetable does not have
 */
export async function labelEach(
  days: Days,
  gatherings: readonly GatheringQuestion[],
  homes: readonly LabelledHome[]
): Promise<Label[][]> {
  const rows: Label[][] = [];
  while (rows.length < gatherings.length) {
    const [first] = gatherings.slice(rows.length);
    const others = gatherings.slice(rows.length).findIndex((one) => hoursOf(one) !== hoursOf(first));
    const alike = gatherings.slice(rows.length, others < 0 ? undefined : rows.length + others);
    const places = alike.map(({ venue }) => venue);
    const starts = prepareStarts(days, homes, first.walking);
    const labels = await meetingPoints(days, { ...first, places }, starts, places.length < MANY_PLACES ? 1 : 2);
    for (const place of places.keys()) {
      const at = place * homes.length;
      rows.push(homes.map((_, home) => (labels ? labelAt(labels, at + home, first.date) : UNKNOWN)));
    }
  }
  return rows;
}

function hoursOf({ date, start, end, walking }: GatheringQuestion): string {
  return JSON.stringify([date, start, end, walking]);
}
