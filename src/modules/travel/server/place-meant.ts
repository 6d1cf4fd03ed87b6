import { distinctPlaces } from '../distinct-places.ts';
import { kilometresApart } from '../fold-name.ts';
import type { Place } from '../place.ts';
import { isCalled } from './choose-start.ts';
import { findPlaces } from './find-places.ts';
import { SITE_WALKING } from './outing-question.ts';
import { placeByKey } from './place-by-key.ts';
import type { Network, Travelling } from './travelling.ts';

export type PlaceMeant = { found: Place } | { several: Place[] } | { unknown: true };

/** A town and its stations are one place to meet; kilometres. */
const ONE_PLACE = 5;
const MOST_CHOICES = 8;

/**
 * The place that a name in a list of places means: of those called so, the one that a timetable reaches. Where that
 * could be several, far from each other, it is a question; a town is meant before its stations.
 * @param key which of several was chosen
 */
export async function placeMeant(
  { db, reach }: Pick<Travelling, 'db' | 'reach'>,
  network: Network | undefined,
  name: string,
  key: string | undefined
): Promise<PlaceMeant> {
  const chosen = key ? await placeByKey(db, key) : undefined;
  if (chosen) return { found: chosen };
  const places = await findPlaces(db, name, { limit: MOST_CHOICES });
  if (places.length === 0) return { unknown: true };
  const named = places.filter((place) => isCalled(place, name));
  const served = await Promise.all(named.map((place) => isServed(reach, network, place)));
  const reached = named.filter((_, index) => served[index]);
  const meant = reached.length > 0 ? reached : named;
  const [best] = meant;
  if (best && meant.every((place) => kilometresApart(place, best) < ONE_PLACE)) {
    return { found: meant.find(({ kind }) => kind === 'place') ?? best };
  }
  return { several: distinctPlaces(meant.length > 0 ? meant : places) };
}

async function isServed(
  reach: Travelling['reach'],
  network: Network | undefined,
  { kind, lat, lon }: Place
): Promise<boolean> {
  if (kind === 'stop') return true;
  return network !== undefined && (await reach.hasStopNearby(network.files, { lat, lon }, SITE_WALKING));
}
