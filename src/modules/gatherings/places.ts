import type { Attendance } from './gathering.ts';
import { WAYS_TO_TAKE_PART, type WayToTakePart } from './sign-up.ts';
import { timeToAnswer } from './time-to-answer.ts';

/** Somebody on the waiting list. */
export type InLine = {
  person: string;
  way: WayToTakePart;
  /** until when a freed place is kept for her */
  offeredUntil: Date | null;
};

/** Who holds places, and who waits for one, the first in line first. */
export type Held = { going: Record<WayToTakePart, number>; line: readonly InLine[] };

/** What signing up needs to know of a gathering. */
export type Bookable = {
  attendance: Attendance;
  /** how many places there are; null for as many as come */
  places: Record<WayToTakePart, number | null>;
  startsAt: Date;
  zone: string;
};

/** Whether a place is kept for somebody now. */
export function isOffered({ offeredUntil }: { offeredUntil: Date | null }, now: Date): boolean {
  return offeredUntil !== null && offeredUntil > now;
}

/** How many places are neither taken nor kept for somebody; infinite where as many may come as like, never less than none. */
export function freePlaces({ places }: Pick<Bookable, 'places'>, held: Held, way: WayToTakePart, now: Date): number {
  const all = places[way];
  if (all === null) return Infinity;
  const kept = held.line.filter((one) => one.way === way && isOffered(one, now)).length;
  return Math.max(0, all - held.going[way] - kept);
}

/** How many wait for a place of this kind with none kept for them. */
export function waitingFor(held: Held, way: WayToTakePart, now: Date): number {
  return held.line.filter((one) => one.way === way && !isOffered(one, now)).length;
}

/** For which kind of place somebody waits; `position`: 1 for who is next, none while a place is kept for her. */
export type InLineNow = { way: WayToTakePart; position?: number };

/** Where everybody stands who waits, by person. */
export function lineNow({ line }: Held, now: Date): Map<string, InLineNow> {
  const before = { 'in-person': 0, online: 0 };
  return new Map(
    line.map((one) => [
      one.person,
      isOffered(one, now) ? { way: one.way } : { way: one.way, position: ++before[one.way] }
    ])
  );
}

/** What moves on a waiting list: whose time to answer is over, and who is offered a place until when. */
export type LineSettled = { lapsed: InLine[]; offered: (InLine & { offeredUntil: Date })[] };

/**
 * Offers every free place to who is next in line, and to nobody before her; whose time is over leaves the list. Once a gathering
 * has begun, nobody is kept waiting for an answer. Where there are fewer places than people, nobody loses hers.
 */
export function settleLine(gathering: Bookable, held: Held, now: Date): LineSettled {
  const lapsed = held.line.filter(({ offeredUntil }) => offeredUntil !== null && offeredUntil <= now);
  const waiting = held.line.filter(({ offeredUntil }) => offeredUntil === null);
  const until = timeToAnswer(gathering, now);
  if (!until) return { lapsed, offered: [] };
  const offered = WAYS_TO_TAKE_PART.flatMap((way) => {
    const free = freePlaces(gathering, held, way, now);
    return waiting.filter((one) => one.way === way).slice(0, free);
  });
  return { lapsed, offered: offered.map((one) => ({ ...one, offeredUntil: until })) };
}
