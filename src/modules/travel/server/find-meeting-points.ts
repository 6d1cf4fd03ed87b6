import type { Among, TownSize } from '../meeting-among.ts';
import type { MeetingAnswer, PlaceOfAnswer, PointAt } from '../meeting-answer.ts';
import { type Matter, type MeetingPoint, rankMeetingPoints, type StepFree } from '../meeting-point.ts';
import type { Place } from '../place.ts';
import { explainPoint } from './explain-point.ts';
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
  const { whens, places, among, size } = wanted;
  const rows = await selectUsableTimetables(travelling.db);
  const network = networkOf(rows.flatMap((row) => usable(travelling.folder, row)));
  const people = wanted.starts.reduce((sum, start) => sum + start.people, 0);
  const times = [...whens.keys()].filter((time) => network && isCovered(network, whens[time]?.day.date ?? ''));
  const uncoveredTimes = [...whens.keys()].filter((time) => !times.includes(time));
  const about = { people, lookedAt: { places: places.length, among, size }, uncoveredTimes };
  if (!network || times.length === 0) {
    return { ...about, points: [], usual: undefined, uncovered: network ? datesOf(network) : 'no-timetable' };
  }
  const starts = await startsOf(travelling, network, wanted);
  const points = await pointsOf(travelling, network, { ...wanted, starts }, times);
  const usual = usualOf(points, wanted.usual);
  const turnsBy = wanted.held && wanted.held.length > 0 ? { turnsBy: wanted.held.length } : {};
  const judge = judgeOf(travelling, network, { ...wanted, starts });
  const explained = await Promise.all(
    points.slice(0, EXPLAINED).map((point) => explainPoint(point, { whens, people, judge }))
  );
  const steps = await stepFreeThere(travelling, network, { ...wanted, starts }, points.slice(0, LOOKED_AT_STEPS));
  const said = [...explained, ...points.slice(EXPLAINED)].map((point, index) => ({
    ...point,
    ...(steps[index] !== undefined && { stepFree: steps[index] })
  }));
  return { ...about, ...turnsBy, points: said, usual };
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
