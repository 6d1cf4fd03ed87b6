import { type Bookable, freePlaces, type Held, isOffered, waitingFor } from './places.ts';
import { type Answer, WAYS_TO_TAKE_PART, type WayToTakePart, waysOf, type Wish } from './sign-up.ts';

/** What somebody stands at before she answers. */
export type MySignUp = {
  person: string;
  answer: Answer;
  way: WayToTakePart;
  /** until when a place is kept for her: of her way where she waits, in the room where she goes online meanwhile */
  offeredUntil: Date | null;
  /** she goes online, and waits for a place in the room at the same time */
  waitsForRoom?: boolean;
};

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
  /** online, and on the list for the room; `again`: where she is in it already */
  | { answer: 'going-meanwhile'; again: boolean }
  | { answer: 'refused'; reason: SignUpRefusal };

/**
 * What comes of somebody's answer to "Are you going?". A free place is hers unless somebody waits for it. Who goes online and
 * would rather be in the room keeps the one until she has the other.
 * @param wish `meanwhile`: online, until the place in the room that she waits for is hers
 */
export function decideSignUp(
  wish: { answer: Wish; way: WayToTakePart; meanwhile?: boolean },
  mine: MySignUp | undefined,
  { gathering, held }: { gathering: Bookable; held: Held },
  now: Date
): SignUpDecision {
  if (mine?.answer === 'taken-out') return { answer: 'refused', reason: 'taken-out' };
  if (wish.answer !== 'going') return { answer: wish.answer };
  const { way } = wish;
  if (!waysOf(gathering.attendance).includes(way)) return { answer: 'refused', reason: 'no-such-way' };
  const isHybrid = gathering.attendance === 'hybrid';
  const meanwhile = wish.meanwhile === true && way === 'online' && isHybrid && isInLineForRoom(mine);
  if (holdsWay(mine, way, now)) return meanwhile ? { answer: 'going-meanwhile', again: true } : { answer: 'going' };
  const holds = WAYS_TO_TAKE_PART.some((one) => holdsWay(mine, one, now));
  const hasBegun = now >= gathering.startsAt;
  const others = { ...held, line: held.line.filter(({ person }) => person !== mine?.person) };
  const mustWait = !hasBegun && waitingFor(others, way, now) > 0;
  if (!mustWait && freePlaces(gathering, others, way, now) > 0) {
    return meanwhile ? { answer: 'going-meanwhile', again: true } : { answer: 'going' };
  }
  if (meanwhile) return { answer: 'refused', reason: 'other-way-full' };
  if (isHybrid && mine?.answer === 'going' && mine.way === 'online' && !hasBegun) {
    return { answer: 'going-meanwhile', again: mine.waitsForRoom === true };
  }
  if (holds) return { answer: 'refused', reason: 'other-way-full' };
  if (hasBegun) return { answer: 'refused', reason: 'full' };
  return { answer: 'waiting', again: mine?.answer === 'waiting' && mine.way === way };
}

/** Whether a place of this kind is hers: taken, or kept for her. */
function holdsWay(mine: MySignUp | undefined, way: WayToTakePart, now: Date): boolean {
  if (!mine) return false;
  if (mine.answer === 'going' && mine.way === way) return true;
  if (!isOffered(mine, now)) return false;
  return mine.answer === 'waiting' ? mine.way === way : mine.waitsForRoom === true && way === 'in-person';
}

function isInLineForRoom(mine: MySignUp | undefined): boolean {
  return mine?.waitsForRoom === true || (mine?.answer === 'waiting' && mine.way === 'in-person');
}
