import type { DistrictCount } from './count-districts.ts';
import { areaOf, centreOf } from './district.ts';
import { boxAround, type Box } from './meeting-places.ts';
import type { MeetingPoint, StepFree } from './meeting-point.ts';

/** Fewer people than this are never told apart from nobody. */
export const FEW = 5;

/** Whoever asks may be among those counted, so that with one more there are five others for everybody. */
const LEAST_COUNTED = FEW + 1;

export function isEnough(counts: readonly DistrictCount[]): boolean {
  return peopleIn(counts) >= LEAST_COUNTED;
}

export function peopleIn(counts: readonly { people: number }[]): number {
  return counts.reduce((sum, { people }) => sum + people, 0);
}

/**
 * A place as a group may read of it. Fewer than five there and back are "fewer than five", with nothing else about the place; a part
 * of fewer than five goes with the larger part, or is left out together with what it could be worked out from.
 */
export function withoutFew(point: MeetingPoint): MeetingPoint {
  const { day, long, night, out } = point;
  const back = day + long;
  if (back < FEW) {
    const { key, name, lat, lon } = point;
    return { key, name, lat, lon, day: 0, long: 0, night: 0, out: 0, minutes: [], isFew: true };
  }
  const isSplit = !isFew(day) && !isFew(long);
  const merged = day >= long ? { day: back, long: 0 } : { day: 0, long: back };
  const isRest = !isFew(night) && !isFew(out);
  return { ...point, ...(isSplit ? { day, long } : merged), ...(isRest ? { night, out } : { night: 0, out: 0 }) };
}

/** How many of those there and back go step-free, as far as it may be told: a part of fewer than five stays untold. */
export function stepFreeWithoutFew(stepFree: StepFree, back: number): StepFree {
  if (typeof stepFree !== 'number' || stepFree === back) return stepFree;
  if (stepFree < FEW) return 'few';
  return isFew(back - stepFree) ? 'nearly-all' : stepFree;
}

function isFew(people: number): boolean {
  return people > 0 && people < FEW;
}

/** An area where five or more start: at least so many, in fives. */
export type Area = { area: string; atLeast: number };

/** The areas that may be drawn, those with the most people first. */
export function areasOf(counts: readonly DistrictCount[]): Area[] {
  const byArea = Map.groupBy(counts, ({ district }) => areaOf(district));
  return [...byArea]
    .map(([area, some]) => ({ area, atLeast: Math.floor(peopleIn(some) / FEW) * FEW }))
    .filter(({ atLeast }) => atLeast >= FEW)
    .toSorted((a, b) => b.atLeast - a.atLeast || (a.area < b.area ? -1 : 1));
}

/** Where towns to meet in are looked for. On each of its sides five people or more start on the edge or beyond. */
export function boxOfMost(counts: readonly DistrictCount[]): Box {
  const points = counts.flatMap(({ district, people }) => Array<Point>(people).fill(centreOf(district)));
  const [south, north] = middleOf(points.map(({ lat }) => lat));
  const [west, east] = middleOf(points.map(({ lon }) => lon));
  return boxAround([
    { lat: south, lon: west },
    { lat: north, lon: east }
  ]);
}

type Point = { lat: number; lon: number };

/** The fifth from below and the fifth from above. */
function middleOf(values: readonly number[]): [number, number] {
  const sorted = values.toSorted((a, b) => a - b);
  const ends = [sorted[FEW - 1] ?? 0, sorted.at(-FEW) ?? 0];
  return [Math.min(...ends), Math.max(...ends)];
}
