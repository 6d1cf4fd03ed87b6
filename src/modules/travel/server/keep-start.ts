import type { Limits } from '@afield/reach';
import { DEFAULT_TRAVEL_LIMITS } from '../limits.ts';
import { isRestricted, type Riding } from '../riding.ts';
import type { StartingPlace } from '../starting-place.ts';
import {
  type KeptLimits,
  replaceLimits,
  replaceStartingPlaces,
  selectLimits,
  selectStartingPlaces
} from './starting-place-queries.ts';
import type { TravelDb } from './tables.ts';

/** Where somebody starts from and what a day may be: the part of a question that is theirs and is shown to nobody. */
export type Start = {
  places: StartingPlace[];
  limits: Limits;
  /** by what, where not by everything */
  riding?: Riding;
};

/** What an account has kept; no places where it has kept none. */
export async function readStart(db: TravelDb, person: string): Promise<Start> {
  const [places, limits] = await Promise.all([selectStartingPlaces(db, person), selectLimits(db, person)]);
  return startFrom(places, limits);
}

/** A start as an account has kept it. */
export function startFrom(places: StartingPlace[], kept: KeptLimits | undefined): Start {
  const { riding = {}, ...limits }: KeptLimits = kept ?? DEFAULT_TRAVEL_LIMITS;
  return { places, limits, ...(isRestricted(riding) && { riding }) };
}

/** Keeps a start at the account, in place of what was kept before. */
export async function keepStart(db: TravelDb, person: string, start: Start): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await replaceStartingPlaces(tx, person, start.places);
    await replaceLimits(tx, person, { ...start.limits, riding: start.riding ?? {} });
  });
}

/** Someone who asked before signing in brings the answer's start along; an account that has one already keeps its own. */
export async function bringStart(db: TravelDb, person: string, start: Start): Promise<Start> {
  const kept = await readStart(db, person);
  if (kept.places.length > 0 || start.places.length === 0) return kept;
  await keepStart(db, person, start);
  return start;
}
