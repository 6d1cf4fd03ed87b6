import { addressPhrases } from '../address-phrases.ts';
import { type TownOfAddress, townOfAddress } from '../town-of-address.ts';
import { selectCountriesServed, selectPlacesNamed } from './place-queries.ts';
import type { TravelDb } from './tables.ts';

export type PlaceOfText = TownOfAddress;

/** The town that an address names, from its centre; see `townOfAddress`. */
export async function placeOfText(db: TravelDb, text: string): Promise<PlaceOfText> {
  const phrases = addressPhrases(text);
  const [named, served] = await Promise.all([
    selectPlacesNamed(
      db,
      phrases.map(({ folded }) => folded)
    ),
    selectCountriesServed(db)
  ]);
  const towns = named.filter(({ kind }) => kind === 'place');
  return townOfAddress(text, phrases, towns, served);
}
