import { DEFAULT_LIMITS, DEFAULT_WALKING, type Point } from '@afield/reach';
import { type Days, dateOfDay, prepareStarts, type Starts } from '@afield/reach/server';
import { stringAt } from '../../packages/reach/src/strings.ts';
import { SEED, seeded, seededStops } from './questions.ts';

/** A gathering's hours, on the date that is measured; people walk and change as they do on the site. */
export function hoursOn(date: number) {
  return { date: dateOfDay(date), start: 10.5 * 3600, end: 16.5 * 3600, walking: DEFAULT_WALKING };
}

/** Made-up starting places: three stops each, with the minutes to them. */
export function madeStarts(days: Days, count: number): Starts {
  const stops = seededStops(days, 3 * count, SEED + 1);
  const random = seeded(SEED + 2);
  const id = (number: number) => stringAt(days.timetable.stopIds, stops[number] ?? 0);
  const joint = (number: number) => ({ stop: id(number), seconds: 60 * Math.floor(1 + random() * 20) });
  const homes = Array.from({ length: count }, (_, home) => ({
    home: { stops: [0, 1, 2].map((which) => joint(3 * home + which)) },
    limits: DEFAULT_LIMITS
  }));
  return prepareStarts(days, homes, DEFAULT_WALKING);
}

/** Places to meet at: beside stops. */
export function madePlaces(days: Days, count: number): Point[] {
  const { lat, lon } = days.timetable;
  return seededStops(days, count, SEED + 3).map((stop) => ({ lat: lat[stop] ?? 0, lon: lon[stop] ?? 0 }));
}

/** The same starting places so many times over, as if as many people lived there. */
export function repeated(starts: Starts, times: number): Starts {
  const size = starts.stop.length;
  const ints = (array: Int32Array) =>
    Int32Array.from({ length: array.length * times }, (_, i) => array[i % array.length] ?? 0);
  const nowhere = new Float64Array(starts.count * times).fill(Number.NaN);
  return {
    count: starts.count * times,
    first: Int32Array.from(
      { length: starts.count * times + 1 },
      (_, i) => (starts.first[i % starts.count] ?? 0) + size * Math.floor(i / starts.count)
    ),
    stop: ints(starts.stop),
    seconds: ints(starts.seconds),
    lat: nowhere,
    lon: nowhere,
    earliest: ints(starts.earliest),
    latest: ints(starts.latest),
    comfortable: ints(starts.comfortable)
  };
}
