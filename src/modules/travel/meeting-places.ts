import { kilometresApart } from './fold-name.ts';
import type { Place } from './place.ts';

type Point = { lat: number; lon: number };

/** Degrees. */
export type Box = { south: number; north: number; west: number; east: number };

/** Around those who start at one town there is a neighbourhood to look in as well; kilometres. */
const MARGIN = 30;
const KILOMETRES_A_DEGREE = 111.2;
/** Towns stand at least so far apart, and farther where there is more ground to cover; kilometres. */
const LEAST_APART = 6;
const TOWNS_ACROSS = 12;

/** All the starting places, and what lies around them. */
export function boxAround(points: readonly Point[]): Box {
  const lats = points.map(({ lat }) => lat);
  const lons = points.map(({ lon }) => lon);
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const upward = MARGIN / KILOMETRES_A_DEGREE;
  const sideways = upward / Math.cos((((south + north) / 2) * Math.PI) / 180);
  return {
    south: south - upward,
    north: north + upward,
    west: Math.min(...lons) - sideways,
    east: Math.max(...lons) + sideways
  };
}

/**
 * The towns to try: of those that lie close together the first, which is the largest where they come by size; no part of
 * the box is left without one because others have larger towns.
 */
export function spreadTowns(towns: readonly Place[], box: Box, most: number): Place[] {
  const across = kilometresApart({ lat: box.south, lon: box.west }, { lat: box.north, lon: box.east });
  const apart = Math.max(LEAST_APART, across / TOWNS_ACROSS / 2);
  const kept: Place[] = [];
  for (const town of towns) {
    if (kept.length === most) break;
    if (!kept.some((other) => kilometresApart(other, town) < apart)) kept.push(town);
  }
  return kept;
}
