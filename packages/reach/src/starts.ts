import type { End, Limits, Walking } from './question.ts';
import type { Days } from './search/day.ts';
import { findJoins, indexStops } from './walks/joins.ts';

/**
 * Starting places made ready for a timetable, once for any number of gatherings: arrays that threads share. Start s is
 * joined to `stop` and `seconds` number first[s] to first[s + 1].
 */
export type Starts = {
  count: number;
  first: Int32Array;
  stop: Int32Array;
  seconds: Int32Array;
  /** degrees; NaN where it is only joined to stops, so that nobody walks from door to door */
  lat: Float64Array;
  lon: Float64Array;
  /** a person's limits, seconds */
  earliest: Int32Array;
  latest: Int32Array;
  comfortable: Int32Array;
};

/** From so many on, an index of all stops is sooner built than looked through again and again. */
const MANY = 20;

/**
 * Makes starting places ready.
 * @throws {UnknownStopError} where a stop is named that the timetable does not have
 */
export function prepareStarts(
  { timetable, nearby }: Days,
  homes: readonly { home: End; limits: Limits }[],
  walking: Walking
): Starts {
  const stops = homes.length >= MANY ? indexStops(timetable) : undefined;
  const joins = homes.map(({ home }) => findJoins(timetable, nearby, home, walking, stops));
  const size = joins.reduce((sum, { length }) => sum + length, 0);
  const starts: Starts = {
    count: homes.length,
    first: ints(homes.length + 1),
    stop: ints(size),
    seconds: ints(size),
    lat: floats(homes.length),
    lon: floats(homes.length),
    earliest: ints(homes.length),
    latest: ints(homes.length),
    comfortable: ints(homes.length)
  };
  homes.forEach(({ home, limits }, index) => {
    let at = starts.first[index];
    for (const { stop, seconds } of joins[index]) {
      starts.stop[at] = stop;
      starts.seconds[at++] = seconds;
    }
    starts.first[index + 1] = at;
    starts.lat[index] = 'at' in home ? home.at.lat : Number.NaN;
    starts.lon[index] = 'at' in home ? home.at.lon : Number.NaN;
    starts.earliest[index] = limits.earliest;
    starts.latest[index] = limits.latest;
    starts.comfortable[index] = limits.comfortable;
  });
  return starts;
}

/** Below this, arrays are sooner copied to a thread than shared with it: memory is shared by whole pages. */
const WORTH_SHARING = 4096;

function ints(length: number): Int32Array {
  return length < WORTH_SHARING ? new Int32Array(length) : new Int32Array(new SharedArrayBuffer(length * 4));
}

function floats(length: number): Float64Array {
  return length < WORTH_SHARING ? new Float64Array(length) : new Float64Array(new SharedArrayBuffer(length * 8));
}
