import { endOf } from '../answer-verdict.ts';
import type { LabelledHome } from '../label-each.ts';
import { type Labels, VERDICTS } from '../label-many.ts';
import type { Days } from '../search/day.ts';
import { keptStarts } from '../starts-kept.ts';
import { type MeetingQuestion, meetingPoints } from './meeting-points.ts';

/** The ways of all homes to one place, in the order of the homes; a few bytes each, for thousands of them. */
export type Ways = {
  /** an index of VERDICTS */
  verdict: Uint8Array;
  /** one way, the mean of there, from the door to the start, and back, from the end to the door; −1 where one is not home on the day */
  minutes: Int16Array;
};

/** Searches that take so long that a second thread is worth starting. */
const MANY_PLACES = 16;
const LONG_DAY = VERDICTS.indexOf('long-day');

/**
 * What each of several places asks of everybody, on one date at the same hours.
 * @returns a row a place; undefined where the timetable does not cover the date
 * @throws {UnknownStopError} where a home names a stop that the timetable does not have
 */
export async function judgePlaces(
  days: Days,
  question: MeetingQuestion,
  homes: readonly LabelledHome[]
): Promise<Ways[] | undefined> {
  const starts = keptStarts(days, homes, question.walking);
  const threads = question.places.length < MANY_PLACES ? 1 : 2;
  const labels = await meetingPoints(days, question, starts, threads);
  return labels && question.places.map((_, place) => waysOf(labels, question, place * homes.length, homes.length));
}

function waysOf({ verdict, leave, home }: Labels, question: MeetingQuestion, at: number, count: number): Ways {
  const end = endOf(question);
  const minutes = new Int16Array(count).fill(-1);
  for (let index = 0; index < count; index++) {
    if (verdict[at + index] < LONG_DAY) continue;
    minutes[index] = Math.round((question.start - leave[at + index] + home[at + index] - end) / 120);
  }
  return { verdict: verdict.slice(at, at + count), minutes };
}
