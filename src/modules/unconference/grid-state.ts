import type { Placed } from './camp-of.ts';

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
  | 'brought-back';

export type Absences = Pick<GridState, 'closed' | 'away'>;

/** What became of a session on the wall: another time, only another room, a place, or none any more. */
export type MovedSession = {
  pitch: string;
  what: 'slot' | 'room' | 'placed' | 'left-out';
  from?: Cell;
  to?: Cell;
};

/** What differs on the wall, by session: first what was there, in its order, then what is new. */
export function movesOnWall(old: readonly Placed[], next: readonly Placed[]): MovedSession[] {
  const nextOf = new Map(next.map((placed) => [placed.pitch, cellOf(placed)]));
  const known = new Set(old.map(({ pitch }) => pitch));
  const changed = old.flatMap((placed): MovedSession[] => {
    const { pitch } = placed;
    const [from, to] = [cellOf(placed), nextOf.get(pitch)];
    if (!to) return [{ pitch, what: 'left-out', from }];
    if (to.slot !== from.slot) return [{ pitch, what: 'slot', from, to }];
    return to.room === from.room ? [] : [{ pitch, what: 'room', from, to }];
  });
  const added = next.filter(({ pitch }) => !known.has(pitch));
  return [
    ...changed,
    ...added.map((placed): MovedSession => ({ pitch: placed.pitch, what: 'placed', to: cellOf(placed) }))
  ];
}

function cellOf({ slot, room }: Cell): Cell {
  return { slot, room };
}
