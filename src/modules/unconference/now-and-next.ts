import type { Slot } from './plan.ts';

export type NowAndNext = {
  /** whether its times are still to come, going by, or gone by */
  day: 'ahead' | 'today' | 'over';
  now?: Slot;
  next?: Slot;
};

/**
 * What is on, and what comes next.
 * @param local YYYY-MM-DDTHH:MM by the clock of the gathering
 * @param date its day; on any other nothing is on
 */
export function nowAndNext(slots: readonly Slot[], date: string, local: string): NowAndNext {
  const today = local.slice(0, 10);
  if (today < date) return { day: 'ahead' };
  if (today > date) return { day: 'over' };
  const clock = local.slice(11, 16);
  const now = slots.find(({ starts, ends }) => starts <= clock && clock < ends);
  const next = slots.find(({ starts }) => starts > clock);
  return { day: now || next ? 'today' : 'over', ...(now && { now }), ...(next && { next }) };
}

/** Whether a time is over while others of its day are not yet. */
export function hasGoneBy({ now, next }: NowAndNext, slot: Slot): boolean {
  const from = now ?? next;
  return from !== undefined && slot.starts < from.starts;
}
