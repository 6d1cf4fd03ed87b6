import type { MapLabel } from './map-labels.ts';

/** What the map of an answer is drawn from; pixels, and paths of an SVG. */
export type MeetingMap = {
  width: number;
  height: number;
  land: string;
  borders: string;
  /** the first few places in their order, and where it has been so far */
  places: (MapLabel & { rank: number })[];
  /** where people start from, as they were typed */
  starts: { x: number; y: number; people: number }[];
  /** outlines of the areas where enough of a group start */
  areas: string[];
};
