import type { ListedGathering } from './listed-gathering.ts';

/** Where somebody is in a list by date: at one of its gatherings. */
export type ListPlace = { /** its start */ start: string; id: string };

export function placeInList({ id, gathering }: ListedGathering): ListPlace {
  return { start: gathering.start, id };
}

/** The soonest first; those of one moment by their titles, so that a list stays as it is when it is read again. */
export function bySoonest(one: ListedGathering, other: ListedGathering): number {
  const [a, b] = [one.gathering, other.gathering];
  return compare(a.start, b.start) || a.title.localeCompare(b.title) || compare(one.id, other.id);
}

/**
 * What comes after a place in a list that is in order, or in the opposite order. Where the one that stood there is gone, what begins
 * at the same moment may come again: better twice than never.
 */
export function beyond(
  listed: readonly ListedGathering[],
  place: ListPlace | undefined,
  backwards: boolean
): ListedGathering[] {
  if (!place) return [...listed];
  const at = listed.findIndex(({ id, gathering }) => id === place.id && gathering.start === place.start);
  if (at >= 0) return listed.slice(at + 1);
  return listed.filter(({ gathering }) =>
    backwards ? gathering.start <= place.start : gathering.start >= place.start
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
