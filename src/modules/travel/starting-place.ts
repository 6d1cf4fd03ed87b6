/** How a person gets to the stop or place they start from. */
export const WAYS = ['walk', 'bike', 'car', 'lift'] as const;
export type Way = (typeof WAYS)[number];

/** Up to this many starting places, so that a verdict stays a handful of searches. */
export const MOST_STARTING_PLACES = 3;
const LONGEST_MINUTES = 180;

/** Coarse on purpose: a stop or a place of the gazetteer by its key, never an address. */
export type StartingPlace = {
  /** the place's key, as `findPlaces` gives it */
  place: string;
  name: string;
  lat: number;
  lon: number;
  kind: 'stop' | 'place';
  /** from the door; undefined for a place, which is counted from its centre */
  minutes?: number;
  way?: Way;
};

/** What a starting place is called on a page that counts from it; `isAtStop`: a stop, and nobody has said the minutes to it. */
export type StartName = { name: string; isAtStop: boolean };

export function startNames(places: readonly StartingPlace[]): StartName[] {
  return places.map(({ name, kind, minutes }) => ({ name, isAtStop: kind === 'stop' && minutes === undefined }));
}

/** Why minutes to a starting place are none. */
export type MinutesTrouble = 'missing' | 'not-a-number' | 'too-many';

/** Reads what somebody typed as "my minutes to it". */
export function readMinutes(text: string): { minutes: number } | { wrong: MinutesTrouble } {
  const trimmed = text.trim();
  if (trimmed === '') return { wrong: 'missing' };
  if (!/^\d{1,4}$/.test(trimmed)) return { wrong: 'not-a-number' };
  const minutes = Number(trimmed);
  return minutes > LONGEST_MINUTES ? { wrong: 'too-many' } : { minutes };
}

/** The starting places in a value that may come from anywhere, such as a cookie: what is not one is left out. */
export function readStartingPlaces(value: unknown): StartingPlace[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item) => readOne(item)).slice(0, MOST_STARTING_PLACES);
}

function readOne(item: unknown): StartingPlace[] {
  if (typeof item !== 'object' || item === null) return [];
  const { place, name, lat, lon, kind, minutes, way } = item as Record<string, unknown>;
  if (typeof place !== 'string' || place.length > 200 || typeof name !== 'string' || name.length > 200) return [];
  if (!isBetween(lat, 90) || !isBetween(lon, 180)) return [];
  if (kind !== 'stop' && kind !== 'place') return [];
  const start: StartingPlace = { place, name, lat, lon, kind };
  if (kind === 'stop' && Number.isInteger(minutes) && (minutes as number) >= 0) {
    start.minutes = Math.min(minutes as number, LONGEST_MINUTES);
    if (WAYS.includes(way as Way)) start.way = way as Way;
  }
  return [start];
}

function isBetween(value: unknown, most: number): value is number {
  return typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= most;
}
