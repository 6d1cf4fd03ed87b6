import type { Arrangement } from './arrangement.ts';
import { NONE } from './seating.ts';
import type { Shared } from './wishes.ts';

/**
 * Puts a session into a cell, or out, and what stood there as far the other way as it moved itself, or out, where every
 * rule allows it and the score does not fall below `least`.
 * @returns whether it was done; if not, all is as before
 */
export function change(grid: Arrangement, session: number, cell: number, least: number): boolean {
  const from = grid.cellOf[session];
  if (from === cell) return false;
  const others: number[] = [];
  for (const each of grid.run(session, cell)) {
    const other = grid.sessionIn[each];
    if (other !== NONE && other !== session) addOnce(others, other);
  }
  const cells = others.map((other) => grid.cellOf[other]);
  grid.put(session, NONE);
  for (const other of others) grid.put(other, NONE);
  const slots: number[] = [];
  addSlots(slots, grid, session, from);
  addSlots(slots, grid, session, cell);
  const isPut =
    place(grid, session, cell) &&
    (from === NONE || others.every((other, index) => place(grid, other, cells[index] + from - cell)));
  for (const [index, other] of others.entries()) {
    addSlots(slots, grid, other, cells[index]);
    addSlots(slots, grid, other, grid.cellOf[other]);
  }
  if (isPut && settle(grid, slots, least)) return true;
  for (const each of [session, ...others]) grid.put(each, NONE);
  for (const [index, other] of others.entries()) grid.put(other, cells[index]);
  grid.put(session, from);
  return false;
}

/**
 * Lets a wish count for another of the times that its session is held, where the score does not fall below `least`.
 * @returns whether it was done
 */
export function reshare(grid: Arrangement, wish: Shared, time: number, least: number): boolean {
  const { at } = wish;
  if (at === time) return false;
  const slots: number[] = [];
  for (const each of [at, time]) addSlots(slots, grid, wish.sessions[each], grid.cellOf[wish.sessions[each]]);
  grid.share(wish, time);
  if (settle(grid, slots, least)) return true;
  grid.share(wish, at);
  return false;
}

function addSlots(slots: number[], grid: Arrangement, session: number, cell: number): void {
  for (const slot of grid.slotsOf(session, cell)) addOnce(slots, slot);
}

function addOnce(list: number[], one: number): void {
  if (!list.includes(one)) list.push(one);
}

function place(grid: Arrangement, session: number, cell: number): boolean {
  if (cell === NONE) return true;
  if (cell < 0 || cell >= grid.sessionIn.length) return false;
  if (!grid.mayStand(session, cell) || !grid.isFree(session, cell)) return false;
  grid.put(session, cell);
  return true;
}

/** The bounds first: most changes lose too much, and that shows without seating anybody. */
function settle(grid: Arrangement, slots: number[], least: number): boolean {
  let [before, bound, worth] = [0, 0, 0];
  for (const slot of slots) before += grid.worthOf[slot];
  const needed = Math.ceil((least - grid.score) / grid.instance.scale) + before;
  for (const slot of slots) bound += grid.bound(slot);
  if (bound < needed) return false;
  const worths = slots.map((slot) => grid.seat(slot));
  for (const each of worths) worth += each;
  if (worth < needed) return false;
  for (const [index, slot] of slots.entries()) grid.setWorth(slot, worths[index]);
  return true;
}
