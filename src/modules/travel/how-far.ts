import type { BandRow, Band } from './bands.ts';
import type { MapLabel } from './map-labels.ts';
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
  /** what it is about, where that is one place */
  place?: { x: number; y: number };
  /** by which people know where they are */
  towns?: MapLabel[];
};

export type HowFarReply =
  | { answer: HowFar }
  | { uncovered: { first: string; last: string } | 'no-timetable' }
  /** a name that could be several places, or is none that is known */
  | { places: Place[] };
