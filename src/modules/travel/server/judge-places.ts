import type { GatheringQuestion, Limits, Verdict } from '@afield/reach';
import { type Riding, VERDICTS, type Ways } from '@afield/reach/server';
import { homeIn } from '../homes.ts';
import { DEFAULT_TRAVEL_LIMITS } from '../limits.ts';
import type { MeetingPoint } from '../meeting-point.ts';
import type { OutingDay } from '../outing.ts';
import type { StartingPlace } from '../starting-place.ts';
import { furthestOf, type Travelled, weighTurns } from '../turns.ts';
import { questionOfDay } from './outing-question.ts';
import type { Network, Travelling } from './travelling.ts';

/** Somewhere to meet. */
export type MeetingPlace = { key: string; name: string; lat: number; lon: number };

/** Where so many people start from; what a day may be for them, and how far they have travelled so far, where it is known. */
export type MeetingStart = { start: StartingPlace; people: number; limits?: Limits; before?: number };

/** When it would be, by the clock of a zone. */
export type MeetingDay = { day: OutingDay; zone: string };

/** How they travel, and who hears how many places are judged. */
export type Judging = { riding?: Riding; onJudged?: (places: number) => void };

/** So many are searched in one pass; others who ask the engine something meanwhile wait for no more. */
const AT_ONCE = 16;

/** What each place asks of everybody; in the order of the places. */
export async function judgePlaces(
  travelling: Travelling,
  network: Network,
  places: readonly MeetingPlace[],
  starts: readonly MeetingStart[],
  when: MeetingDay,
  judging: Judging = {}
): Promise<MeetingPoint[]> {
  const ways = await judgeWays(travelling, network, places, starts, when, judging);
  return places.map(({ key, name, lat, lon }, index) => ({ key, name, lat, lon, ...countWays(ways[index], starts) }));
}

/** The way from every start to each place, a row a place, in the order given; undefined where the day is not covered. */
export async function judgeWays(
  { reach }: Travelling,
  network: Network,
  places: readonly MeetingPlace[],
  starts: readonly MeetingStart[],
  when: MeetingDay,
  { riding, onJudged }: Judging = {}
): Promise<(Ways | undefined)[]> {
  const ids = network.timetables.map(({ id }) => id);
  const homes = starts.map(({ start, limits = DEFAULT_TRAVEL_LIMITS }) => {
    const home = homeIn(ids, start, limits);
    return { home: home.end, limits: home.limits };
  });
  const rows: (Ways | undefined)[] = [];
  for (let from = 0; from < places.length; from += AT_ONCE) {
    const some = places.slice(from, from + AT_ONCE);
    const question = questionOf(some, when, network.zone);
    const ways = await reach.meetingWays(network.files, question, homes, riding);
    rows.push(...(ways ?? some.map(() => undefined)));
    onJudged?.(some.length);
  }
  return rows;
}

function questionOf(
  places: readonly MeetingPlace[],
  { day, zone }: MeetingDay,
  networkZone: string
): Omit<GatheringQuestion, 'venue'> & { places: { lat: number; lon: number }[] } {
  const place = { name: '', lat: 0, lon: 0, guessed: false };
  const outing = { title: '', zone, attendance: 'in-person' as const, days: [day], assumed: false, place };
  const { venue: _venue, ...hours } = questionOfDay(outing, day, networkZone);
  return { ...hours, places: places.map(({ lat, lon }) => ({ lat, lon })) };
}

type Counted = Omit<MeetingPoint, 'key' | 'name' | 'lat' | 'lon'>;

function countWays(ways: Ways | undefined, starts: readonly MeetingStart[]): Counted {
  const counted = { day: 0, long: 0, night: 0, out: 0 };
  const minutes: number[] = [];
  const travelled: Travelled[] = [];
  starts.forEach(({ people, before }, index) => {
    const verdict = VERDICTS[ways?.verdict[index] ?? 0] ?? 'out-of-reach';
    const each = ways?.minutes[index] ?? -1;
    counted[PART[verdict]] += people;
    if (each >= 0) for (let person = 0; person < people; person++) minutes.push(each);
    if (before !== undefined) travelled.push({ people, before, minutes: each < 0 ? undefined : each });
  });
  const furthest = furthestOf(travelled);
  const turns = furthest && { weighed: weighTurns(travelled), furthest };
  return { ...counted, minutes: minutes.toSorted((a, b) => a - b), ...turns };
}

const PART = {
  'day-trip': 'day',
  'long-day': 'long',
  overnight: 'night',
  'out-of-reach': 'out'
} as const satisfies Partial<Record<Verdict, keyof MeetingPoint>>;
