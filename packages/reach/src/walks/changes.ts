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

type Way = { from: number; to: number; total: number; walk: number };

/** The changes that the feed lists and, between all other stops, those that can be walked. */
export function findChanges(timetable: Timetable, nearby: StopsNearby, walking: Walking): Changes {
  const { transferFrom, transferTo, transferSeconds } = timetable;
  const stops = stopCount(timetable);
  const atStop = new Int32Array(stops).fill(walking.changeTime <= WINDOW ? walking.changeTime : -1);
  const listed = new Set<number>();
  const ways: Way[] = [];
  transferFrom.forEach((from, i) => {
    const [to, total] = [transferTo[i], transferSeconds[i]];
    listed.add(from * stops + to);
    if (from === to) atStop[from] = total;
    else if (total >= 0) ways.push({ from, to, total, walk: total });
  });
  for (const way of walkedWays(timetable, nearby, walking)) if (!listed.has(way.from * stops + way.to)) ways.push(way);
  return { atStop, ...pack(ways, stops) };
}

function* walkedWays({ lat, lon }: Timetable, nearby: StopsNearby, walking: Walking): Generator<Way> {
  const farthest = (walking.maxTransfer / walking.factor) * 1.000001;
  for (const from of nearby.all) {
    for (const { stop: to, metres } of nearby.within({ lat: lat[from], lon: lon[from] }, farthest)) {
      const walk = walkSeconds(metres, walking, walking.maxTransfer);
      if (to === from || walk === undefined || walk + walking.changeTime > WINDOW) continue;
      yield { from, to, total: walk + walking.changeTime, walk };
    }
  }
}

/** The same changes, walked backwards. */
export function mirrorChanges({ atStop, first, to, total, walk }: Changes): Changes {
  const ways: Way[] = [];
  for (let from = 0; from < atStop.length; from++) {
    for (let i = first[from]; i < first[from + 1]; i++)
      ways.push({ from: to[i], to: from, total: total[i], walk: walk[i] });
  }
  return { atStop, ...pack(ways, atStop.length) };
}

function pack(ways: Way[], stops: number): Omit<Changes, 'atStop'> {
  ways.sort((a, b) => a.from - b.from || a.total - b.total);
  const first = new Int32Array(stops + 1);
  for (const way of ways) first[way.from + 1]++;
  for (let stop = 0; stop < stops; stop++) first[stop + 1] += first[stop];
  return {
    first,
    to: Int32Array.from(ways, (way) => way.to),
    total: Int32Array.from(ways, (way) => way.total),
    walk: Int32Array.from(ways, (way) => way.walk)
  };
}
