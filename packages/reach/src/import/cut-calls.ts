import type { Inside } from './find-inside.ts';
import type { Calls } from './order-calls.ts';
import { CUT_OFF, type StopRows } from './read-stops.ts';
import type { TripRows } from './read-trips.ts';

/**
 * Cuts trips to their calls inside. The first and the last call of a trip stay, without getting on or off, because a block
 * goes on from there and frequencies are counted from there. A trip that nobody could ride inside goes altogether.
 */
export function cutCalls(calls: Calls, { block, ids }: TripRows, { stops: inside, isLinked }: Inside): Calls {
  const trips = calls.first.length - 1;
  const first = new Int32Array(trips + 1);
  const { stop, arrive, depart, flags, sequence } = calls;
  let filled = 0;
  for (let trip = 0; trip < trips; trip++) {
    first[trip] = filled;
    const [from, to] = [calls.first[trip], calls.first[trip + 1]];
    let within = 0;
    for (let i = from; i < to; i++) within += inside[stop[i]];
    if (within < 2 && block.at(trip) < 0 && !isLinked(ids[trip])) continue;
    for (let i = from; i < to; i++) {
      if (!inside[stop[i]] && i > from && i < to - 1) continue;
      stop[filled] = stop[i];
      arrive[filled] = arrive[i];
      depart[filled] = depart[i];
      sequence[filled] = sequence[i];
      flags[filled++] = inside[stop[i]] ? flags[i] : 0;
    }
  }
  first[trips] = filled;
  const cut = <A extends Int32Array | Uint8Array>(array: A) => array.slice(0, filled) as A;
  return {
    first,
    stop: cut(stop),
    arrive: cut(arrive),
    depart: cut(depart),
    flags: cut(flags),
    sequence: cut(sequence)
  };
}

/** Stops that are used, with the stations they belong to; `calls` are numbered anew. What is not kept is CUT_OFF in the index. */
export function cutStops(stops: StopRows, calls: Calls, inside: Uint8Array): StopRows {
  const kept = Uint8Array.from(inside);
  for (const stop of calls.stop) kept[stop] = 1;
  for (let stop = 0; stop < kept.length; stop++)
    if (kept[stop] && stops.parent[stop] >= 0) kept[stops.parent[stop]] = 1;
  const numbers = new Int32Array(kept.length).fill(CUT_OFF);
  let count = 0;
  for (let stop = 0; stop < kept.length; stop++) if (kept[stop]) numbers[stop] = count++;
  for (let i = 0; i < calls.stop.length; i++) calls.stop[i] = numbers[calls.stop[i]];
  for (const [id, stop] of stops.index) stops.index.set(id, numbers[stop]);
  const isKept = (_: unknown, stop: number) => kept[stop] === 1;
  return {
    ids: stops.ids.filter(isKept),
    names: stops.names.filter(isKept),
    lat: stops.lat.filter(isKept),
    lon: stops.lon.filter(isKept),
    parent: stops.parent.filter(isKept).map((parent) => (parent < 0 ? -1 : numbers[parent])),
    boardable: stops.boardable.filter(isKept),
    stepFree: stops.stepFree.filter(isKept),
    index: stops.index
  };
}
