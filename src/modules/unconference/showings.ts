import type { Placement, Session } from '@afield/grid';
import type { Placed } from './camp-of.ts';
import type { Cell } from './grid-state.ts';
import type { Pitch } from './pitch.ts';
import { type Plan, type Room, type Slot, sessionSlots } from './plan.ts';

/** How often a session is held, or how many times in a row it takes. */
export type HowOften = Pick<Pitch, 'times' | 'inARow'>;
export type Held = HowOften & Pick<Pitch, 'id'>;

/** What organisers choose from. */
export const HOW_OFTEN = {
  once: { times: 1, inARow: false },
  'held-2': { times: 2, inARow: false },
  'held-3': { times: 3, inARow: false },
  'row-2': { times: 2, inARow: true },
  'row-3': { times: 3, inARow: true }
} as const satisfies Record<string, HowOften>;
export type HowOftenName = keyof typeof HOW_OFTEN;
export const HOW_OFTEN_NAMES = Object.keys(HOW_OFTEN) as HowOftenName[];

/** @returns undefined for words that name no choice */
export function howOftenNamed(words: string): HowOftenName | undefined {
  return HOW_OFTEN_NAMES.find((name) => name === words);
}

export function nameOfHowOften({ times, inARow }: HowOften): HowOftenName {
  const isSame = (one: HowOften) => one.times === times && (times === 1 || one.inARow === inARow);
  return HOW_OFTEN_NAMES.find((name) => isSame(HOW_OFTEN[name])) ?? 'once';
}

/** Of a session: more would leave no cells to others. */
const MOST_TIMES = 3;

/**
 * One time that a session is held, where it stands: what the engine calls a session. `id` is that of the pitch for the first of the
 * day, and numbered for those after it. `cells`: in order, more than one where it takes several times in a row.
 */
export type Showing = { id: string; pitch: string; cells: [Cell, ...Cell[]]; pinned: boolean };

/** What the engine calls the nth time that a session is held, from 1. */
export function showingId(pitch: string, nth: number): string {
  return nth === 1 ? pitch : `${pitch}~${nth}`;
}

/** Whether words could be what the engine calls a session. */
export function isShowing(words: string): boolean {
  return /^[0-9a-f-]{36}(~[2-9])?$/.test(words);
}

/** The pitch that a showing is of, and which of its times it is, from 1. */
export function pitchOfShowing(id: string): { pitch: string; nth: number } {
  const [pitch = '', nth = '1'] = id.split('~');
  return { pitch, nth: Number(nth) };
}

/** Whether no session goes on from a time into the next one: something else lies between them. */
export function hasBreakAfter({ slots }: Pick<Plan, 'slots'>, slot: Pick<Slot, 'id'>): boolean {
  const next = slots[slots.findIndex(({ id }) => id === slot.id) + 1];
  return next === undefined || next.called !== '';
}

/** As many cells of one room one after another, from its first; fewer where the day ends, or a break comes. */
export function cellsFrom(plan: Pick<Plan, 'slots'>, { slot, room }: Cell, length: number): Cell[] {
  const slots = sessionSlots(plan);
  const first = slots.findIndex(({ id }) => id === slot);
  if (first === -1) return [];
  const cells = [{ slot, room }];
  for (let at = first; cells.length < length && !hasBreakAfter(plan, slots[at]!); at++) {
    cells.push({ slot: slots[at + 1]!.id, room });
  }
  return cells;
}

