import { endOf, onDayBefore } from './answer-verdict.ts';
import { decideByTimes } from './decide-verdict.ts';
import { WINDOW } from './network/running-trips.ts';
import type { Point, Verdict, Walking } from './question.ts';
import type { GatheringQuestion, GatheringSearch } from './search-gathering.ts';
import type { Starts } from './starts.ts';
import { degreesOfLatitude, metresBetween, walkSeconds } from './walks/distance.ts';

/** What the numbers in `Labels` mean. */
export const VERDICTS = ['out-of-reach', 'overnight', 'long-day', 'day-trip'] as const satisfies Verdict[];
const CODES = Object.fromEntries(VERDICTS.map((verdict, code) => [verdict, code])) as Record<Verdict, number>;

/** Verdicts without their legs, one a starting place; −1 where there is no journey. */
export type Labels = {
  /** an index of VERDICTS */
  verdict: Uint8Array;
  /** 1 where one has to leave the day before */
  dayBefore: Uint8Array;
  /** seconds from noon minus 12 hours of the date, or of the day before */
  leave: Int32Array;
  /** when one is home again; seconds from noon minus 12 hours of the date */
  home: Int32Array;
};

/** A gathering's place and hours; seconds from noon minus 12 hours of its date, the start also of the day before. */
export type Meeting = { venue: Point; start: number; end: number; startFromDayBefore: number; walking: Walking };

export function meetingOf(question: GatheringQuestion, zone: string): Meeting {
  const { venue, date, start, walking } = question;
  return { venue, start, end: endOf(question), startFromDayBefore: onDayBefore(date, start, zone).seconds, walking };
}

/** @param memory where they lie: a SharedArrayBuffer where threads write into them */
export function makeLabels(count: number, memory: (bytes: number) => ArrayBufferLike): Labels {
  return {
    verdict: new Uint8Array(memory(count)),
    dayBefore: new Uint8Array(memory(count)),
    leave: new Int32Array(memory(count * 4)),
    home: new Int32Array(memory(count * 4))
  };
}

/**
 * The verdicts on one gathering for any number of starting places, after its searches: a look-up for each stop that a
 * place is joined to. The same as `labelOf` gives one by one.
 * @param into where they go; number `at` is the first starting place's
 */
export function labelMany(
  search: GatheringSearch,
  meeting: Meeting,
  starts: Starts,
  into: Labels = makeLabels(starts.count, (bytes) => new ArrayBuffer(bytes)),
  at = 0
): Labels {
  const { start, end, startFromDayBefore } = meeting;
  const footOf = walkTo(meeting, starts);
  for (let index = 0; index < starts.count; index++) {
    const foot = footOf(index);
    let leave = latestLeaving(search.leave, starts, index, start, foot);
    const sameDay = leave >= 0;
    if (!sameDay) leave = latestLeaving(search.leaveDayBefore, starts, index, startFromDayBefore, foot);
    const home = earliestHome(search.home, starts, index, end, foot);
    const limits = {
      earliest: starts.earliest[index],
      latest: starts.latest[index],
      comfortable: starts.comfortable[index]
    };
    into.verdict[at + index] = CODES[decideByTimes({ start, end, limits }, { leave, sameDay, home })];
    into.dayBefore[at + index] = sameDay || leave < 0 ? 0 : 1;
    into.leave[at + index] = leave;
    into.home[at + index] = home;
  }
  return into;
}

/** Whether any starting place has no way there on the date, so that the day before has to be searched too. */
export function needsDayBefore(leave: Int32Array, meeting: Meeting, starts: Starts): boolean {
  const footOf = walkTo(meeting, starts);
  for (let index = 0; index < starts.count; index++) {
    if (latestLeaving(leave, starts, index, meeting.start, footOf(index)) < 0) return true;
  }
  return false;
}

const TOO_FAR = -1;

/** Seconds on foot from a start's door to the venue; TOO_FAR beyond walking distance. */
function walkTo({ venue, walking }: Meeting, { lat, lon }: Starts): (index: number) => number {
  const nearby = degreesOfLatitude(walking.maxWalk / walking.factor);
  return (index) => {
    if (!(Math.abs(lat[index] - venue.lat) <= nearby)) return TOO_FAR;
    const metres = metresBetween({ lat: lat[index], lon: lon[index] }, venue);
    return walkSeconds(metres, walking, walking.maxWalk) ?? TOO_FAR;
  };
}

/** −1 where there is none */
function latestLeaving(
  byStop: Int32Array,
  { first, stop, seconds }: Starts,
  index: number,
  start: number,
  foot: number
) {
  let best = foot !== TOO_FAR && start <= WINDOW ? Math.max(-1, start - foot) : -1;
  for (let join = first[index]; join < first[index + 1]; join++) {
    const leave = byStop[stop[join]];
    if (leave >= 0 && leave - seconds[join] > best) best = leave - seconds[join];
  }
  return best;
}

/** −1 where there is none */
function earliestHome(byStop: Int32Array, { first, stop, seconds }: Starts, index: number, end: number, foot: number) {
  let best = foot === TOO_FAR ? WINDOW + 1 : end + foot;
  for (let join = first[index]; join < first[index + 1]; join++) {
    const arrive = byStop[stop[join]];
    if (arrive >= 0 && arrive + seconds[join] < best) best = arrive + seconds[join];
  }
  return best > WINDOW ? -1 : best;
}
