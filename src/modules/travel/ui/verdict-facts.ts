import { clock, duration } from '#platform/ui/format-time.ts';
import { dayMonthYear } from '#platform/ui/format-date.ts';
import type { JourneyView, TightestChange, VerdictView } from '../verdict-view.ts';
import { MODE_WORDS } from './leg-rows.ts';
import { listWords } from './list-words.ts';
import { isBackInTheDark } from './verdict-sentence.ts';
import * as m from '#messages';

/** What the sentence of an answer leaves out, as sentences of their own; in the reader's language. */
export function verdictFacts(view: VerdictView): string[] {
  return [
    door(view),
    ...changes(view),
    darkness(view),
    view.local === undefined ? '' : m.travel_local({ duration: duration(view.local) }),
    ...assumed(view),
    ridingFact(view)
  ].filter(Boolean);
}

/** By what was counted, where not by everything; empty otherwise. */
export function ridingFact({ riding }: Pick<VerdictView, 'riding'>): string {
  const { stepFree = false, without = [] } = riding ?? {};
  const modes = listWords(without.map((mode) => MODE_WORDS[mode]().toLowerCase()));
  if (stepFree && without.length > 0) return m.travel_riding_both({ modes });
  if (stepFree) return m.travel_riding_step_free();
  return without.length > 0 ? m.travel_riding_without({ modes }) : '';
}

/** Which timetable the answer stands on; undefined where none was asked. */
export function timetableLine({ timetable }: VerdictView): string | undefined {
  if (!timetable) return undefined;
  const { name, date, until, sample } = timetable;
  const line = m.travel_timetable({ name, date: dayMonthYear(date), until: dayMonthYear(until) });
  return sample ? `${m.travel_timetable_sample()} ${line}` : line;
}

function door({ there, back }: VerdictView): string {
  if (!there?.home?.minutes || !back?.home?.minutes || there.home.fromCentre || there.depart < 0) return '';
  return m.travel_door({
    leave: clock(there.depart - there.home.minutes),
    home: clock(back.arrive + back.home.minutes)
  });
}

function changes({ there, back, tightest }: VerdictView): string[] {
  if (!there || !back) return [];
  return [changeCounts(there, back), ...(tightest ? tightestChange(tightest) : [])];
}

function changeCounts(there: JourneyView, back: JourneyView): string {
  if (there.changes === 0 && back.changes === 0) return m.travel_no_changes();
  if (there.changes === back.changes) return m.travel_changes_each_way({ n: there.changes });
  return m.travel_changes_both({ there: there.changes, back: back.changes });
}

function tightestChange({ way, minutes, at, ifMissed }: TightestChange): string[] {
  const which = { duration: duration(minutes), stop: at };
  const tightest = way === 'there' ? m.travel_tightest_there(which) : m.travel_tightest_back(which);
  if (!ifMissed) return [tightest];
  const { next } = ifMissed;
  if (way === 'there') return [tightest, next ? m.travel_missed_there({ time: next }) : m.travel_missed_no_way_there()];
  return [tightest, next ? m.travel_missed_back({ time: next }) : m.travel_missed_no_way_back()];
}

function darkness(view: VerdictView): string {
  const { dark, gathering } = view;
  if (gathering.attendance === 'online' || isBackInTheDark(view)) return '';
  if (dark.allDay) return m.travel_dark_all_day_there();
  return dark.from === undefined ? m.travel_never_dark() : m.travel_gets_dark({ time: clock(dark.from) });
}

function assumed({ countedAs, guessedPlace, gathering }: VerdictView): string[] {
  return [
    countedAs ? m.travel_counted_as(countedAs) : '',
    gathering.days > 1 ? m.travel_several_days() : '',
    guessedPlace && gathering.place ? m.travel_guessed({ place: gathering.place }) : ''
  ];
}