/** What stands in a grid, by pitch and in order of time. What takes times in a row and stands apart is held as often as it stands. */
export function showingsOf(
  placed: readonly Placed[],
  pitches: readonly Held[],
  { slots, rooms }: { slots: readonly Slot[]; rooms: readonly Pick<Room, 'id'>[] }
): Showing[] {
  const at = new Map(slots.map(({ id }, index) => [id, index]));
  const across = new Map(rooms.map(({ id }, index) => [id, index]));
  const order = (one: Placed, other: Placed) =>
    (at.get(one.slot) ?? 0) - (at.get(other.slot) ?? 0) || (across.get(one.room) ?? 0) - (across.get(other.room) ?? 0);
  const inARow = new Set(pitches.filter((pitch) => pitch.inARow).map(({ id }) => id));
  const all = Map.groupBy(placed, ({ pitch }) => pitch);
  return [...all].flatMap(([pitch, rows]) => {
    const runs: Omit<Showing, 'id'>[] = [];
    for (const { slot, room, pinned } of rows.toSorted(order)) {
      const last = inARow.has(pitch) ? runs.find(({ cells }) => goesOn(cells.at(-1), { slot, room }, at)) : undefined;
      if (last) {
        last.cells.push({ slot, room });
        last.pinned ||= pinned;
      } else runs.push({ pitch, cells: [{ slot, room }], pinned });
    }
    return runs.map((run, index) => ({ ...run, id: showingId(pitch, index + 1) }));
  });
}

function goesOn(last: Cell | undefined, { slot, room }: Cell, at: ReadonlyMap<string, number>): boolean {
  return last?.room === room && at.get(slot) === (at.get(last.slot) ?? 0) + 1;
}

/** The same as the engine knows it. */
export function placementsOf(showings: readonly Showing[]): Placement[] {
  return showings.map(({ id, cells: [first] }) => ({ session: id, ...first }));
}

/** What the engine placed, cell by cell. @param pinned the ids of those that were put there by hand */
export function placedOf(
  placements: readonly Placement[],
  sessions: readonly Pick<Session, 'id' | 'length'>[],
  plan: Pick<Plan, 'slots'>,
  pinned: ReadonlySet<string> = new Set()
): Placed[] {
  const lengths = new Map(sessions.map(({ id, length }) => [id, length ?? 1]));
  return placements.flatMap(({ session, slot, room }) => {
    const { pitch } = pitchOfShowing(session);
    const cells = cellsFrom(plan, { slot, room }, lengths.get(session) ?? 1);
    return cells.map((cell): Placed => ({ pitch, ...cell, pinned: pinned.has(session) }));
  });
}

/**
 * The engine's sessions of a pitch: as many as it is held, and no fewer than stand already.
 * @param standing how long those are that stand, by their ids; others are as long as they are meant to be
 */
export function sessionsOf(
  { id: pitch, times, inARow }: Held,
  standing: ReadonlyMap<string, number | undefined>
): Pick<Session, 'id' | 'repeats' | 'length'>[] {
  const all = Array.from({ length: MOST_TIMES * 2 }, (_, index) => showingId(pitch, index + 1));
  return all
    .filter((id, index) => index < (inARow ? 1 : times) || standing.has(id))
    .map((id, index) => {
      const length = standing.get(id) ?? (inARow ? times : 1);
      return { id, ...(index > 0 && { repeats: pitch }), ...(length > 1 && { length }) };
    });
}

/** How long each is that stands; not said of the one that is moving. */
export function lengthsOf(showings: readonly Showing[], moving?: string): Map<string, number | undefined> {
  return new Map(showings.map(({ id, cells }) => [id, id === moving ? undefined : cells.length]));
}

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

/** The showing that somebody has a seat in at each time; one that takes several in a row is hers until its end, as far as she has no other. */
export function seatsBySlot(
  seats: readonly { session: string; slot: string }[],
  showings: readonly Showing[]
): Map<string, string> {
  const seated = new Set(seats.map(({ session }) => session));
  const whole = showings.filter(({ id }) => seated.has(id));
  return new Map([
    ...whole.flatMap(({ id, cells }) => cells.map(({ slot }) => [slot, id] as const)),
    ...seats.map(({ slot, session }) => [slot, session] as const)
  ]);
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

/** Whether no two stand in one cell, and no session in two at once. */
export function isOneACell(placed: readonly Placed[]): boolean {
  const cells = new Set(placed.map(({ slot, room }) => `${slot} ${room}`));
  const times = new Set(placed.map(({ slot, pitch }) => `${slot} ${pitch}`));
  return cells.size === placed.length && times.size === placed.length;
}
