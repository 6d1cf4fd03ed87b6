import { type Place, placeLabel } from '../place.ts';
import { findPlaces } from './find-places.ts';
import { placeByKey } from './place-by-key.ts';
import { placeOfText, type PlaceOfText } from './place-of-text.ts';
import type { TravelDb } from './tables.ts';

const MOST_CHOICES = 8;

/**
 * The town that somebody typed. Where several are called so, or only others are called nearly so, that is a question.
 * @param key which of several was chosen
 */
export async function findTown(db: TravelDb, typed: string, key: string | null): Promise<PlaceOfText> {
  const chosen = key ? await placeByKey(db, key) : undefined;
  if (chosen) return { found: chosen };
  const labelled = await townLabelled(db, typed);
  if (labelled) return { found: labelled };
  const guess = await placeOfText(db, typed);
  if (!('unknown' in guess)) return guess;
  const towns: Place[] = await findPlaces(db, typed, { limit: MOST_CHOICES });
  return towns.length > 0 ? { several: towns } : guess;
}

/** "Bangor (Gwynedd)", as answers call it, means that one. */
async function townLabelled(db: TravelDb, typed: string): Promise<Place | undefined> {
  const name = typed.replace(/ \([^()]*\)$/, '');
  if (name === typed) return undefined;
  const towns = (await findPlaces(db, name, { limit: MOST_CHOICES })).filter((town) => placeLabel(town) === typed);
  return towns.length === 1 ? towns[0] : undefined;
}
