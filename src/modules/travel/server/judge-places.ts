import type { GatheringQuestion, Label, Limits } from '@afield/reach';
import { homeIn } from '../homes.ts';
import { DEFAULT_TRAVEL_LIMITS } from '../limits.ts';
import type { MeetingPoint } from '../meeting-point.ts';
import type { OutingDay } from '../outing.ts';
import type { StartingPlace } from '../starting-place.ts';
import { questionOfDay } from './outing-question.ts';
import type { Network, Travelling } from './travelling.ts';

/** Somewhere to meet. */
export type MeetingPlace = { key: string; name: string; lat: number; lon: number };

/** Where so many people start from; what a day may be for them, where it is known. */
export type MeetingStart = { start: StartingPlace; people: number; limits?: Limits };

/** When it would be, by the clock of a zone. */
export type MeetingDay = { day: OutingDay; zone: string };

/** One person's way: the verdict, and minutes one way where it is there and back. */
export type Judged = { verdict: Label['verdict']; minutes: number | undefined };

/** So many are searched in one pass; others who ask the engine something meanwhile wait for no more. */
const AT_ONCE = 8;

/** What each place asks of everybody; in the order of the places. */
export async function judgePlaces(
  travelling: Travelling,
  network: Network,
  places: readonly MeetingPlace[],
  starts: readonly MeetingStart[],
  when: MeetingDay
): Promise<MeetingPoint[]> {
  const ways = await judgeWays(travelling, network, places, starts, when);
  return places.map(({ key, name, lat, lon }, index) => ({ key, name, lat, lon, ...countWays(ways[index] ?? [], starts) }));
}

/** The way from every start to each place, a row a place, in the order given. */
export async function judgeWays(
  { reach }: Travelling,
  network: Network,
  places: readonly MeetingPlace[],
  starts: readonly MeetingStart[],
  { day, zone }: MeetingDay
): Promise<Judged[][]> {
  const questions = places.map(({ name, lat, lon }) => {
    const place = { name, lat, lon, guessed: false };
    return questionOfDay(
      { title: name, zone, attendance: 'in-person', days: [day], assumed: false, place },
      day,
      network.zone
    );
  });
  const ids = network.timetables.map(({ id }) => id);
  const homes = starts.map(({ start, limits = DEFAULT_TRAVEL_LIMITS }) => homeIn(ids, start, limits));
  const asked = homes.map(({ end, limits }) => ({ home: end, limits }));
  const labels: Label[][] = [];
  for (let from = 0; from < questions.length; from += AT_ONCE) {
    labels.push(...(await reach.labelEach(network.files, questions.slice(from, from + AT_ONCE), asked)));
  }
  return labels.map((row, index) => row.map((label) => judge(label, questions[index])));
}

function judge({ verdict, there, back }: Label, question: GatheringQuestion | undefined): Judged {
  const isThereAndBack = verdict === 'day-trip' || verdict === 'long-day';
  if (!isThereAndBack || !question || !there || !back) return { verdict, minutes: undefined };
  return { verdict, minutes: Math.round((question.start - there.depart + back.arrive - question.end) / 120) };
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
