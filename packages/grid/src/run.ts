import type { Camp, Placement } from './camp.ts';

/** The cells of a session that stands somewhere: one for each of its times, in one room; fewer where the day ends before it. */
export function runOf(camp: Camp, { session, slot, room }: Placement): { slot: string; room: string }[] {
  const length = lengthOf(camp, session);
  const first = camp.slots.findIndex(({ id }) => id === slot);
  if (length === 1 || first < 0) return [{ slot, room }];
  return camp.slots.slice(first, first + length).map(({ id }) => ({ slot: id, room }));
}

/** The last of its times. */
export function lastSlotOf(camp: Camp, placement: Placement): string {
  return runOf(camp, placement).at(-1)?.slot ?? placement.slot;
}

/** Whether two stand in one cell. */
export function meet(camp: Camp, one: Placement, other: Placement): boolean {
  return one.room === other.room && areAtOnce(camp, one, other);
}

/** Whether two go on at one time. */
export function areAtOnce(camp: Camp, one: Placement, other: Placement): boolean {
  const its = runOf(camp, one);
  return runOf(camp, other).some(({ slot }) => its.some((cell) => cell.slot === slot));
}

export function lengthOf(camp: Camp, session: string): number {
  return camp.sessions.find(({ id }) => id === session)?.length ?? 1;
}
