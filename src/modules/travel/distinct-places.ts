import { foldName, kilometresApart } from './fold-name.ts';
import type { Place } from './place.ts';

const SAME_TOWN = 6;
const SAME_STOP = 0.4;

/** Leaves out what is the same town from another list, or the same station from another timetable; the first one stays. */
export function distinctPlaces(places: readonly Place[]): Place[] {
  const kept: Place[] = [];
  for (const place of places) if (!kept.some((other) => isSame(other, place))) kept.push(place);
  return kept;
}

function isSame(a: Place, b: Place): boolean {
  if (a.kind !== b.kind) return false;
  const names = new Set([a.name, a.otherName].flatMap((name) => (name ? [foldName(name)] : [])));
  const isNamesake = [b.name, b.otherName].some((name) => name && names.has(foldName(name)));
  return isNamesake && kilometresApart(a, b) < (a.kind === 'stop' ? SAME_STOP : SAME_TOWN);
}
