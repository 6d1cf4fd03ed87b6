import type { Interested, Placed } from './camp-of.ts';
import type { Later } from './order.ts';
import { isPlaceable, type Pitch } from './pitch.ts';

/** Which session was joined into which, in the order in which they come there. */
export type Merged = ReadonlyMap<string, string>;

/**
 * The session that each stands in: itself, unless it was joined into another. What was joined into one that is taken back or
 * hidden stands by itself again. What was joined comes last, in its order.
 */
export function rootsOf(pitches: readonly Pitch[], merged: Merged): Map<string, string> {
  const known = new Set(pitches.map(({ id }) => id));
  const there = new Set(pitches.filter(isPlaceable).map(({ id }) => id));
  const joined = [...merged.keys()].filter((id) => known.has(id));
  const ids = [...[...known].filter((id) => !merged.has(id)), ...joined];
  return new Map(ids.map((id) => [id, there.has(id) ? rootOf(id, merged, there) : id]));
}

function rootOf(id: string, merged: Merged, there: ReadonlySet<string>): string {
  const seen = new Set([id]);
  let at = id;
  for (;;) {
    const next = merged.get(at);
    if (next === undefined || !there.has(next)) return at;
    if (seen.has(next)) return [...seen].toSorted()[0] ?? id;
    seen.add(next);
    at = next;
  }
}

/** Sessions as they stand: joined ones as one, with the hosts of both, all that they need, and both texts. */
export function foldPitches(pitches: readonly Pitch[], roots: ReadonlyMap<string, string>): Pitch[] {
  const pitchOf = new Map(pitches.map((pitch) => [pitch.id, pitch]));
  const inOrder = [...roots.keys()].flatMap((id) => pitchOf.get(id) ?? []);
  const joined = Map.groupBy(
    inOrder.filter(({ id }) => roots.get(id) !== id),
    ({ id }) => roots.get(id)
  );
  return pitches
    .filter(({ id }) => roots.get(id) === id)
    .map((pitch) => {
      const others = joined.get(pitch.id) ?? [];
      return others.length === 0 ? pitch : withOthers(pitch, others);
    });
}

/** What people are interested in, as it stands: of two wishes for what is one session now, the stronger. */
export function foldInterests(interests: readonly Interested[], roots: ReadonlyMap<string, string>): Interested[] {
  if (interests.every(({ pitch }) => (roots.get(pitch) ?? pitch) === pitch)) return [...interests];
  const folded = new Map<string, Interested>();
  for (const one of interests) {
    const pitch = roots.get(one.pitch) ?? one.pitch;
    const known = folded.get(`${pitch} ${one.person}`);
    if (known?.wish !== 'must') folded.set(`${pitch} ${one.person}`, { ...one, pitch });
  }
  return [...folded.values()];
}

/**
 * What stands in a grid where some were joined since, or stood by themselves meanwhile: each has the cells it had, or where it had none
 * those of one that is joined into it; the others of that leave theirs.
 */
export function foldPlaced(placed: readonly Placed[], roots: ReadonlyMap<string, string>): Placed[] {
  const rootOf = (id: string) => roots.get(id) ?? id;
  const stood = new Set(placed.map(({ pitch }) => pitch));
  const whose = new Map<string, string>();
  for (const pitch of stood) {
    const root = rootOf(pitch);
    if (!whose.has(root)) whose.set(root, stood.has(root) ? root : pitch);
  }
  return placed
    .filter(({ pitch }) => whose.get(rootOf(pitch)) === pitch)
    .map((one) => ({ ...one, pitch: rootOf(one.pitch) }));
}

/** What comes after what, as it stands: what names a session means the one that it stands in, which never comes after itself. */
export function foldOrder(order: readonly Later[], roots: ReadonlyMap<string, string>): Later[] {
  const rootOf = (id: string) => roots.get(id) ?? id;
  const folded = order.map(({ pitch, after }) => ({ pitch: rootOf(pitch), after: rootOf(after) }));
  const apart = folded.filter(({ pitch, after }) => pitch !== after);
  return [...new Map(apart.map((one) => [`${one.pitch} ${one.after}`, one])).values()];
}

function withOthers(pitch: Pitch, others: readonly Pitch[]): Pitch {
  const all = [pitch, ...others];
  const hosts = new Map(all.flatMap((one) => one.hosts.map((host) => [host.id, host] as const)));
  return {
    ...pitch,
    hosts: [...hosts.values()],
    projector: all.some(({ projector }) => projector),
    stepFree: all.some(({ stepFree }) => stepFree),
    quiet: all.some(({ quiet }) => quiet),
    background: all.some(({ background }) => background),
    also: others.map(({ id, number, title, about, pitchedBy, hosts }) => ({
      id,
      number,
      title,
      about,
      pitchedBy,
      hosts
    }))
  };
}
