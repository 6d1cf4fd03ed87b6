import { WINDOW } from '../network/running-trips.ts';
import type { Changes } from '../walks/changes.ts';
import { eachMoveBack, MOVE, type TakeMoves } from './moves.ts';
import { changeLengths, FIELDS, fillChanges, layOutMemory, NONE_YET, type ScanNetwork } from './scan-network.ts';

/** Twice the seconds of leaving, and one more where the move takes time: what connections are ordered by. */
const KEYS = 2 * (WINDOW + 1);

/**
 * Puts moves into the order of leaving by counting how many leave when: twice over all of them, and no comparison.
 * @param each tells all moves, in the same order both times; those of one vehicle in the order it makes them
 */
export function buildScan(
  size: Pick<ScanNetwork, 'stops' | 'whole' | 'vehicles'>,
  each: (take: TakeMoves) => void,
  changes: Changes
): ScanNetwork {
  const next = new Int32Array(KEYS + 1);
  let longestMove = 0;
  each((moves, length) => {
    for (let at = 0; at < length; at += MOVE) {
      next[keyOf(moves[at + 2], moves[at + 3]) + 1]++;
      longestMove = Math.max(longestMove, moves[at + 3] - moves[at + 2]);
    }
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
  each((moves, length) => {
    for (let at = 0; at < length; at += MOVE) {
      const [to, arrive] = [moves[at + 1], moves[at + 3]];
      const place = FIELDS * next[keyOf(moves[at + 2], arrive)]++;
      connections[place] = moves[at];
      connections[place + 1] = to;
      connections[place + 2] = arrive;
      connections[place + 3] = moves[at + 4];
      if (arrive > lastArrival[to]) lastArrival[to] = arrive;
    }
  });
  return { memory, ...size, ...arrays, longestMove, longestChange: fillChanges(changes, arrays) };
}

/** The same network run backwards, as `mirrorNetwork` has it. */
export function mirrorScan(network: ScanNetwork, changes: Changes): ScanNetwork {
  const { stops, whole, vehicles } = network;
  return buildScan({ stops, whole, vehicles }, (take) => eachMoveBack(network, take), changes);
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
