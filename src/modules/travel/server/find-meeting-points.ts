import type { Among, TownSize } from '../meeting-among.ts';
import type { MeetingAnswer, PlaceOfAnswer, PointAt } from '../meeting-answer.ts';
import { type Matter, type MeetingPoint, rankMeetingPoints, type StepFree } from '../meeting-point.ts';
import type { Place } from '../place.ts';
import { explainPoints } from './explain-points.ts';
import { judgePlaces, type MeetingDay, type MeetingPlace, type MeetingStart } from './judge-places.ts';
import { stepFreeThere } from './step-free-there.ts';
import { selectUsableTimetables } from './timetable-queries.ts';
import { type HeldThere, withTravelledBefore } from './travelled-before.ts';
import { datesOf, type Network, networkOf, type Travelling, usable } from './travelling.ts';

export type MeetingWanted = {
  starts: readonly MeetingStart[];
  /** the days that are weighed against each other, at least one */
  whens: readonly MeetingDay[];
  /** where it could be, and how those places were found */
  places: readonly Place[];
  among: Among;
  size: TownSize;
  /** where it has been so far, for comparison */
  usual: Place | undefined;
  /** the gatherings that turns are weighed by */
  held?: readonly HeldThere[];
  matter: Matter;
  /** what may be told of a place; all of it where nothing is said */
  told?: (point: MeetingPoint) => MeetingPoint;
  /** and of how many of those there and back go step-free */
  toldStepFree?: (stepFree: StepFree, back: number) => StepFree;
  /** hears how much of it is done, and of how much */
  onProgress?: (done: number, of: number) => void;
};

/** Another hour is looked for at these. */
const EXPLAINED = 3;
/** Of these it is looked how many go step-free. */
const LOOKED_AT_STEPS = 6;

/** Where, of several places, and when, of several days, most can come and get home: all judged by real timetables, the best first. */
export async function findMeetingPoints(travelling: Travelling, wanted: MeetingWanted): Promise<MeetingAnswer> {
  const rows = await selectUsableTimetables(travelling.db);
  return await weighPlaces(travelling, networkOf(rows.flatMap((row) => usable(travelling.folder, row))), wanted);
}

/** The same in a network. */
export async function weighPlaces(
  travelling: Travelling,
  network: Network | undefined,
  wanted: MeetingWanted
): Promise<MeetingAnswer> {
  const { whens, places, among, size, held = [] } = wanted;
  const people = wanted.starts.reduce((sum, start) => sum + start.people, 0);
  const times = [...whens.keys()].filter((time) => network && isCovered(network, whens[time]?.day.date ?? ''));
  const uncoveredTimes = [...whens.keys()].filter((time) => !times.includes(time));
  const about = { people, lookedAt: { places: places.length, among, size }, uncoveredTimes };
  if (!network || times.length === 0) {
    return { ...about, points: [], usual: undefined, uncovered: network ? datesOf(network) : 'no-timetable' };
  }
  const asked = { ...wanted, starts: await startsOf(travelling, network, wanted) };
  const points = await pointsOf(travelling, network, asked, times);
  const turns = held.length > 0 ? { turnsBy: held.length } : {};
  return {
    ...about,
    ...turns,
    points: await sayMore(travelling, network, asked, points),
    usual: usualOf(points, wanted.usual)
  };
}

/** What another hour would change, and how many go step-free, at the first few. */
async function sayMore(
  travelling: Travelling,
  network: Network,
  asked: MeetingWanted,
  points: readonly PlaceOfAnswer[]
): Promise<PlaceOfAnswer[]> {
  const { whens, starts } = asked;
  const people = starts.reduce((sum, start) => sum + start.people, 0);
  const judge = judgeOf(travelling, network, asked);
  const first = await explainPoints(points.slice(0, EXPLAINED), { whens, people, judge });
  const steps = await stepFreeThere(travelling, network, asked, points.slice(0, LOOKED_AT_STEPS));
  return [...first, ...points.slice(EXPLAINED)].map((point, index) => {
    const stepFree = steps[index];
    return stepFree === undefined ? point : { ...point, stepFree };
  });
}

async function startsOf(
  travelling: Travelling,
  network: Network,
  { starts, held = [], whens }: MeetingWanted
): Promise<readonly MeetingStart[]> {
  if (held.length === 0) return starts;
  return await withTravelledBefore(travelling, network, starts, { held, near: whens[0]?.day.date ?? '' });
}

export type JudgeAt = (places: readonly MeetingPlace[], when: MeetingDay) => Promise<MeetingPoint[]>;

function judgeOf(
  travelling: Travelling,
  network: Network,
  { starts, told = (point) => point }: MeetingWanted
): JudgeAt {
  return async (places, when) => (await judgePlaces(travelling, network, places, starts, when)).map(told);
}

/** Every place on every day, the best first; each stands where its best day stands. */
async function pointsOf(
  travelling: Travelling,
  network: Network,
  { starts, whens, places, usual, matter, told = (point) => point, onProgress }: MeetingWanted,
  times: readonly number[]
): Promise<PlaceOfAnswer[]> {
  const all = withUsual(places, usual);
  const judged: PointAt[] = [];
  let done = 0;
  const onJudged = (some: number) => onProgress?.((done += some), all.length * times.length);
  for (const time of times) {
    const when = whens[time];
    if (!when) continue;
    const points = await judgePlaces(travelling, network, all, starts, when, { onJudged });
    judged.push(...points.map((point) => ({ ...told(point), time })));
  }
  const ranked = rankMeetingPoints(judged, matter);
  return [...Map.groupBy(ranked, ({ key }) => key).values()].flatMap((days) => {
    const [best] = days;
    return best ? [{ ...best, times: days.toSorted((a, b) => a.time - b.time) }] : [];
  });
}

function usualOf(points: readonly PlaceOfAnswer[], usual: Place | undefined): PointAt | undefined {
  const found = usual && points.find(({ key }) => key === usual.key);
  return found?.times.find(({ time }) => time === points[0]?.time) ?? found;
}

function isCovered({ timetables }: Network, date: string): boolean {
  return timetables.some(({ firstDate, lastDate }) => firstDate <= date && date <= lastDate);
}

function withUsual(places: readonly Place[], usual: Place | undefined): readonly Place[] {
  return usual && !places.some(({ key }) => key === usual.key) ? [...places, usual] : places;
}
