import { type Bookable, freePlaces, type Held, isOffered, waitingFor } from './places.ts';
import { type Answer, type WayToTakePart, waysOf, type Wish } from './sign-up.ts';

/** What somebody stands at before she answers. */
export type MySignUp = { person: string; answer: Answer; way: WayToTakePart; offeredUntil: Date | null };

export type SignUpRefusal =
  /** an organiser took her out */
  | 'taken-out'
  /** it is not held that way */
  | 'no-such-way'
  /** no place is left, and it has begun, so that nobody waits */
  | 'full'
  /** she has a place, or one is kept for her, and there is none of the other kind: she keeps what she has */
  | 'other-way-full';

export type SignUpDecision =
  | { answer: Wish }
  /** `again`: she is on the list already, and stays where she is in it */
  | { answer: 'waiting'; again: boolean }
  | { answer: 'refused'; reason: SignUpRefusal };

/** What comes of somebody's answer to "Are you going?". A free place is hers unless somebody waits for it. */
export function decideSignUp(
  wish: { answer: Wish; way: WayToTakePart },
  mine: MySignUp | undefined,
  { gathering, held }: { gathering: Bookable; held: Held },
  now: Date
): SignUpDecision {
  if (mine?.answer === 'taken-out') return { answer: 'refused', reason: 'taken-out' };
  if (wish.answer !== 'going') return { answer: wish.answer };
  const { way } = wish;
  if (!waysOf(gathering.attendance).includes(way)) return { answer: 'refused', reason: 'no-such-way' };
  const holds = mine !== undefined && (mine.answer === 'going' || isKeptFor(mine, now));
  if (holds && mine.way === way) return { answer: 'going' };
  const hasBegun = now >= gathering.startsAt;
  const others = { ...held, line: held.line.filter(({ person }) => person !== mine?.person) };
  const mustWait = !hasBegun && waitingFor(others, way, now) > 0;
  if (!mustWait && freePlaces(gathering, others, way, now) > 0) return { answer: 'going' };
  if (holds) return { answer: 'refused', reason: 'other-way-full' };
  if (hasBegun) return { answer: 'refused', reason: 'full' };
  return { answer: 'waiting', again: mine?.answer === 'waiting' && mine.way === way };
}

function isKeptFor({ answer, offeredUntil }: MySignUp, now: Date): boolean {
  return answer === 'waiting' && isOffered({ offeredUntil }, now);
}
