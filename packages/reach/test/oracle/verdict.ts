import type { JourneyQuestion, Verdict, VerdictQuestion } from '../../src/question.ts';
import { dayStart, nextDate } from './calendar.ts';
import type { Feed } from './feed.ts';
import { outsideTimetable, type Outcome } from './search.ts';

export type DatedOutcome = Outcome & { date: string };

export type VerdictOutcome = {
  verdict: Verdict;
  there: DatedOutcome | null;
  back: DatedOutcome | null;
  lastBack: number | null;
};

/** A search: the answer to a journey question. */
export type Find = (question: JourneyQuestion) => Outcome | null;

/** The verdict on a gathering, each of its parts by a search of its own. */
export function findVerdict(feed: Feed, question: VerdictQuestion, find: Find): VerdictOutcome {
  if (outsideTimetable(feed, question.date))
    return { verdict: 'no-timetable', there: null, back: null, lastBack: null };
  const { home, venue, date, walking, limits, start } = question;
  const end = question.end > start ? question.end : question.end + 24 * 3600;
  const wayHome = { from: { at: venue }, to: home, date, walking };
  const there = findThere(feed, question, find);
  const found = find({ ...wayHome, when: { depart: end } });
  const back = found && { ...found, date };
  const last = find({ ...wayHome, when: { arrive: limits.latest } });
  const lastBack = last && last.depart >= end ? last.depart : null;
  return { verdict: label(question, end, there, back), there, back, lastBack };
}

/** The latest leaving on the date or, where there is none, on the day before. */
function findThere(feed: Feed, question: VerdictQuestion, find: Find): DatedOutcome | null {
  const { home, venue, date, walking, start } = question;
  const way = { from: home, to: { at: venue }, walking };
  const sameDay = find({ ...way, date, when: { arrive: start } });
  if (sameDay) return { ...sameDay, date };
  const before = nextDate(date, -1);
  const arrive = start + dayStart(feed.zone, date) - dayStart(feed.zone, before);
  const dayBefore = find({ ...way, date: before, when: { arrive } });
  return dayBefore && { ...dayBefore, date: before };
}

function label(question: VerdictQuestion, end: number, there: DatedOutcome | null, back: DatedOutcome | null): Verdict {
  if (!there || !back) return 'out-of-reach';
  const { earliest, latest, comfortable } = question.limits;
  if (there.date !== question.date || there.depart < earliest || back.arrive > latest) return 'overnight';
  const short = question.start - there.depart <= comfortable && back.arrive - end <= comfortable;
  return short ? 'day-trip' : 'long-day';
}
