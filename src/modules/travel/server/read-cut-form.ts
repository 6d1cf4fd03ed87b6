import type { Box } from '@afield/reach';
import { countryNamed } from '../country-named.ts';
import { type CutTrouble, type CutTyped, linesOf, readCut, type TimetableCut } from '../cut.ts';
import { findTown } from './find-town.ts';
import { selectCountryBox } from './place-queries.ts';
import type { TravelDb } from './tables.ts';

export type CutRead = { cut: TimetableCut | undefined } | { wrong: CutTrouble };

/** Reads which part of a feed is wanted; places are towns, the largest of those called so, or whole countries. */
export async function readCutForm(db: TravelDb, typed: CutTyped): Promise<CutRead> {
  const places: { name: string; box: Box }[] = [];
  for (const name of linesOf(typed.places)) {
    const box = await boxOf(db, name);
    if (!box) {
      const others = readCut(typed, []);
      return { wrong: { ...('wrong' in others && others.wrong), places: { unknown: name } } };
    }
    places.push({ name, box });
  }
  return readCut(typed, places);
}

async function boxOf(db: TravelDb, name: string): Promise<Box | undefined> {
  const country = countryNamed(name);
  if (country) return await selectCountryBox(db, country);
  const town = await findTown(db, name, null);
  const at = 'found' in town ? town.found : 'several' in town ? town.several[0] : undefined;
  return at && { south: at.lat, west: at.lon, north: at.lat, east: at.lon };
}

/** What a form has of it. */
export function typedCut(form: FormData): CutTyped {
  const typed = (name: string) =>
    String(form.get(name) ?? '')
      .replaceAll('\r\n', '\n')
      .trim();
  return {
    places: typed('cut-places'),
    kilometres: typed('cut-kilometres'),
    box: typed('cut-box'),
    days: typed('cut-days')
  };
}
