import { Worker } from 'node:worker_threads';
import { covers } from '../answer-journey.ts';
import { onDayBefore } from '../answer-verdict.ts';
import { type Labels, makeLabels, meetingOf } from '../label-many.ts';
import type { Point } from '../question.ts';
import type { GatheringQuestion } from '../search-gathering.ts';
import { LANES } from '../scan/lane-search.ts';
import { indexOf } from '../scan/connection-index.ts';
import type { Scanner } from '../scan/search-many.ts';
import type { Days } from '../search/day.ts';
import { dayOfDate } from '../service-day.ts';
import type { Starts } from '../starts.ts';
import { findJoins } from '../walks/joins.ts';
import { doShare, type Share } from './shares.ts';

/** One date and its hours, and the places that are weighed against each other. */
export type MeetingQuestion = Omit<GatheringQuestion, 'venue'> & { places: readonly Point[] };

/** Places from which on what the searches of all save is more than an index costs. */
const WORTH_AN_INDEX = 8 * LANES;

/**
 * For each place, the verdict for each starting place: label number p × starts.count + s is that of start s going to
 * place p. Two searches a place, and a third, of the day before, where somebody needs it; eight places in a pass.
 * @param threads that share the work, this one among them; others are started for it, and read the same memory
 * @returns undefined where the timetable does not cover the date
 */
export async function meetingPoints(
  days: Days,
  question: MeetingQuestion,
  starts: Starts,
  threads = 1
): Promise<Labels | undefined> {
  const { places, date, start, walking } = question;
  const { timetable, nearby } = days;
  if (!covers(timetable, date)) return undefined;
  const today = days.on(dayOfDate(date), walking);
  const scans = {
    forwards: today.scan,
    backwards: today.mirrorScan,
    dayBefore: days.on(onDayBefore(date, start, timetable.zone).day, walking).mirrorScan
  };
  if (places.length >= WORTH_AN_INDEX) for (const scan of Object.values(scans)) indexOf(scan.network);
  const work = {
    starts,
    places: places.map((venue) => ({
      meeting: meetingOf({ ...question, venue }, timetable.zone),
      from: findJoins(timetable, nearby, { at: venue }, walking)
    })),
    labels: makeLabels(places.length * starts.count, (bytes) => new SharedArrayBuffer(bytes)),
    next: new Int32Array(new SharedArrayBuffer(4))
  };
  const share = (thread: number): Share => ({ ...work, scans: roomsFor(scans, thread) });
  const others = Math.min(threads, Math.ceil(places.length / LANES)) - 1;
  const helped = Array.from({ length: Math.max(0, others) }, (_, index) => help(share(index + 1)));
  doShare(share(0));
  await Promise.all(helped);
  return work.labels;
}

function roomsFor(scans: Record<keyof Share['scans'], Scanner>, thread: number): Share['scans'] {
  const share = (scanner: Scanner) => ({ network: scanner.network, room: scanner.roomFor(thread) });
  return { forwards: share(scans.forwards), backwards: share(scans.backwards), dayBefore: share(scans.dayBefore) };
}

/** Runs beside this file, as the thread that asks does: a file inside a bundle would have nothing beside it. */
function help(share: Share): Promise<void> {
  const worker = new Worker(new URL('./meeting-worker.ts', import.meta.url), { workerData: share });
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', () => resolve());
  });
}
