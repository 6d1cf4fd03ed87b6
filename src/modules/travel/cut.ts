import { type Box, boxAround, type Cut } from '@afield/reach';

/** The part of a feed that is kept at every import; what is undefined is not cut. */
export type TimetableCut = {
  around?: { places: { name: string; box: Box }[]; kilometres: number };
  box?: Box;
  /** counted from the day of the import */
  daysAhead?: number;
};

/** What was typed, as it comes back. */
export type CutTyped = { places: string; kilometres: string; box: string; days: string };

export type CutTrouble = {
  /** the first line that is no place */
  places?: { unknown: string };
  kilometres?: 'not-a-number';
  box?: 'not-a-box';
  days?: 'not-a-number';
};

export const NO_CUT: CutTyped = { places: '', kilometres: '', box: '', days: '' };
export const USUAL_KILOMETRES = 50;
const MOST_KILOMETRES = 2000;
const MOST_DAYS = 3650;
/** Yesterday's night services still run today. */
const DAYS_BACK = 1;

/** Whether a number of whole kilometres, or of days, is one. */
function readCount(text: string, most: number): number | undefined {
  const value = Number(text);
  return /^\d{1,5}$/.test(text) && value >= 1 && value <= most ? value : undefined;
}

/** South, west, north and east in degrees, as they are typed in one line. */
export function readBox(text: string): Box | undefined {
  const numbers = text
    .trim()
    .split(/[\s,;]+/)
    .map(Number);
  const [south = NaN, west = NaN, north = NaN, east = NaN] = numbers;
  const isBox = numbers.length === 4 && south < north && Math.abs(south) <= 90 && Math.abs(north) <= 90;
  return isBox && Math.abs(west) <= 180 && Math.abs(east) <= 180 && west !== east
    ? { south, west, north, east }
    : undefined;
}

export function linesOf(places: string): string[] {
  return places
    .split(/[\n;]/)
    .map((line) => line.trim())
    .filter(Boolean);
}

/**
 * Reads what was typed, but for the places, which are looked up by who calls.
 * @returns undefined where all of a feed is wanted
 */
export function readCut(
  typed: CutTyped,
  places: { name: string; box: Box }[]
): { cut: TimetableCut | undefined } | { wrong: CutTrouble } {
  const kilometres = typed.kilometres === '' ? USUAL_KILOMETRES : readCount(typed.kilometres, MOST_KILOMETRES);
  const box = typed.box === '' ? undefined : readBox(typed.box);
  const daysAhead = typed.days === '' ? undefined : readCount(typed.days, MOST_DAYS);
  const wrong: CutTrouble = {
    ...(kilometres === undefined && { kilometres: 'not-a-number' }),
    ...(typed.box !== '' && !box && { box: 'not-a-box' }),
    ...(typed.days !== '' && daysAhead === undefined && { days: 'not-a-number' })
  };
  if (kilometres === undefined || Object.keys(wrong).length > 0) return { wrong };
  const cut: TimetableCut = {
    ...(places.length > 0 && { around: { places, kilometres } }),
    ...(box && { box }),
    ...(daysAhead !== undefined && { daysAhead })
  };
  return { cut: Object.keys(cut).length > 0 ? cut : undefined };
}

/** As it was typed. */
export function typeCut(cut: TimetableCut | null): CutTyped {
  const { around, box, daysAhead } = cut ?? {};
  return {
    places: around?.places.map(({ name }) => name).join('\n') ?? '',
    kilometres: around ? String(around.kilometres) : '',
    box: box ? [box.south, box.west, box.north, box.east].join(', ') : '',
    days: daysAhead === undefined ? '' : String(daysAhead)
  };
}

/** What the engine keeps at an import on a day, YYYY-MM-DD. */
export function cutOn(cut: TimetableCut, today: string): Cut {
  const { around, box, daysAhead } = cut;
  const boxes = [
    ...(around?.places.map((place) => boxWithin(place.box, around.kilometres)) ?? []),
    ...(box ? [box] : [])
  ];
  const day = Temporal.PlainDate.from(today);
  return {
    ...(boxes.length > 0 && { boxes }),
    ...(daysAhead !== undefined && {
      from: day.subtract({ days: DAYS_BACK }).toString(),
      until: day.add({ days: daysAhead }).toString()
    })
  };
}

/** A box with everything within so many kilometres of another one. */
function boxWithin({ south, west, north, east }: Box, kilometres: number): Box {
  const corners = [south, north].map((lat) => [
    boxAround({ lat, lon: west }, kilometres),
    boxAround({ lat, lon: east }, kilometres)
  ]);
  const widest = Math.abs(south) > Math.abs(north) ? corners[0] : corners[1];
  return {
    south: corners[0]?.[0]?.south ?? south,
    north: corners[1]?.[0]?.north ?? north,
    west: widest?.[0]?.west ?? west,
    east: widest?.[1]?.east ?? east
  };
}
