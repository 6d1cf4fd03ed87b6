import { longDate, shortWeekday } from '#platform/ui/format-date.ts';
import { clock, duration } from '#platform/ui/format-time.ts';
import type { MeetingAnswer, MembersAnswer, PointAt } from '../meeting-answer.ts';
import {
  longestMinutes,
  type Matter,
  type MeetingPoint,
  minutesInAll,
  type StepFree,
  thereAndBack,
  typicalMinutes
} from '../meeting-point.ts';
import type { MeetingTime } from '../meeting-times.ts';
import type { OtherHours } from '../other-hours.ts';
import { TOO_FAR } from '../turns.ts';
import * as m from '#messages';

const MATTER_WORDS = {
  most: m.travel_meet_matter_most,
  fair: m.travel_meet_matter_fair,
  least: m.travel_meet_matter_least,
  turns: m.travel_meet_matter_turns
} satisfies Record<Matter, () => string>;

export function matterWords(matter: Matter): string {
  return MATTER_WORDS[matter]();
}

/** The answer as a heading that can be pasted into a chat: "Llandudno Junction: 19 of 24 there and back. Cardiff: 9." */
export function meetingSentence(
  { points, usual, people, uncovered }: MeetingAnswer,
  times: readonly MeetingTime[]
): string {
  const [best] = points;
  if (uncovered) return m.travel_meet_uncovered();
  if (!best || thereAndBack(best) === 0) return m.travel_meet_nobody();
  const [n, place] = [thereAndBack(best), placeOn(best, times)];
  if (usual && usual.name === best.name) return m.travel_meet_usual_is_best({ place, n, people });
  const head =
    n === people && people > 1 ? m.travel_meet_all({ place, people }) : m.travel_meet_best({ place, n, people });
  return usual ? m.travel_meet_best_and_usual({ best: head, usual: usual.name, n: thereAndBack(usual) }) : head;
}

/** The same to the members of a group: "Llandudno Junction: 19 of you there and back. Cardiff: fewer than five." */
export function membersSentence({ points, usual, uncovered }: MembersAnswer, times: readonly MeetingTime[]): string {
  const [best] = points;
  if (uncovered) return m.travel_meet_uncovered();
  if (!best || thereAndBack(best) === 0) return m.travel_meet_members_nobody();
  const [n, place] = [thereAndBack(best), placeOn(best, times)];
  if (usual && usual.name === best.name) return m.travel_meet_members_usual_is_best({ place, n });
  const head = m.travel_meet_members_best({ place, n });
  if (!usual) return head;
  return usual.isFew
    ? m.travel_meet_members_usual_few({ best: head, usual: usual.name })
    : m.travel_meet_best_and_usual({ best: head, usual: usual.name, n: thereAndBack(usual) });
}

/** "Shrewsbury", or where several days are compared "Shrewsbury, Saturday 15 May". */
export function placeOn({ name, time }: Pick<PointAt, 'name' | 'time'>, times: readonly MeetingTime[]): string {
  const when = whenAmong(times, time);
  return when === undefined ? name : m.travel_meet_place_on({ place: name, when });
}

/** "Saturday 15 May", with the hour where that day is compared with itself; nothing where there is one day alone. */
export function whenAmong(times: readonly MeetingTime[], time: number): string | undefined {
  const one = times[time];
  if (!one || times.length < 2) return undefined;
  const isAlone = times.filter(({ date }) => date === one.date).length === 1;
  return isAlone ? longDate(one.date) : `${longDate(one.date)}, ${one.start}`;
}

/** "Sat 15/5", as short as the head of a column is. */
export function shortWhen(
  times: readonly MeetingTime[],
  time: number
): { weekday: string; date: string; hours?: string } {
  const one = times[time];
  if (!one) return { weekday: '', date: '' };
  const isAlike = times.every(({ start, end }) => start === one.start && end === one.end);
  const hours = isAlike ? {} : { hours: one.start };
  const [, month, day] = one.date.split('-');
  return { weekday: shortWeekday(one.date), date: `${Number(day)}/${Number(month)}`, ...hours };
}

/** "Saturday 15 May, 10:30 to 15:30". */
export function membersWhen(times: readonly MeetingTime[]): string {
  const [first] = times;
  if (!first || times.length > 1) return m.travel_meet_days({ n: times.length });
  return m.travel_meet_members_asked({ ...first, date: longDate(first.date) });
}

/** "17 people, Saturday 15 May, 10:30 to 15:30". */
export function meetingWhen({ people }: MeetingAnswer, times: readonly MeetingTime[]): string {
  const [first] = times;
  if (!first || times.length > 1) return m.travel_meet_days_people({ people, n: times.length });
  const when = { ...first, date: longDate(first.date) };
  return people === 1 ? m.travel_meet_asked_one(when) : m.travel_meet_asked({ people, ...when });
}

/** "40 towns were looked at." */
export function lookedAtWords({ places, among, size }: MeetingAnswer['lookedAt']): string {
  const n = places;
  if (among === 'towns') {
    return size === 0 ? m.travel_meet_looked_towns({ n }) : m.travel_meet_looked_large({ n, size: grouped(size) });
  }
  if (among === 'venues') return m.travel_meet_looked_venues({ n });
  return among === 'stations' ? m.travel_meet_looked_stations({ n }) : m.travel_meet_looked_named({ n });
}

/** "20,000"; both languages write it so. */
export function grouped(people: number): string {
  return String(people).replaceAll(/\B(?=(\d{3})+$)/g, ',');
}

/** "12 of them by step-free ways, as far as the timetable says"; nothing where the timetable says nothing of steps. */
export function stepFreeWords(stepFree: StepFree | undefined, back: number): string | undefined {
  if (stepFree === undefined || stepFree === 'unknown' || back === 0) return undefined;
  if (stepFree === 'few') return m.travel_meet_steps_few();
  if (stepFree === 'nearly-all') return m.travel_meet_steps_nearly();
  if (stepFree === 0) return m.travel_meet_steps_none();
  return stepFree === back ? m.travel_meet_steps_all() : m.travel_meet_steps({ n: stepFree });
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
  if (index > 0) return comparedWith(best, point, matter);
  if (matter === 'turns' && point.furthest) return turnsReason(point.furthest);
  if (matter === 'fair') return m.travel_meet_why_fair({ longest: duration(longestMinutes(point) ?? 0) });
  if (matter === 'least' || matter === 'turns')
    return m.travel_meet_why_least({ hours: Math.round(minutesInAll(point) / 60) });
  const next = points[1];
  if (!next || thereAndBack(next) < thereAndBack(point)) return next && m.travel_meet_why_most();
  return next.day < point.day
    ? m.travel_meet_why_fewer_long({ other: next.name })
    : m.travel_meet_why_as_many({ other: next.name });
}

function turnsReason({ before, now }: NonNullable<MeetingPoint['furthest']>): string {
  if (now === undefined) return m.travel_meet_why_turns_out();
  if (before >= TOO_FAR) return m.travel_meet_why_turns_hardly({ now: duration(now) });
  return m.travel_meet_why_turns({ before: duration(before), now: duration(now) });
}

function comparedWith(best: MeetingPoint, point: MeetingPoint, matter: Matter): string {
  const now = matter === 'turns' ? point.furthest?.now : undefined;
  const people = peopleCompared(best, point);
  return now === undefined ? people : `${people} ${m.travel_meet_why_turns_behind({ now: duration(now) })}`;
}

function peopleCompared(best: MeetingPoint, point: MeetingPoint): string {
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
