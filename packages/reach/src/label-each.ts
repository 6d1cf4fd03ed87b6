import type { Labels } from './label-many.ts';
import { type Label, labelAt, UNKNOWN } from './label.ts';
import { meetingPoints } from './meeting/meeting-points.ts';
import type { End, Limits } from './question.ts';
import type { Days } from './search/day.ts';
import type { GatheringQuestion } from './search-gathering.ts';
import { prepareStarts, type Starts } from './starts.ts';

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
  await eachRow(days, gatherings, homes, ({ date }, labels, at) =>
    rows.push(homes.map((_, home) => (labels ? labelAt(labels, at + home, date) : UNKNOWN)))
  );
  return rows;
}

/**
 * The same in a byte each, for homes and gatherings by the thousand: an index of VERDICTS.
 * @returns a row a gathering; undefined where the timetable does not cover its date
 * @throws {UnknownStopError} where a home names a stop that the timetable does not have
 */
export async function verdictEach(
  days: Days,
  gatherings: readonly GatheringQuestion[],
  homes: readonly LabelledHome[]
): Promise<(Uint8Array | undefined)[]> {
  const rows: (Uint8Array | undefined)[] = [];
  await eachRow(days, gatherings, homes, (_, labels, at) => rows.push(labels?.verdict.slice(at, at + homes.length)));
  return rows;
}

type TakeRow = (gathering: GatheringQuestion, labels: Labels | undefined, at: number) => void;

/** @param take gets the labels of one gathering, which begin at a number */
async function eachRow(
  days: Days,
  gatherings: readonly GatheringQuestion[],
  homes: readonly LabelledHome[],
  take: TakeRow
): Promise<void> {
  const prepared = new Map<string, Starts>();
  for (let taken = 0; taken < gatherings.length;) {
    const [first] = gatherings.slice(taken);
    const others = gatherings.slice(taken).findIndex((one) => hoursOf(one) !== hoursOf(first));
    const alike = gatherings.slice(taken, others < 0 ? undefined : taken + others);
    const places = alike.map(({ venue }) => venue);
    const way = JSON.stringify(first.walking);
    const starts = prepared.get(way) ?? prepareStarts(days, homes, first.walking);
    prepared.set(way, starts);
    const labels = await meetingPoints(days, { ...first, places }, starts, places.length < MANY_PLACES ? 1 : 2);
    alike.forEach((one, place) => take(one, labels, place * homes.length));
    taken += alike.length;
  }
}

function hoursOf({ date, start, end, walking }: GatheringQuestion): string {
  return JSON.stringify([date, start, end, walking]);
}
