import type { Gathering } from './gathering.ts';

/**
 * Whether a gathering has been. Where no end is said, or only days are, it lasts until its last day is over.
 * @param zone by whose clock it is where it says none itself; IANA
 */
export function hasEnded(gathering: Pick<Gathering, 'start' | 'end' | 'zone'>, zone: string, now: Date): boolean {
  const { start, end = start.slice(0, 10) } = gathering;
  const there = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(gathering.zone ?? zone);
  return there.toPlainDateTime().toString().slice(0, end.length) > end;
}
