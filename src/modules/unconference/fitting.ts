import type { Placed } from './camp-of.ts';
import type { Cell } from './grid-state.ts';
import type { Held } from './how-often.ts';
import type { Plan } from './plan.ts';
import { cellsFrom, type Showing, showingsOf } from './showings.ts';

/**
 * What stands of one pitch in a grid, made to fit how often it is held now: the latest go where there are too many; what takes times in
 * a row goes on into the next cells where they are free, and otherwise stands nowhere.
 */
export function fitted(placed: readonly Placed[], pitch: Held, plan: Plan): Placed[] {
  const others = placed.filter((one) => one.pitch !== pitch.id);
  const [first, ...later] = showingsOf(placed, [pitch], plan).filter((one) => one.pitch === pitch.id);
  if (!first) return others;
  const rows = (cells: readonly Cell[], pinned: boolean) => cells.map((cell) => ({ pitch: pitch.id, ...cell, pinned }));
  if (!pitch.inARow) {
    const kept = [first, ...later].slice(0, pitch.times);
    return [...others, ...kept.flatMap((one) => rows(one.cells, one.pinned))];
  }
  const cells = cellsFrom(plan, first.cells[0], pitch.times);
  const isFree = cells.every((cell) => !others.some((one) => one.slot === cell.slot && one.room === cell.room));
  return cells.length === pitch.times && isFree ? [...others, ...rows(cells, first.pinned)] : others;
}

/** What stood in a grid, of pitches that there still are, and never in more cells than they may have: the earliest. */
export function asOftenAsHeld(
  placed: readonly Placed[],
  pitches: readonly Held[],
  plan: Pick<Plan, 'slots'>
): Placed[] {
  const many = new Map(pitches.map(({ id, times }) => [id, times]));
  const at = new Map(plan.slots.map(({ id }, index) => [id, index]));
  const inOrder = placed.toSorted((one, other) => (at.get(one.slot) ?? 0) - (at.get(other.slot) ?? 0));
  return [...Map.groupBy(inOrder, ({ pitch }) => pitch)].flatMap(([pitch, rows]) =>
    rows.slice(0, many.get(pitch) ?? 0)
  );
}

/** What stands in a grid after a change, without what takes several times in a row and lost some of them by it. */
export function withoutCutShort(
  placed: readonly Placed[],
  before: readonly Showing[],
  now: readonly Showing[]
): Placed[] {
  const [were, are] = [longestOf(before), longestOf(now)];
  return placed.filter(({ pitch }) => (are.get(pitch) ?? 0) >= (were.get(pitch) ?? 0));
}

function longestOf(showings: readonly Showing[]): Map<string, number> {
  const all = Map.groupBy(showings, ({ pitch }) => pitch);
  return new Map([...all].map(([pitch, its]) => [pitch, Math.max(...its.map(({ cells }) => cells.length))]));
}

/** Whether no two stand in one cell, and no session in two at once. */
export function isOneACell(placed: readonly Placed[]): boolean {
  const cells = new Set(placed.map(({ slot, room }) => `${slot} ${room}`));
  const times = new Set(placed.map(({ slot, pitch }) => `${slot} ${pitch}`));
  return cells.size === placed.length && times.size === placed.length;
}
