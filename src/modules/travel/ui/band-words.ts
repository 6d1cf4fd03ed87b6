import type { Band } from '../bands.ts';
import * as m from '#messages';

const WORDS = [m.travel_far_one, m.travel_far_two, m.travel_far_three, m.travel_far_longer] as const;

/** "within an hour", and so on; what is not there and back on the day has no band. */
export function bandWords(band: Band | undefined): string {
  return band === undefined ? m.travel_far_not() : WORDS[band]();
}

/** The class that a band is drawn in, on the map and in its key. */
export function bandClass(band: Band | undefined): string {
  return band === undefined ? 'band-none' : `band-${band}`;
}
