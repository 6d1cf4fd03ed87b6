import type { GatheringQuestion, Label, Limits } from '@afield/reach';
import { easeOf } from '../best-verdict.ts';
import { homeIn } from '../homes.ts';
import { DEFAULT_TRAVEL_LIMITS } from '../limits.ts';
import type { MeetingPoint } from '../meeting-point.ts';
import type { OutingDay } from '../outing.ts';
import type { StartingPlace } from '../starting-place.ts';
import { questionOfDay } from './outing-question.ts';
import type { Travelling, UsableTimetable } from './travelling.ts';

/** Somewhere to meet. */
export type MeetingPlace = { name: string; lat: number; lon: number };

/** Where so many people start from; what a day may be for them, where it is known. */
export type MeetingStart = { start: StartingPlace; people: number; limits?: Limits };

/** When it would be, by the clock of a zone. */
export type MeetingDay = { day: OutingDay; zone: string };

/** One person's way: the verdict, and minutes one way where it is there and back. */
type Judged = { verdict: Label['verdict']; minutes: number | undefined };

/** So many are searched in one pass; others who ask the engine something meanwhile wait for no more. */
const AT_ONCE = 8;

/** What each place asks of everybody, by the kindest of the timetables; in the order of the places. */
export async function judgePlaces(
  travelling: Travelling,
  timetables: readonly UsableTimetable[],
  places: readonly MeetingPlace[],
  starts: readonly MeetingStart[],
  when: MeetingDay
): Promise<MeetingPoint[]> {
  const byTimetable = await Promise.all(
    timetables.map((timetable) => judgeIn(travelling, timetable, places, starts, when))
  );
  return places.map(({ name, lat, lon }, index) => {
    const ways = starts.map((_, start) => kindest(byTimetable.map((places_) => places_[index]?.[start])));
    return { name, lat, lon, ...countWays(ways, starts) };
  });
}

async function judgeIn(
  { reach }: Travelling,
  timetable: UsableTimetable,
  places: readonly MeetingPlace[],
  starts: readonly MeetingStart[],
  { day, zone }: MeetingDay
): Promise<Judged[][]> {
  const questions = places.map(({ name, lat, lon }) => {
    const place = { name, lat, lon, guessed: false };
    return questionOfDay(
      { title: name, zone, attendance: 'in-person', days: [day], assumed: false, place },
      day,
      timetable.zone
    );
  });
  const homes = starts.map(({ start, limits = DEFAULT_TRAVEL_LIMITS }) => homeIn(timetable.id, start, limits));
  const asked = homes.map(({ end, limits }) => ({ home: end, limits }));
  const labels: Label[][] = [];
  for (let from = 0; from < questions.length; from += AT_ONCE) {
    labels.push(...(await reach.labelEach(timetable.file, questions.slice(from, from + AT_ONCE), asked)));
  }
  return labels.map((row, index) => row.map((label) => judge(label, questions[index])));
}

function judge({ verdict, there, back }: Label, question: GatheringQuestion | undefined): Judged {
  const isThereAndBack = verdict === 'day-trip' || verdict === 'long-day';
  if (!isThereAndBack || !question || !there || !back) return { verdict, minutes: undefined };
  return { verdict, minutes: Math.round((question.start - there.depart + back.arrive - question.end) / 120) };
}

function kindest(ways: readonly (Judged | undefined)[]): Judged {
  const known = ways.filter((way) => way !== undefined);
  return known.reduce((best, way) => (isKinder(way, best) ? way : best), {
    verdict: 'no-timetable',
    minutes: undefined
  });
}

function isKinder(a: Judged, b: Judged): boolean {
  const byVerdict = easeOf(a.verdict) - easeOf(b.verdict);
  return byVerdict < 0 || (byVerdict === 0 && (a.minutes ?? Infinity) < (b.minutes ?? Infinity));
}

function countWays(
  ways: readonly Judged[],
  starts: readonly MeetingStart[]
): Pick<MeetingPoint, 'day' | 'long' | 'night' | 'out' | 'minutes'> {
  const counted = { day: 0, long: 0, night: 0, out: 0 };
  const minutes: number[] = [];
  ways.forEach(({ verdict, minutes: each }, index) => {
    const people = starts[index]?.people ?? 0;
    counted[PART[verdict]] += people;
    if (each !== undefined) minutes.push(...Array.from({ length: people }, () => each));
  });
  return { ...counted, minutes: minutes.toSorted((a, b) => a - b) };
}

const PART = {
  'day-trip': 'day',
  'long-day': 'long',
  overnight: 'night',
  'out-of-reach': 'out',
  'no-timetable': 'out'
} as const satisfies Record<Label['verdict'], keyof MeetingPoint>;
