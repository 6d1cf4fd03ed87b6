import type { Kind } from './gathering.ts';

/** How long after its end an unconference can still be written about, in days, unless its organisers say otherwise. */
export const DAYS_UNTIL_FROZEN = 14;

const DAY = 86_400_000;

/** Since when, or from when, an unconference stays as it is; undefined where its organisers keep it open, and for other gatherings. */
export function freezesAt({
  kind,
  endsAt,
  frozenAt,
  keptOpen
}: {
  kind: Kind;
  endsAt: Date;
  frozenAt: Date | null;
  keptOpen: boolean;
}): Date | undefined {
  if (kind !== 'unconference') return undefined;
  if (frozenAt !== null) return frozenAt < endsAt ? endsAt : frozenAt;
  return keptOpen ? undefined : new Date(endsAt.getTime() + DAYS_UNTIL_FROZEN * DAY);
}
