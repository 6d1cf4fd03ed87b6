import { clock } from '#platform/ui/format-time.ts';
import { dayMonth, longDate } from '#platform/ui/format-date.ts';
import type { VerdictView } from '../verdict-view.ts';
import { verdictWords } from './verdict-words.ts';
import * as m from '#messages';

/**
 * The answer in one sentence of plain text, in the reader's language, as it stands in headings and can be pasted into a
 * chat: "A long day: be at Bangor station 06:53, back 21:15, last way home 18:36, dark from 18:20."
 */
export function verdictSentence(view: VerdictView): string {
  switch (view.verdict) {
    case 'day-trip':
    case 'long-day':
    case 'overnight':
      return there(view);
    case 'out-of-reach':
      return outOfReach(view);
    case 'online':
      return answer(verdictWords(view), [m.travel_online_hours(hours(view))]);
    case 'no-timetable':
      return noTimetable(view);
    case 'place-unknown':
      return m.travel_place_unknown();
    case 'no-start':
      return m.travel_no_start();
  }
}

function there(view: VerdictView): string {
  const clauses = [...wayClauses(view), dark(view), ...orOnline(view)].filter(Boolean);
  if (!view.veryEarly) return answer(verdictWords(view), clauses);
  const sentence = clauses.join(', ');
  if (!onlyTooEarly(view)) return m.travel_answer_very_early({ head: verdictWords(view), rest: sentence });
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

/** Leaving, coming back and the last way home of an answer that has both ways, to be joined by commas. */
export function wayClauses(view: VerdictView): string[] {
  return [leaving(view), comingBack(view), lastWayHome(view)].filter(Boolean);
}

/** "Needs the night before: very early …, or go the night before" would say it twice. */
function onlyTooEarly({ verdict, veryEarly, nights }: VerdictView): boolean {
  return verdict === 'overnight' && veryEarly === true && nights?.length === 1 && nights[0] === 'before';
}

function answer(head: string, clauses: string[]): string {
  return m.travel_answer({ head, rest: clauses.join(', ') });
}

function leaving({ be, there, veryEarly }: VerdictView): string {
  const time = be?.time ?? clock(there?.depart ?? 0);
  const dayBefore = be?.dayBefore ?? (there !== undefined && there.depart < 0);
  if (veryEarly && !dayBefore) return m.travel_very_early({ time });
  if (!be?.stop) return dayBefore ? m.travel_leave_day_before({ time }) : m.travel_leave({ time });
  return dayBefore ? m.travel_be_day_before({ stop: be.stop, time }) : m.travel_be({ stop: be.stop, time });
}

function comingBack({ be, back, backAt, gathering }: VerdictView): string {
  const time = backAt?.time ?? clock(back?.arrive ?? 0);
  const arrive = back?.arrive ?? 0;
  if (gathering.days > 1)
    return m.travel_back_on({ date: longDate(gathering.end, Number(gathering.start.slice(0, 4))), time });
  if (arrive >= 1440 && arrive < 1440 + 5 * 60) return m.travel_back_in_the_night({ time });
  if (backAt?.dayAfter || arrive >= 1440) return m.travel_back_day_after({ time });
  if (backAt?.stop && be?.stop && backAt.stop !== be.stop) return m.travel_back_at({ stop: backAt.stop, time });
  return m.travel_back({ time });
}

function lastWayHome({ isLastBack, lastBack }: VerdictView): string {
  if (isLastBack) return m.travel_is_last();
  return lastBack ? m.travel_last({ time: lastBack }) : '';
}

/** Whether the sentence speaks of the dark: a way home in broad daylight needs no word about the dusk. */
export function isBackInTheDark({ dark, back }: VerdictView): boolean {
  return dark.allDay === true || (dark.from !== undefined && back !== undefined && back.arrive > dark.from);
}

function dark(view: VerdictView): string {
  if (!isBackInTheDark(view)) return '';
  const { from } = view.dark;
  return from === undefined ? m.travel_dark_all_day() : m.travel_dark_from({ time: clock(from) });
}

function outOfReach(view: VerdictView): string {
  const { start, end } = hours(view);
  const why = view.there ? m.travel_no_way_home({ time: end }) : m.travel_no_way_there({ time: start });
  const head = view.from ? m.travel_out_of_reach_from({ from: view.from.name }) : verdictWords(view);
  return answer(head, [why, ...orOnline(view)]);
}

function noTimetable({ missing, gathering }: VerdictView): string {
  const date = dayMonth(gathering.start);
  if (missing === 'none') return m.travel_no_timetable_none();
  return missing === 'over' ? m.travel_no_timetable_over({ date }) : m.travel_no_timetable_not_yet({ date });
}

function orOnline(view: VerdictView): string[] {
  return view.gathering.attendance === 'hybrid' ? [m.travel_or_online(hours(view))] : [];
}

function hours({ gathering, countedAs }: VerdictView): { start: string; end: string } {
  return {
    start: countedAs?.start ?? gathering.start.slice(11, 16),
    end: countedAs?.end ?? gathering.end.slice(11, 16)
  };
}
