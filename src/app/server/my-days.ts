import type { Gathering, GatheringBefore } from '#gatherings';
import { listMyDays, type MyDay, withGoers } from '#gatherings/server';
import type { TodayView, VerdictChange, VerdictView } from '#travel';
import {
  answerOutings,
  answerToday,
  outingOf,
  questionKey,
  type Start,
  type Travelling,
  unseenChanges
} from '#travel/server';
import type { Database } from './tables.ts';

const MONTHS_BACK = 12;

/**
 * A day to come with the way there and home, and with what a change does to it; `change`: what a timetable has changed, as she
 * was told and has not seen; `today`: what is known on the day itself.
 */
export type DayToCome = {
  day: MyDay;
  view: VerdictView;
  viewBefore?: VerdictView;
  change?: VerdictChange;
  today?: TodayView;
};

export type MyDays = {
  toCome: DayToCome[];
  /** what lies further ahead, without its journeys */
  later: MyDay[];
  past: MyDay[];
};

export type MyDaysAsked = {
  person: string;
  start: Start;
  zone: string;
  /** YYYY-MM-DD */
  today: string;
  /** so many of the days to come have their journeys, and besides them only what wants an answer or has changed; all where it is not said */
  inFull?: number;
  /** one gathering alone */
  only?: string;
  /** without what has been */
  onlyAhead?: boolean;
};

/** What somebody signed up for or marked: what is to come with its journeys, the soonest first; what has been, the last first. */
export async function myDays(
  { db, travelling }: { db: Database; travelling: Travelling },
  { person, start, zone, today, inFull = Infinity, only, onlyAhead = false }: MyDaysAsked
): Promise<MyDays> {
  const back = onlyAhead || only !== undefined ? 0 : MONTHS_BACK;
  const from = Temporal.PlainDate.from(today).subtract({ months: back }).toString();
  const [all, changes] = await Promise.all([listMyDays(db, { person, from }), unseenChanges(db, person, today)]);
  const isToCome = ({ listed: { gathering } }: MyDay) => (gathering.end ?? gathering.start).slice(0, 10) >= today;
  const ahead = all.filter((day) => isToCome(day) && (only === undefined || day.listed.id === only));
  const isInFull = (day: MyDay, index: number) => index < inFull || isPressing(day) || changes.has(day.listed.id);
  const full = ahead.filter(isInFull);
  const [days, journeys] = await Promise.all([
    withGoers(db, full, person),
    journeysOf(travelling, full, { start, zone })
  ]);
  return {
    toCome: days.flatMap((day, index): DayToCome[] => {
      const journey = journeys[index];
      const change = changes.get(day.listed.id);
      const isOfThis = change?.question === questionKey(outingOf(day.listed, zone), start);
      const changed = change && isOfThis ? { change: { was: change.was, now: change.now } } : {};
      return journey ? [{ day, ...journey, ...changed }] : [];
    }),
    later: ahead.filter((day, index) => !isInFull(day, index)),
    past: all.filter((day) => !isToCome(day) && wasThere(day)).reverse()
  };
}

/** It has changed since she looked, is called off, or a place is kept for her. */
function isPressing({ hosted, listed }: MyDay): boolean {
  return Boolean(hosted && (hosted.before || hosted.offeredUntil || listed.gathering.cancelled));
}

async function journeysOf(
  travelling: Travelling,
  days: MyDay[],
  { start, zone }: { start: Start; zone: string }
): Promise<(Pick<DayToCome, 'view' | 'viewBefore'> | undefined)[]> {
  const outings = days.map(({ listed }) => outingOf(listed, zone));
  const before = days.map((day) => gatheringBefore(day));
  const compared = before.flatMap((gathering) => (gathering ? [outingOf({ gathering }, zone)] : []));
  const views = await answerOutings(travelling, [...outings, ...compared], start);
  const viewsBefore = views.slice(days.length).values();
  return days.map((_day, index) => {
    const view = views[index];
    const viewBefore = before[index] && viewsBefore.next().value;
    return view && { view, ...(viewBefore && { viewBefore }) };
  });
}

function wasThere({ hosted, listed }: MyDay): boolean {
  return hosted ? hosted.answer === 'going' : listed.mark === 'going';
}

/** The gathering as it was, where it is known where that was. */
function gatheringBefore({ hosted, listed }: MyDay): Gathering | undefined {
  const before = hosted?.before;
  if (!before) return undefined;
  const { start, end, zone } = before;
  const place = placeBefore(before, listed.gathering.place);
  if (!place && before.attendance !== 'online') return undefined;
  const attendance = before.attendance as Gathering['attendance'];
  const { place: _now, ...same } = listed.gathering;
  return { ...same, start, end, zone, attendance, ...(place && { place }) };
}

function placeBefore({ place: name, point }: GatheringBefore, now: Gathering['place']): Gathering['place'] {
  if (name && point) return { name, ...point };
  return name === now?.name ? now : undefined;
}

/** With what is known of the day of those that are today, in the reader's language. */
export async function withToday<One extends DayToCome>(
  travelling: Travelling,
  days: readonly One[],
  { start, zone, language }: { start: Start; zone: string; language: string },
  now: Date
): Promise<One[]> {
  return await Promise.all(
    days.map(async (one) => {
      const { listed, hosted } = one.day;
      if (listed.gathering.cancelled || hosted?.way === 'online') return one;
      const known = await answerToday(travelling, { outing: outingOf(listed, zone), start, language }, now);
      return known ? { ...one, today: known } : one;
    })
  );
}
