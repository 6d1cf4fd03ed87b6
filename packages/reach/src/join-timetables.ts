import type { Strings } from './strings.ts';
import { type Feed, stopCount, type Timetable } from './timetable.ts';

/**
 * Several timetables as one network, between whose stops one may walk. Ids become `1:id`, `2:id` and so on; times count in the
 * zone of the first, while each keeps its own service days. One alone stays as it is.
 */
export function joinTimetables(timetables: readonly [Timetable, ...Timetable[]]): Timetable {
  const [first, ...others] = timetables;
  if (others.length === 0) return first;
  const feeds = joinFeeds(timetables);
  const counted: Record<Of, number[]> = {
    stop: timetables.map(stopCount),
    line: timetables.map(({ modes }) => modes.length),
    trip: timetables.map(({ line }) => line.length),
    service: timetables.map(({ firstServiceDay }) => firstServiceDay.length - 1),
    call: timetables.map(({ callStop }) => callStop.length),
    day: timetables.map(({ serviceDays }) => serviceDays.length),
    block: timetables.map(({ block }) => 1 + most(block)),
    pattern: timetables.map(({ pattern }) => 1 + most(pattern))
  };
  const before = Object.fromEntries(
    Object.entries(counted).map(([of, sizes]) => [of, sizes.map((_, feed) => sum(sizes.slice(0, feed)))])
  ) as Record<Of, number[]>;
  const joined: Partial<Record<keyof Timetable, unknown>> = {
    zone: first.zone,
    firstDay: Math.min(...feeds.map(({ firstDay }) => firstDay)),
    lastDay: Math.max(...feeds.map(({ lastDay }) => lastDay)),
    latest: Math.max(...feeds.map(({ latest }) => latest)),
    feeds
  };
  for (const name of IDS)
    joined[name] = joinStrings(
      timetables.map((one) => one[name]),
      true
    );
  for (const name of NAMES)
    joined[name] = joinStrings(
      timetables.map((one) => one[name]),
      false
    );
  for (const name of AS_THEY_ARE) joined[name] = joinArrays(timetables.map((one) => one[name]));
  for (const [name, of] of Object.entries(NUMBERS) as [keyof typeof NUMBERS, Of][])
    joined[name] = joinNumbers(
      timetables.map((one) => one[name]),
      before[of]
    );
  for (const [name, of] of Object.entries(BEGINNINGS) as [keyof typeof BEGINNINGS, Of][])
    joined[name] = joinBeginnings(
      timetables.map((one) => one[name]),
      before[of]
    );
  for (const name of ['ruleFrom', 'ruleTo'] as const)
    joined[name] = joinNumbers(
      timetables.map((one) => one[name]),
      before.stop,
      (end, stops) => (end < 0 ? end - stops : end + stops)
    );
  return joined as Timetable;
}

type Of = 'stop' | 'line' | 'trip' | 'service' | 'call' | 'day' | 'block' | 'pattern';

const IDS = ['stopIds', 'lineIds', 'tripIds'] as const;
const NAMES = ['stopNames', 'lineNames', 'agencies', 'headsigns'] as const;
const AS_THEY_ARE = [
  'lat',
  'lon',
  'served',
  'stepFreeStop',
  'stepFreeTrip',
  'modes',
  'callArrive',
  'callDepart',
  'callFlags',
  'callSequence',
  'serviceDays',
  'frequencyStart',
  'frequencyEnd',
  'frequencyHeadway',
  'transferSeconds',
  'ruleSeconds',
  'seatStays'
] as const;
/** What is counted from 0 in each timetable, and of what; -1 stays. */
const NUMBERS = {
  parent: 'stop',
  line: 'line',
  service: 'service',
  block: 'block',
  pattern: 'pattern',
  callStop: 'stop',
  frequencyTrip: 'trip',
  transferFrom: 'stop',
  transferTo: 'stop',
  ruleFromTrip: 'trip',
  ruleToTrip: 'trip',
  ruleFromLine: 'line',
  ruleToLine: 'line',
  seatFrom: 'trip',
  seatTo: 'trip'
} as const satisfies Partial<Record<keyof Timetable, Of>>;
/** Where something begins, with the end of the last. */
const BEGINNINGS = { firstCall: 'call', firstServiceDay: 'day' } as const satisfies Partial<
  Record<keyof Timetable, Of>
>;

function joinFeeds(timetables: readonly Timetable[]): Feed[] {
  const feeds: Feed[] = [];
  for (const timetable of timetables) {
    for (const feed of timetable.feeds) {
      const before = feeds.at(-1);
      const after = (part: 'stops' | 'trips' | 'services' | 'frequencies'): [number, number] => {
        const begin = before?.[part][1] ?? 0;
        return [begin, begin + feed[part][1] - feed[part][0]];
      };
      feeds.push({
        ...feed,
        stops: after('stops'),
        trips: after('trips'),
        services: after('services'),
        frequencies: after('frequencies')
      });
    }
  }
  return feeds;
}

type AnyArray = Int32Array | Float64Array | Uint8Array;

function joinArrays(arrays: readonly AnyArray[]): AnyArray {
  const length = sum(arrays.map((array) => array.length));
  const joined = emptyLike(arrays[0], length);
  let at = 0;
  for (const array of arrays) {
    joined.set(array, at);
    at += array.length;
  }
  return joined;
}

/** Threads share what is joined as they share what was opened. */
function emptyLike(array: AnyArray, length: number): AnyArray {
  const memory = new SharedArrayBuffer(length * array.BYTES_PER_ELEMENT);
  if (array instanceof Float64Array) return new Float64Array(memory);
  return array instanceof Int32Array ? new Int32Array(memory) : new Uint8Array(memory);
}

function joinNumbers(
  arrays: readonly Int32Array[],
  before: readonly number[],
  move = (number: number, by: number) => (number < 0 ? number : number + by)
): AnyArray {
  const joined = joinArrays(arrays);
  let at = 0;
  arrays.forEach((array, feed) => {
    const by = before[feed];
    for (const number of array) joined[at++] = move(number, by);
  });
  return joined;
}

function joinBeginnings(arrays: readonly Int32Array[], before: readonly number[]): AnyArray {
  const last = arrays.length - 1;
  const without = arrays.map((array, feed) => (feed === last ? array : array.subarray(0, -1)));
  return joinNumbers(without, before);
}

/** @param numbered each text with the number of its timetable before it, counted from 1 */
function joinStrings(all: readonly Strings[], numbered: boolean): Strings {
  const prefixes = all.map((_, feed) => new TextEncoder().encode(numbered ? `${feed + 1}:` : ''));
  const length = sum(all.map(({ bytes, ends }, feed) => bytes.length + ends.length * prefixes[feed].length));
  const bytes = new Uint8Array(new SharedArrayBuffer(length));
  const ends = new Int32Array(new SharedArrayBuffer(4 * sum(all.map((one) => one.ends.length))));
  let [at, text] = [0, 0];
  all.forEach((one, feed) => {
    let from = 0;
    for (const end of one.ends) {
      bytes.set(prefixes[feed], at);
      at += prefixes[feed].length;
      for (; from < end; from++) bytes[at++] = one.bytes[from];
      ends[text++] = at;
    }
  });
  return { bytes, ends };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function most(numbers: Int32Array): number {
  return numbers.reduce((best, number) => Math.max(best, number), -1);
}
