import type { Plan } from '../src/modules/unconference/index.ts';

type Placed = { pitch: string; slot: string; room: string; pinned: boolean };

const room = (id: string) => ({
  id,
  name: id,
  seats: 20,
  stepFree: true,
  projector: true,
  quiet: false,
  setAside: false
});
const slot = (id: string, called = '') => ({ id, starts: id, ends: `${id} end`, called });
/** Two rooms, three times before lunch and two after it. */
export const PLAN: Plan = {
  rooms: [room('hall'), room('nook')],
  slots: [slot('10'), slot('11'), slot('12'), slot('13', 'Lunch'), slot('14'), slot('15')]
};
export const ONCE = { id: 'a', times: 1, inARow: false };
export const TWICE = { id: 'a', times: 2, inARow: false };
export const LONG = { id: 'a', times: 2, inARow: true };
/** What stands in a cell, as "10 hall" names it. */
export const at = (cell: string, pitch = 'a', pinned = false): Placed => {
  const [start = '', place = ''] = cell.split(' ');
  return { pitch, slot: start, room: place, pinned };
};
/** Cells in the same words. */
export const cells = (all: readonly { slot: string; room: string; pitch?: string }[]) =>
  all.map((one) => `${one.slot} ${one.room}${one.pitch === 'b' ? ' b' : ''}`);
