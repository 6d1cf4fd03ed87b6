import { stringAt } from '../../packages/reach/src/strings.ts';
import { FIELDS, NEVER } from '../../packages/reach/src/scan/scan-network.ts';
import { searchMany } from '../../packages/reach/src/scan/search-many.ts';
import type { Day } from '../../packages/reach/src/search/day.ts';
import type { Peer } from './peers/peer.ts';
import { DEPART, standingAt } from './questions.ts';

/**
 * How many arrivals were compared with a peer's, how many are the same to the second, and how many of the others lie between
 * ours and the earliest there are for whoever may take one listed walk after another: a peer that allows that now and then.
 */
export type Agreement = { compared: number; same: number; between: number; later: number; earlier: number };

/** Ours: at each stop by ride, or by ride and one listed walk; of the start, its own time. */
function ourArrivals(day: Day, stop: number): Int32Array {
  const question = standingAt(day, stop, DEPART);
  const [ride] = searchMany(day.scan, [question]);
  const arrivals = Int32Array.from(ride ?? []);
  for (let from = 0; from < arrivals.length; from++) walkOn(day, from, ride?.[from] ?? NEVER, arrivals);
  for (const { stop: to, seconds } of question.from) arrivals[to] = Math.min(arrivals[to] ?? NEVER, DEPART + seconds);
  return arrivals;
}

function walkOn({ changes }: Day, from: number, time: number, arrivals: Int32Array): void {
  if (time === NEVER) return;
  for (let i = changes.first[from] ?? 0; i < (changes.first[from + 1] ?? 0); i++) {
    const to = changes.to[i] ?? 0;
    arrivals[to] = Math.min(arrivals[to] ?? NEVER, time + (changes.walk[i] ?? 0));
  }
}

/**
 * The same for whoever may take one listed walk after another, as raptor-journey-planner does. Written without the
 * engine's search: connections are gone over again and again until nothing gets better.
 */
function arrivalsWithWalksInARow(day: Day, stop: number): Int32Array {
  const { connections, vehicles, leaveAt, firstLeaving } = day.scan.network;
  const at = new Int32Array(day.timetable.lat.length).fill(NEVER);
  const reach = (first: number, time: number) => {
    const waiting = [[first, time] as const];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const [to, when] = next;
      if (when >= (at[to] ?? NEVER)) continue;
      at[to] = when;
      const { first: begins, to: ends, walk } = day.changes;
      for (let i = begins[to] ?? 0; i < (begins[to + 1] ?? 0); i++) waiting.push([ends[i] ?? 0, when + (walk[i] ?? 0)]);
    }
  };
  reach(stop, DEPART);
  for (let before = -1, sum = 0; before !== sum;) {
    before = sum;
    const aboard = new Uint8Array(vehicles);
    for (let time = 0; time < leaveAt.length; time++) {
      for (let i = firstLeaving[time] ?? 0; i < (firstLeaving[time + 1] ?? 0); i++) {
        const connection = i * FIELDS;
        const vehicle = connections[connection + 3] ?? 0;
        const to = connections[connection + 1] ?? 0;
        const arrive = connections[connection + 2] ?? NEVER;
        if ((at[connections[connection] ?? 0] ?? NEVER) <= (leaveAt[time] ?? 0)) aboard[vehicle] = 1;
        if (aboard[vehicle] && arrive < (at[to] ?? -1)) reach(to, arrive);
      }
    }
    sum = at.reduce((total, time) => total + time, 0);
  }
  return at;
}

/** Holds a peer's answers from some stops against ours; `walksInARow`: it always allows them, so ours do too. */
export function compare(day: Day, peer: Peer, stops: readonly number[], walksInARow: boolean): Agreement {
  const found = { compared: 0, same: 0, between: 0, later: 0, earlier: 0 };
  const ids = Array.from({ length: day.timetable.lat.length }, (_, stop) => stringAt(day.timetable.stopIds, stop));
  for (const stop of stops) {
    const earliest = arrivalsWithWalksInARow(day, stop);
    const ours = walksInARow ? earliest : ourArrivals(day, stop);
    const theirs = peer.search(ids[stop] ?? '', DEPART);
    ids.forEach((id, to) => {
      if (!day.timetable.served[to]) return;
      found.compared++;
      found[placeOf(theirs(id) ?? NEVER, ours[to] ?? NEVER, earliest[to] ?? NEVER)]++;
    });
  }
  return found;
}

function placeOf(theirs: number, ours: number, earliest: number): Exclude<keyof Agreement, 'compared'> {
  if (theirs === ours) return 'same';
  if (theirs > ours) return 'later';
  return theirs < earliest ? 'earlier' : 'between';
}
