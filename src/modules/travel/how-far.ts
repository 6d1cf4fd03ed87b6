import type { BandRow, Band } from './bands.ts';
import type { Place } from './place.ts';

/** How far it is to one place, from everywhere around. */
export type HowFar = {
  place: string;
  rows: BandRow[];
  map: BandsMap;
};

/** What the map of bands is drawn from; pixels, and paths of an SVG. */
export type BandsMap = {
  width: number;
  height: number;
  land: string;
  borders: string;
  bands: { band: Band | undefined; path: string }[];
  place: { x: number; y: number };
};

export type HowFarReply =
  | { answer: HowFar }
  | { uncovered: { first: string; last: string } | 'no-timetable' }
  /** a name that could be several places, or is none that is known */
  | { places: Place[] };
