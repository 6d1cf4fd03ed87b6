/** What carries people on a line. */
export const MODES = ['train', 'bus', 'coach', 'tram', 'underground', 'ferry', 'cable-car', 'taxi', 'other'] as const;
export type Mode = (typeof MODES)[number];

/** Of GTFS. */
const BASIC: Record<number, Mode> = {
  0: 'tram',
  1: 'underground',
  2: 'train',
  3: 'bus',
  4: 'ferry',
  5: 'tram',
  6: 'cable-car',
  7: 'train',
  11: 'bus',
  12: 'train'
};
/** By its first digits in the extended list of codes. */
const EXTENDED: Record<number, Mode> = {
  1: 'train',
  2: 'coach',
  4: 'underground',
  5: 'underground',
  6: 'underground',
  7: 'bus',
  8: 'bus',
  9: 'tram',
  10: 'ferry',
  12: 'ferry',
  13: 'cable-car',
  14: 'train',
  15: 'taxi'
};

/** What carries people on a line of this GTFS route_type, basic or extended. */
export function modeOf(routeType: number): Mode {
  return BASIC[routeType] ?? EXTENDED[Math.floor(routeType / 100)] ?? 'other';
}
