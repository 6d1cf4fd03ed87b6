import { needsIn, type Want } from './wants.ts';

/** Who offers a lift from a place, and who looks for one. `from`: as the first of them wrote it; empty where it is hidden. */
export type LiftsFrom<Lift> = { from: string; offers: Lift[]; seeks: Lift[] };

/** Lifts by where they start: places that have both first, since there is something to arrange; then by name. */
export function liftsByPlace<Lift extends Want>(wants: readonly Lift[]): LiftsFrom<Lift>[] {
  const lifts = wants
    .filter(({ kind }) => kind === 'lift')
    .map((lift) => ({ lift, folded: fold(lift.text) }))
    .toSorted((a, b) => compare(a.folded, b.folded));
  const places: (LiftsFrom<Lift> & { folded: string })[] = [];
  for (const { lift, folded } of lifts) {
    let place = places.at(-1);
    if (!place || !isAt(folded, place.folded)) {
      place = { folded, from: lift.text, offers: [], seeks: [] };
      places.push(place);
    }
    place[lift.side ?? 'seeks'].push(lift);
  }
  return places
    .map(({ from, offers, seeks }) => ({ from, offers, seeks }))
    .toSorted((a, b) => Number(isHidden(a)) - Number(isHidden(b)) || Number(hasBoth(b)) - Number(hasBoth(a)));
}

export type CountedNeed = { need: string; count: number };

/** What people need, and how many each: those of whom there are most first. Whoever says one twice needs it once. */
export function countNeeds(wants: readonly Want[]): CountedNeed[] {
  const counted = new Map<string, CountedNeed>();
  for (const { kind, text } of wants) {
    if (kind !== 'needs') continue;
    const hers = new Map(needsIn(text).map((need) => [fold(need) || need, need]));
    for (const [folded, need] of hers) {
      const known = counted.get(folded);
      if (known) known.count += 1;
      else counted.set(folded, { need, count: 1 });
    }
  }
  return [...counted]
    .toSorted(([one, a], [other, b]) => b.count - a.count || compare(one, other))
    .map(([, need]) => need);
}

/** `Bangor station` is at `Bangor`. */
function isAt(folded: string, place: string): boolean {
  return folded === place || (place !== '' && folded.startsWith(`${place} `));
}

function hasBoth({ offers, seeks }: LiftsFrom<Want>): boolean {
  return offers.length > 0 && seeks.length > 0;
}

function isHidden({ from }: LiftsFrom<Want>): boolean {
  return from === '';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Small letters, without accents and marks, as two are compared. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
