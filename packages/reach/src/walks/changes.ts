import { WINDOW } from '../network/running-trips.ts';
import type { Walking } from '../question.ts';
import { stopCount, type Timetable } from '../timetable.ts';
import { walkSeconds } from './distance.ts';
import type { StopsNearby } from './stops-nearby.ts';

/**
 * How long it takes from getting off to getting on. At one stop: `atStop[s]` seconds, −1 where there is no change.
 * From stop s to others: `first[s]` to `first[s + 1]`; `total` seconds until one may get on, of which `walk` on foot.
 */
export type Changes = {
  atStop: Int32Array;
  first: Int32Array;
  to: Int32Array;
  total: Int32Array;
  walk: Int32Array;
};

/** Ways in no order, one array a property: a large network has hundreds of thousands. */
export class Ways {
  readonly from: number[] = [];
  readonly to: number[] = [];
  readonly total: number[] = [];
  readonly walk: number[] = [];

  add(from: number, to: number, total: number, walk: number): void {
    this.from.push(from);
    this.to.push(to);
    this.total.push(total);
    this.walk.push(walk);
  }
}

/** The changes that the feed lists and, between all other stops, those that can be walked. */
export function findChanges(timetable: Timetable, nearby: StopsNearby, walking: Walking): Changes {
  const { transferFrom, transferTo, transferSeconds } = timetable;
  const stops = stopCount(timetable);
  const atStop = new Int32Array(stops).fill(walking.changeTime <= WINDOW ? walking.changeTime : -1);
  const ways = new Ways();
  for (let i = 0; i < transferFrom.length; i++) {
    const [from, to, total] = [transferFrom[i], transferTo[i], transferSeconds[i]];
    if (from === to) atStop[from] = total;
    else if (total >= 0) ways.add(from, to, total, total);
  }
  addWalks(ways, timetable, nearby, walking);
  return { atStop, ...packChanges(ways, stops) };
}

function addWalks(ways: Ways, timetable: Timetable, nearby: StopsNearby, walking: Walking): void {
  const { lat, lon } = timetable;
  const farthest = (walking.maxTransfer / walking.factor) * 1.000001;
  if (farthest < 0) return;
  for (const from of nearby.all) {
    for (const { stop: to, metres } of nearby.within({ lat: lat[from], lon: lon[from] }, farthest)) {
      const walk = walkSeconds(metres, walking, walking.maxTransfer);
      if (to === from || walk === undefined || walk + walking.changeTime > WINDOW) continue;
      if (!isListed(timetable, from, to)) ways.add(from, to, walk + walking.changeTime, walk);
    }
  }
}

function isListed({ transferFrom, transferTo }: Timetable, from: number, to: number): boolean {
  let low = 0;
  let high = transferFrom.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (transferFrom[middle] < from || (transferFrom[middle] === from && transferTo[middle] < to)) low = middle + 1;
    else high = middle;
  }
  return low < transferFrom.length && transferFrom[low] === from && transferTo[low] === to;
}

/** The same changes, walked backwards. */
export function mirrorChanges({ atStop, first, to, total, walk }: Changes): Changes {
  const ways = new Ways();
  for (let from = 0; from < atStop.length; from++) {
    for (let i = first[from]; i < first[from + 1]; i++) ways.add(to[i], from, total[i], walk[i]);
  }
  return { atStop, ...packChanges(ways, atStop.length) };
}

/** By the stop they begin at, the shortest first. */
export function packChanges(ways: Ways, stops: number): Omit<Changes, 'atStop'> {
  const first = new Int32Array(stops + 1);
  for (const from of ways.from) first[from + 1]++;
  for (let stop = 0; stop < stops; stop++) first[stop + 1] += first[stop];
  const filled = first.slice();
  const packed = {
    first,
    to: new Int32Array(ways.to.length),
    total: new Int32Array(ways.to.length),
    walk: new Int32Array(ways.to.length)
  };
  for (let way = 0; way < ways.from.length; way++) {
    const from = ways.from[way];
    let at = filled[from]++;
    for (; at > first[from] && packed.total[at - 1] > ways.total[way]; at--) {
      packed.to[at] = packed.to[at - 1];
      packed.total[at] = packed.total[at - 1];
      packed.walk[at] = packed.walk[at - 1];
    }
    packed.to[at] = ways.to[way];
    packed.total[at] = ways.total[way];
    packed.walk[at] = ways.walk[way];
  }
  return packed;
}
