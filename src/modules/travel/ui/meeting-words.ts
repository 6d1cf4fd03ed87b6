import { longDate } from '#platform/ui/format-date.ts';
import { clock, duration } from '#platform/ui/format-time.ts';
import type { MeetingAnswer, MembersAnswer, UnclearName } from '../meeting-answer.ts';
import {
  longestMinutes,
  type Matter,
  type MeetingPoint,
  minutesInAll,
  thereAndBack,
  typicalMinutes
} from '../meeting-point.ts';
import type { MeetingTroubles } from '../meeting-question.ts';
import type { OtherHours } from '../other-hours.ts';
import * as m from '#messages';

const MATTER_WORDS = {
  most: m.travel_meet_matter_most,
  fair: m.travel_meet_matter_fair,
  least: m.travel_meet_matter_least
} satisfies Record<Matter, () => string>;

export function matterWords(matter: Matter): string {
  return MATTER_WORDS[matter]();
}

/** The answer as a heading that can be pasted into a chat: "Llandudno Junction: 19 of 24 there and back. Cardiff: 9." */
export function meetingSentence({ points, usual, people, uncovered }: MeetingAnswer): string {
  const [best] = points;
  if (uncovered) return m.travel_meet_uncovered();
  if (!best || thereAndBack(best) === 0) return m.travel_meet_nobody();
  const n = thereAndBack(best);
  if (usual && usual.name === best.name) return m.travel_meet_usual_is_best({ place: best.name, n, people });
  const head =
    n === people && people > 1
      ? m.travel_meet_all({ place: best.name, people })
      : m.travel_meet_best({ place: best.name, n, people });
  return usual ? m.travel_meet_best_and_usual({ best: head, usual: usual.name, n: thereAndBack(usual) }) : head;
}

/** The same to the members of a group: "Llandudno Junction: 19 of you there and back. Cardiff: fewer than five." */
export function membersSentence({ points, usual, uncovered }: MembersAnswer): string {
  const [best] = points;
  if (uncovered) return m.travel_meet_uncovered();
  if (!best || thereAndBack(best) === 0) return m.travel_meet_members_nobody();
  const n = thereAndBack(best);
  if (usual && usual.name === best.name) return m.travel_meet_members_usual_is_best({ place: best.name, n });
  const head = m.travel_meet_members_best({ place: best.name, n });
  if (!usual) return head;
  return usual.isFew
    ? m.travel_meet_members_usual_few({ best: head, usual: usual.name })
    : m.travel_meet_best_and_usual({ best: head, usual: usual.name, n: thereAndBack(usual) });
}

/** "Saturday 15 May, 10:30 to 15:30". */
export function membersWhen({ date, start, end }: { date: string; start: string; end: string }): string {
  return m.travel_meet_members_asked({ date: longDate(date), start, end });
}

/** "17 people, Saturday 15 May, 10:30 to 15:30". */
export function meetingWhen(
  { people }: MeetingAnswer,
  { date, start, end }: { date: string; start: string; end: string }
): string {
  const when = { date: longDate(date), start, end };
  return people === 1 ? m.travel_meet_asked_one(when) : m.travel_meet_asked({ people, ...when });
}

/** "typically 1 h 20 each way · longest 4 h 05"; nothing where nobody is there and back. */
export function meetingTimes(point: MeetingPoint): string | undefined {
  const [typical, longest] = [typicalMinutes(point), longestMinutes(point)];
  if (typical === undefined || longest === undefined) return undefined;
  if (typical === longest) return m.travel_meet_time({ typical: duration(typical) });
  return m.travel_meet_times({ typical: duration(typical), longest: duration(longest) });
}

/** Why a place stands where it stands, in a sentence; for the first few. */
export function meetingReason(points: readonly MeetingPoint[], index: number, matter: Matter): string | undefined {
  const [best, point] = [points[0], points[index]];
  if (!best || !point || thereAndBack(point) === 0) return undefined;
  if (index > 0) return comparedWith(best, point);
  if (matter === 'fair') return m.travel_meet_why_fair({ longest: duration(longestMinutes(point) ?? 0) });
  if (matter === 'least') return m.travel_meet_why_least({ hours: Math.round(minutesInAll(point) / 60) });
  const next = points[1];
  if (!next || thereAndBack(next) < thereAndBack(point)) return next && m.travel_meet_why_most();
  return next.day < point.day
    ? m.travel_meet_why_fewer_long({ other: next.name })
    : m.travel_meet_why_as_many({ other: next.name });
}

function comparedWith(best: MeetingPoint, point: MeetingPoint): string {
  const more = thereAndBack(point) - thereAndBack(best);
  if (more === 0) return m.travel_meet_why_level({ best: best.name });
  if (more > 0) return m.travel_meet_why_more({ n: more, best: best.name });
  return m.travel_meet_why_behind({ n: -more, best: best.name });
}

/** "Start at 10:45 and six more can." */
export function otherHoursSentence({ way, at, more }: OtherHours): string {
  const time = clock(at / 60);
  return way === 'start' ? m.travel_meet_other_start({ time, n: more }) : m.travel_meet_other_end({ time, n: more });
}

/** What is wrong beside each field. */
export function wordMeetingTroubles(
  troubles: MeetingTroubles,
  unclear: readonly UnclearName[]
): Partial<Record<'who' | 'date' | 'start' | 'end' | 'where' | 'usual', string>> {
  const unknown = (field: UnclearName['field']) => {
    const name = unclear.find((one) => one.field === field && one.places.length === 0)?.name;
    return name && m.travel_meet_unknown({ name });
  };
  const time = (wrong: unknown) => (wrong ? m.travel_answer_hours_wrong() : undefined);
  const { who, where, date } = troubles;
  return {
    who: who ? (who === 'needed' ? m.travel_meet_who_needed() : m.travel_meet_who_too_many()) : unknown('who'),
    where: where ? m.travel_meet_where_too_many() : unknown('where'),
    usual: unknown('usual'),
    date: date && (date === 'over' ? m.travel_meet_date_over() : m.travel_meet_date_wrong()),
    start: time(troubles.start),
    end: time(troubles.end)
  };
}
