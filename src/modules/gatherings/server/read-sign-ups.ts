import type { Hosted } from '../hosted.ts';
import { type Bookable, freePlaces, isOffered, waitingFor } from '../places.ts';
import { type WayToTakePart, waysOf } from '../sign-up.ts';
import { goingOf, type GoingTo } from './going-of.ts';
import { selectHeld } from './line-queries.ts';
import { settleWaitingList } from './settle-line.ts';
import { selectSignUp, type SignUp } from './sign-up-queries.ts';
import type { GatheringsDb } from './tables.ts';

/** One way to take part, and what is left of it; `free` null for as many as come. */
export type WayLeft = { way: WayToTakePart; free: number | null; waiting: number };

/** What the page of a gathering says of who is going, as one reader may know it. */
export type SignUpsRead = {
  going: GoingTo;
  ways: WayLeft[];
  /** her own sign-up; `position`: 1 for who is next in line */
  mine?: Omit<SignUp, 'placeInLine'> & { position?: number };
};

/** Reads it, after moving the waiting list on where somebody's time to answer is over. */
export async function readSignUps(
  db: GatheringsDb,
  hosted: Pick<Hosted, 'id' | 'attendance' | 'places'>,
  viewer: string | null,
  now: Date
): Promise<SignUpsRead> {
  const { id, attendance } = hosted;
  let held = await selectHeld(db, id, attendance);
  if (held.line.some(({ offeredUntil }) => offeredUntil !== null && offeredUntil <= now)) {
    await db.transaction().execute((tx) => settleWaitingList(tx, id, now));
    held = await selectHeld(db, id, attendance);
  }
  const [mine, all] = await Promise.all([
    viewer ? selectSignUp(db, { gathering: id, person: viewer, attendance }) : undefined,
    goingOf(db, { gatherings: [id], viewer, most: MOST_NAMED })
  ]);
  const going = all.get(id);
  const places: Bookable['places'] = { 'in-person': hosted.places.inPerson, online: hosted.places.online };
  return {
    going: going ?? { names: [], more: 0, firstTimers: 0 },
    ways: waysOf(attendance).map((way) => {
      const free = freePlaces({ places }, held, way, now);
      return { way, free: Number.isFinite(free) ? free : null, waiting: waitingFor(held, way, now) };
    }),
    ...(mine && { mine: withPosition(mine) })
  };

  function withPosition({ placeInLine: _place, ...signUp }: SignUp): SignUpsRead['mine'] {
    const waits = signUp.answer === 'waiting' || signUp.waitsForRoom;
    if (!waits || isOffered(signUp, now)) return signUp;
    const way = signUp.waitsForRoom ? 'in-person' : signUp.way;
    const line = held.line.filter((one) => one.way === way && !isOffered(one, now));
    return { ...signUp, position: 1 + line.findIndex(({ person }) => person === viewer) };
  }
}

/** On the page of the gathering itself; more are counted. */
const MOST_NAMED = 24;
