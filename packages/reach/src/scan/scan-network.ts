import type { Changes } from '../walks/changes.ts';
import type { ConnectionIndex } from './connection-index.ts';

/** Numbers that one connection takes: the stop it leaves, the stop it reaches, when, and by which vehicle. */
export const FIELDS = 4;

/** Later than any time there is: of a stop that is not reached. Seconds. */
export const NEVER = 0x7fff_ffff;
/** Earlier than any: of a stop at which nothing arrives. */
export const NONE_YET = -1;

/**
 * What a connection scan searches: every move of a vehicle from one call to its next within a date's window, in the order
 * of leaving. All of it lies in one shared memory, which other threads and WebAssembly read as it is; whoever searches
 * takes room of its own behind it (see `Scanner`).
 */
export type ScanNetwork = {
  memory: WebAssembly.Memory;
  /** those of the timetable and, behind them, the parts of which `whole` says whose */
  stops: number;
  whole: Int32Array;
  vehicles: number;
  /**
   * FIELDS numbers a connection. A stop at which one may not get on, or off, is stop number `stops`, which is none.
   * Connections that leave at one time stand together: first those that arrive at that time too, vehicle by vehicle.
   */
  connections: Int32Array;
  /** by time of leaving, in order: the time, and where its connections begin; the second of them is where the last time's end */
  leaveAt: Int32Array;
  firstLeaving: Int32Array;
  /** where those that take no time end */
  firstMoving: Int32Array;
  /** by stop: the last arrival of any connection; −1 without one */
  lastArrival: Int32Array;
  /** the changes from stop s are firstChange[s] to firstChange[s + 1], the one at s itself among them */
  firstChange: Int32Array;
  /** two numbers a change: the stop, and the seconds from getting off to getting on */
  changes: Int32Array;
  /** seconds: the longest connection, and the longest change */
  longestMove: number;
  longestChange: number;
  /** made where it is worth it, for many searches; see `Narrowing` */
  index?: ConnectionIndex;
};

const PAGE = 65_536;
const MOST_PAGES = 65_536;
const ALIGN = 16;

/** Lays out arrays of the given lengths in a new shared memory, all zero. */
export function layOutMemory<Name extends string>(
  lengths: Record<Name, number>
): { memory: WebAssembly.Memory; arrays: Record<Name, Int32Array> } {
  const entries = Object.entries(lengths) as [Name, number][];
  const size = entries.reduce((sum, [, length]) => sum + aligned(length * 4), 0);
  const memory = new WebAssembly.Memory({
    initial: Math.max(1, Math.ceil(size / PAGE)),
    maximum: MOST_PAGES,
    shared: true
  });
  let at = 0;
  const arrays = entries.map(([name, length]) => {
    const array = new Int32Array(memory.buffer, at, length);
    at += aligned(length * 4);
    return [name, array];
  });
  return { memory, arrays: Object.fromEntries(arrays) as Record<Name, Int32Array> };
}

/** Takes so many bytes at the end of a shared memory, for one searcher alone; threads may do so at the same time. */
export function takeRoom(memory: WebAssembly.Memory, bytes: number): number {
  return memory.grow(Math.ceil(bytes / PAGE)) * PAGE;
}

export function aligned(bytes: number): number {
  return Math.ceil(bytes / ALIGN) * ALIGN;
}

/** What was found of stops and their parts, by stop: of a stop in parts, the earliest. */
export function takeWhole({ stops, whole }: ScanNetwork, found: Int32Array, into: Int32Array): void {
  const ofTimetable = stops - whole.length;
  into.set(found.subarray(0, ofTimetable));
  for (let part = 0; part < whole.length; part++)
    into[whole[part]] = Math.min(into[whole[part]], found[ofTimetable + part]);
}

/** The changes of a walking, with the one at each stop itself among them, as `firstChange` and `changes` have it. */
export function changeLengths({ atStop, to }: Changes): { firstChange: number; changes: number } {
  return {
    firstChange: atStop.length + 1,
    changes: 2 * (to.length + atStop.reduce((n, s) => n + (s >= 0 ? 1 : 0), 0))
  };
}

export function fillChanges(
  { atStop, first, to, total }: Changes,
  { firstChange, changes }: Pick<ScanNetwork, 'firstChange' | 'changes'>
): number {
  let at = 0;
  let longest = 0;
  const add = (stop: number, seconds: number) => {
    changes[at++] = stop;
    changes[at++] = seconds;
    longest = Math.max(longest, seconds);
  };
  for (let stop = 0; stop < atStop.length; stop++) {
    firstChange[stop] = at / 2;
    if (atStop[stop] >= 0) add(stop, atStop[stop]);
    for (let i = first[stop]; i < first[stop + 1]; i++) add(to[i], total[i]);
  }
  firstChange[atStop.length] = at / 2;
  return longest;
}
