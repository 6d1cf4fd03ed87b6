import type { Camp, Placement } from './camp.ts';
import type { Instance } from './instance.ts';
import { cellsAllowed } from './instance.ts';

/** What it costs, in points, to take a session to another slot, to another room of its slot, or out. */
export type Staying = { slot: number; room: number; out: number };

const HELD = 10_000;

/** Makes an instance want each session where it stands. */
export function favourStaying(instance: Instance, camp: Camp, placements: readonly Placement[], costs: Staying): void {
  const { slots, rooms, sessions, scale } = instance;
  const favours = (instance.favours ??= new Int32Array(sessions * slots * rooms));
  for (const { session, cell } of cellsIn(camp, placements)) {
    for (let other = 0; other < slots * rooms; other++) {
      const sameSlot = Math.floor(other / rooms) === Math.floor(cell / rooms);
      const cost = other === cell ? 0 : sameSlot ? costs.room : costs.slot;
      favours[session * slots * rooms + other] += Math.round((costs.out - cost) * scale);
    }
  }
}

/** Keeps what stands in slots that have begun just where it is, and all else out of them. */
export function hold(
  instance: Instance,
  camp: Camp,
  placements: readonly Placement[],
  started: readonly string[]
): void {
  const { slots, rooms, sessions, scale, allowed } = instance;
  const begun = new Set(started.map((slot) => camp.slots.findIndex(({ id }) => id === slot)));
  const held = new Map(
    cellsIn(camp, placements)
      .filter(({ cell }) => begun.has(Math.floor(cell / rooms)))
      .map(({ session, cell }) => [session, cell])
  );
  instance.favours ??= new Int32Array(sessions * slots * rooms);
  for (let session = 0; session < sessions; session++) {
    const own = held.get(session);
    for (let cell = 0; cell < slots * rooms; cell++) {
      const index = session * slots * rooms + cell;
      if (own === undefined ? begun.has(Math.floor(cell / rooms)) : cell !== own) allowed[index] = 0;
    }
    if (own !== undefined) {
      allowed[session * slots * rooms + own] = 1;
      instance.favours[session * slots * rooms + own] += HELD * scale;
    }
    instance.cellsOf[session] = cellsAllowed(instance, session);
  }
}

/** Lets what stands already change its room, never its slot. */
export function onlyInTheirSlots(instance: Instance, camp: Camp, placements: readonly Placement[]): void {
  const { slots, rooms, allowed } = instance;
  for (const { session, cell } of cellsIn(camp, placements)) {
    for (let other = 0; other < slots * rooms; other++) {
      if (Math.floor(other / rooms) !== Math.floor(cell / rooms)) allowed[session * slots * rooms + other] = 0;
    }
    instance.cellsOf[session] = cellsAllowed(instance, session);
  }
}

/** Placements by their numbers; those of which the camp no longer knows a part are left out. */
export function cellsIn(camp: Camp, placements: readonly Placement[]): { session: number; cell: number }[] {
  const sessionAt = new Map(camp.sessions.map(({ id }, index) => [id, index]));
  const slotAt = new Map(camp.slots.map(({ id }, index) => [id, index]));
  const roomAt = new Map(camp.rooms.map(({ id }, index) => [id, index]));
  return placements.flatMap((placement) => {
    const session = sessionAt.get(placement.session);
    const slot = slotAt.get(placement.slot);
    const room = roomAt.get(placement.room);
    if (session === undefined || slot === undefined || room === undefined) return [];
    return [{ session, cell: slot * camp.rooms.length + room }];
  });
}
