import { WINDOW } from '../network/running-trips.ts';
import type { Changes } from '../walks/changes.ts';
import type { TakeMove } from './moves.ts';
import { changeLengths, FIELDS, fillChanges, layOutMemory, NONE_YET, type ScanNetwork } from './scan-network.ts';

/** Twice the seconds of leaving, and one more where the move takes time: what connections are ordered by. */
const KEYS = 2 * (WINDOW + 1);

/**
 * Puts moves into the order of leaving by counting how many leave when: twice over all of them, and no comparison.
 * @param each tells all moves, in the same order both times; those of one vehicle in the order it makes them
 */
export function buildScan(
  size: { stops: number; vehicles: number },
  each: (take: TakeMove) => void,
  changes: Changes
): ScanNetwork {
  const next = new Int32Array(KEYS + 1);
  let longestMove = 0;
  each((_from, _to, depart, arrive) => {
    next[keyOf(depart, arrive) + 1]++;
    if (arrive - depart > longestMove) longestMove = arrive - depart;
  });
  let times = 0;
  for (let key = 0; key < KEYS; key += 2) if (next[key + 1] > 0 || next[key + 2] > 0) times++;
  for (let key = 0; key < KEYS; key++) next[key + 1] += next[key];
  const { memory, arrays } = layOutMemory({
    connections: next[KEYS] * FIELDS,
    leaveAt: times,
    firstLeaving: times + 1,
    firstMoving: times,
    lastArrival: size.stops,
    ...changeLengths(changes)
  });
  listTimes(next, arrays);
  const { connections } = arrays;
  const lastArrival = arrays.lastArrival.fill(NONE_YET);
  each((from, to, depart, arrive, vehicle) => {
    const at = FIELDS * next[keyOf(depart, arrive)]++;
    connections[at] = from;
    connections[at + 1] = to;
    connections[at + 2] = arrive;
    connections[at + 3] = vehicle;
    if (arrive > lastArrival[to]) lastArrival[to] = arrive;
  });
  return { memory, ...size, ...arrays, longestMove, longestChange: fillChanges(changes, arrays) };
}

/** The same network run backwards, as `mirrorNetwork` has it: what leaves last comes first. */
export function mirrorScan(network: ScanNetwork, changes: Changes): ScanNetwork {
  const { stops, vehicles, connections, leaveAt, firstLeaving } = network;
  const each = (take: TakeMove) => {
    for (let time = leaveAt.length - 1; time >= 0; time--) {
      const arrive = WINDOW - leaveAt[time];
      for (let i = firstLeaving[time + 1] - 1; i >= firstLeaving[time]; i--) {
        const at = FIELDS * i;
        take(connections[at + 1], connections[at], WINDOW - connections[at + 2], arrive, connections[at + 3]);
      }
    }
  };
  return buildScan({ stops, vehicles }, each, changes);
}

function keyOf(depart: number, arrive: number): number {
  return 2 * depart + (arrive > depart ? 1 : 0);
}

function listTimes(
  first: Int32Array,
  { leaveAt, firstLeaving, firstMoving }: Pick<ScanNetwork, 'leaveAt' | 'firstLeaving' | 'firstMoving'>
): void {
  let time = 0;
  for (let key = 0; key < KEYS; key += 2) {
    if (first[key] === first[key + 2]) continue;
    leaveAt[time] = key / 2;
    firstLeaving[time] = first[key];
    firstMoving[time++] = first[key + 1];
  }
  firstLeaving[time] = first[KEYS];
}
