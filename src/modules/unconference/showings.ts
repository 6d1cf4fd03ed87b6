import type { Placement, Session } from '@afield/grid';
import type { Placed } from './camp-of.ts';
import type { Cell } from './grid-state.ts';
import type { Held } from './how-often.ts';
import { type Plan, type Room, type Slot, sessionSlots } from './plan.ts';

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
 * The showing that somebody has a seat in at each time; one that takes several in a row is hers until its end, as far as she has no
 * other.
 * @param away times in which she is not there
 */
export function seatsBySlot(
  seats: readonly { session: string; slot: string }[],
  showings: readonly Showing[],
  away: ReadonlySet<string>
): Map<string, string> {
  const seated = new Set(seats.map(({ session }) => session));
  const whole = showings.filter(({ id }) => seated.has(id));
  return new Map([
    ...whole.flatMap(({ id, cells }) => cells.flatMap(({ slot }) => (away.has(slot) ? [] : [[slot, id] as const]))),
    ...seats.map(({ slot, session }) => [slot, session] as const)
  ]);
}
