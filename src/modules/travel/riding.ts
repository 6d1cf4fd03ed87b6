import { type Mode, MODES, type Riding } from '@afield/reach';

export type { Riding } from '@afield/reach';

/** What somebody can be without; the others are rare, and no one's choice. */
export const CHOSEN_MODES = ['train', 'bus', 'coach', 'tram', 'underground', 'ferry'] as const satisfies Mode[];

/** How somebody travels, in a value that may come from anywhere, such as a cookie: what is none is left out. */
export function readRiding(value: unknown): Riding {
  if (typeof value !== 'object' || value === null) return {};
  const { stepFree, without } = value as Record<string, unknown>;
  const modes = Array.isArray(without) ? MODES.filter((mode) => without.includes(mode)) : [];
  return { ...(stepFree === true && { stepFree: true }), ...(modes.length > 0 && { without: modes }) };
}

/** Whether it is any different from how everybody travels. */
export function isRestricted({ stepFree, without = [] }: Riding): boolean {
  return stepFree === true || without.length > 0;
}
