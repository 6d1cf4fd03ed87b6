import { LANES } from '../scan/lane-search.ts';
import type { Labels } from '../label-many.ts';
import type { ScanNetwork } from '../scan/scan-network.ts';
import { Scanner } from '../scan/search-many.ts';
import type { Starts } from '../starts.ts';
import { type Place, PlaceSearches } from './place-searches.ts';

/** A network to search in a thread, and the room taken for it there. */
export type SharedScan = { network: ScanNetwork; room: number };

/** What a thread needs to do its share: all of it lies in shared memory but the places. */
export type Share = {
  scans: { forwards: SharedScan; backwards: SharedScan; dayBefore: SharedScan };
  starts: Starts;
  places: readonly Place[];
  labels: Labels;
  /** one number: the first place that nobody has taken yet */
  next: Int32Array;
};

/** Takes places, as many at a time as there are lanes, until none is left. */
export function doShare({ scans, starts, places, labels, next }: Share): void {
  const open = ({ network, room }: SharedScan) => new Scanner(network, { room });
  const opened = {
    forwards: open(scans.forwards),
    backwards: open(scans.backwards),
    dayBefore: open(scans.dayBefore)
  };
  const searches = new PlaceSearches(opened, starts, LANES);
  for (let first = take(next); first < places.length; first = take(next)) {
    searches.label(places.slice(first, first + LANES), labels, first);
  }
}

function take(next: Int32Array): number {
  return Atomics.add(next, 0, LANES);
}
