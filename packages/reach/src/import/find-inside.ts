import { type Cut, isInside, isLookedAt, type Window } from './cut.ts';
import type { FeedFiles } from './feed-files.ts';
import type { StopRows } from './read-stops.ts';
import type { Calendar } from './service-days.ts';
import { readTable } from './table.ts';

/** What of a feed is kept: trips by their ids, and stops by their numbers. */
export type Inside = {
  /** 1 for a stop that lies inside */
  stops: Uint8Array;
  keepsTrip: (id: string, block: string, service: string) => boolean;
  /** whether others are stayed seated for, or from it, by name */
  isLinked: (id: string) => boolean;
};

/**
 * Finds what a cut keeps, reading the large files once more without keeping their rows, so that memory is what the region
 * takes rather than the country. With a trip, the others of its block are kept, and those that are stayed seated for by name,
 * because a ride may go out and come in again.
 */
export async function findInside(
  feed: FeedFiles,
  { cut, window }: { cut: Cut; window: Window },
  { stops, calendar }: { stops: StopRows; calendar: Calendar },
  onRows: (rows: number) => void
): Promise<Inside> {
  const inside = stopsInside(stops, cut);
  const running = new Set<string>();
  for (const [service, days] of calendar) {
    if (days.list().some((day) => isLookedAt(window, day))) running.add(service);
  }
  if (!cut.boxes) {
    return { stops: inside, keepsTrip: (_id, _block, service) => running.has(service), isLinked: () => false };
  }
  const trips = await tripsThatCall(feed, stops, inside, onRows);
  const linked = await addLinked(feed, trips);
  const blocks = new Set<string>();
  await readTable(feed, 'trips.txt', ['trip_id', 'block_id', 'service_id'], [], (cells) => {
    if (cells.block_id !== '' && trips.has(cells.trip_id)) blocks.add(copied(cells.block_id));
  });
  return {
    stops: inside,
    keepsTrip: (id, block, service) => running.has(service) && (trips.has(id) || (block !== '' && blocks.has(block))),
    isLinked: (id) => linked.has(id)
  };
}

/** A stop without a point of its own is where its station is. */
function stopsInside({ lat, lon, parent }: StopRows, cut: Cut): Uint8Array {
  const isAt = (stop: number) => !Number.isNaN(lat[stop]) && isInside(cut, { lat: lat[stop], lon: lon[stop] });
  return Uint8Array.from(lat, (_, stop) => {
    const at = Number.isNaN(lat[stop]) && parent[stop] >= 0 ? parent[stop] : stop;
    return !cut.boxes || isAt(at) ? 1 : 0;
  });
}

async function tripsThatCall(
  feed: FeedFiles,
  { index }: StopRows,
  inside: Uint8Array,
  onRows: (rows: number) => void
): Promise<Set<string>> {
  const trips = new Set<string>();
  let last = '';
  await readTable(
    feed,
    'stop_times.txt',
    ['trip_id', 'stop_id'],
    ['trip_id', 'stop_id'],
    (cells) => {
      if (cells.trip_id === last || !inside[index.get(cells.stop_id) ?? -1]) return;
      last = cells.trip_id;
      if (!trips.has(last)) trips.add(copied(last));
    },
    onRows
  );
  return trips;
}

/** Adds the trips between which one stays seated by name, as long as one of the two is kept. */
async function addLinked(feed: FeedFiles, trips: Set<string>): Promise<Set<string>> {
  const links: [string, string][] = [];
  await readTable(feed, 'transfers.txt', ['transfer_type', 'from_trip_id', 'to_trip_id'], [], (cells) => {
    if (cells.transfer_type === '4') links.push([copied(cells.from_trip_id), copied(cells.to_trip_id)]);
  });
  const linked = new Set<string>();
  for (let known = -1; known < linked.size;) {
    known = linked.size;
    for (const [from, to] of links) {
      if (!trips.has(from) && !trips.has(to)) continue;
      for (const trip of [from, to]) {
        linked.add(trip);
        trips.add(trip);
      }
    }
  }
  return linked;
}

/** A value of a row keeps the whole piece of the file alive that it was cut from, unless it is copied. */
export function copied(text: string): string {
  return Buffer.from(text).toString();
}
