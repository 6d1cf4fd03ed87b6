/** In the order of the year, as it begins in winter north of the equator. */
export const SEASONS = ['winter', 'spring', 'summer', 'autumn'] as const;
export type Season = (typeof SEASONS)[number];

/** The season of a date, YYYY-MM-DD, by whole months; south of the equator it is the other half of the year. */
export function seasonOf(date: string, lat: number): Season {
  const month = Number(date.slice(5, 7)) + (lat < 0 ? 6 : 0);
  return SEASONS[((month % 12) / 3) | 0] ?? 'winter';
}
