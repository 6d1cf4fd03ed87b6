import type { Placed } from './camp-of.ts';
import type { Showing } from './showings.ts';

export type Cell = { slot: string; room: string };

/** What of a camp its rooms and times do not say: what stands where, which cells are closed, and when a host is away. */
export type GridState = {
  draft: Placed[];
  published: Placed[];
  closed: Cell[];
  away: { person: string; slot: string }[];
};

/** What an organiser, or a host, did to a grid. */
export type GridStep =
  | 'made'
  | 'moved'
  | 'published'
  | 'planned'
  | 'repaired'
  | 'undone'
  | 'claimed'
  | 'typed'
  | 'withdrawn'
  | 'brought-back'
  | 'held';

export type Absences = Pick<GridState, 'closed' | 'away'>;

/** What became of a session on the wall: another time, only another room, another length, a place, or none any more. */
export type MovedSession = {
  pitch: string;
  what: 'slot' | 'room' | 'length' | 'placed' | 'left-out';
  /** of one that is placed or left out: it is held at another time too, as it was */
  stays?: true;
  from?: Cell;
  to?: Cell;
  /** of one that has another length: the last of its times */
  until?: string;
};

/**
 * What differs on the wall, by session: first what was there, in its order, then what is new. Of one that stands there more than
 * once, what stays is no move; then what keeps its time is paired, and the rest in the order of the day.
 */
export function movesOnWall(old: readonly Showing[], next: readonly Showing[]): MovedSession[] {
  const [before, after] = [Map.groupBy(old, pitchOf), Map.groupBy(next, pitchOf)];
  const known = [...before].map(([pitch, was]) => pairsOf(was, after.get(pitch) ?? []));
  const changed = known.flatMap((one) => [...one.pairs.flatMap(moveOf), ...one.gone.map((gone) => leftOut(gone, one))]);
  const added = known.flatMap((one) => one.added.map((each) => placed(each, one)));
  const fresh = [...after].flatMap(([pitch, all]) => (before.has(pitch) ? [] : all));
  return [...changed, ...added, ...fresh.map((one) => placed(one))];
}

type Pair = { from: Showing; to: Showing };
type Pairs = { pairs: Pair[]; gone: Showing[]; added: Showing[] };

function pairsOf(was: readonly Showing[], is: readonly Showing[]): Pairs {
  const pairs: Pair[] = [];
  let [gone, added] = [[...was], [...is]];
  for (const isPair of [isInSameCell, isAtSameTime, () => true]) {
    for (const from of was) {
      const to = gone.includes(from) && added.find((one) => isPair(from, one));
      if (!to) continue;
      pairs.push({ from, to });
      [gone, added] = [gone.filter((one) => one !== from), added.filter((one) => one !== to)];
    }
  }
  return { pairs: pairs.toSorted((one, other) => was.indexOf(one.from) - was.indexOf(other.from)), gone, added };
}

function moveOf({ from, to }: Pair): MovedSession[] {
  const pitch = from.pitch;
  if (isInSameCell(from, to)) {
    const until = to.cells.at(-1)?.slot;
    return from.cells.length === to.cells.length || !until ? [] : [{ pitch, what: 'length', to: cellOf(to), until }];
  }
  const what = isAtSameTime(from, to) ? 'room' : 'slot';
  return [{ pitch, what, from: cellOf(from), to: cellOf(to) }];
}

function leftOut(one: Showing, { pairs }: Pick<Pairs, 'pairs'>): MovedSession {
  return { pitch: one.pitch, what: 'left-out', ...(pairs.length > 0 && { stays: true }), from: cellOf(one) };
}

function placed(one: Showing, { pairs }: Pick<Pairs, 'pairs'> = { pairs: [] }): MovedSession {
  return { pitch: one.pitch, what: 'placed', ...(pairs.length > 0 && { stays: true }), to: cellOf(one) };
}

function pitchOf({ pitch }: Showing): string {
  return pitch;
}

function isAtSameTime(one: Showing, other: Showing): boolean {
  return cellOf(one).slot === cellOf(other).slot;
}

function isInSameCell(one: Showing, other: Showing): boolean {
  return isAtSameTime(one, other) && cellOf(one).room === cellOf(other).room;
}

/** The first, where it takes several times in a row. */
function cellOf({ cells: [first] }: Showing): Cell {
  return first;
}
