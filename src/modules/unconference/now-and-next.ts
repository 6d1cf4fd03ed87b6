import type { Slot } from './plan.ts';

export type NowAndNext = { now?: Slot; next?: Slot };

/**
 * What is on, and what comes next.
 * @param local YYYY-MM-DDTHH:MM by the clock of the gathering
 * @param date its day; on any other nothing is on
 */
export function nowAndNext(slots: readonly Slot[], date: string, local: string): NowAndNext {
  if (local.slice(0, 10) !== date) return {};
  const clock = local.slice(11, 16);
  const now = slots.find(({ starts, ends }) => starts <= clock && clock < ends);
  const next = slots.find(({ starts }) => starts > clock);
  return { ...(now && { now }), ...(next && { next }) };
}
