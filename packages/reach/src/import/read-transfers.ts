import type { FeedFiles } from './feed-files.ts';
import type { StopRows } from './read-stops.ts';
import type { Leavings } from './report.ts';
import { readTable } from './table.ts';

/** A listed change between two stops (or at one); seconds from getting off to getting on, −1 where there is none. */
export type Transfers = { from: Int32Array; to: Int32Array; seconds: Int32Array };

const FILE = 'transfers.txt';
const COLUMNS = [
  'from_stop_id',
  'to_stop_id',
  'transfer_type',
  'min_transfer_time',
  'from_route_id',
  'to_route_id',
  'from_trip_id',
  'to_trip_id'
] as const;

/** A change that takes longer than a search looks ahead is never caught; more would not fit into the array. */
const MOST_SECONDS = 1e6;

type Listed = { from: number; to: number; seconds: number };

/**
 * The listed changes that hold, stop to stop: a station stands for its stops, rows between stops beat those between a
 * stop and a station, which beat those between stations, and of equal rows the last one counts.
 */
export async function readTransfers(feed: FeedFiles, stops: StopRows, leavings: Leavings): Promise<Transfers> {
  const byStations: [Listed[], Listed[], Listed[]] = [[], [], []];
  await readTable(feed, FILE, COLUMNS, ['from_stop_id', 'to_stop_id'], (cells) => {
    if (cells.from_route_id || cells.to_route_id || cells.from_trip_id || cells.to_trip_id) {
      return leavings.add(FILE, 'change-by-trip', cells.line);
    }
    if (cells.transfer_type === '4' || cells.transfer_type === '5')
      return leavings.add(FILE, 'change-in-seat', cells.line);
    const from = stops.index.get(cells.from_stop_id);
    const to = stops.index.get(cells.to_stop_id);
    if (from === undefined || to === undefined) return leavings.add(FILE, 'change-at-no-stop', cells.line);
    if (!['', '0', '1', '2', '3'].includes(cells.transfer_type)) return leavings.add(FILE, 'transfer-type', cells.line);
    const stations = (stops.boardable[from] ? 0 : 1) + (stops.boardable[to] ? 0 : 1);
    const listed = byStations[stations as 0 | 1 | 2];
    if (cells.transfer_type === '3') listed.push({ from, to, seconds: -1 });
    if (cells.transfer_type !== '2' || cells.min_transfer_time === '') return;
    const seconds = Number(cells.min_transfer_time);
    if (!Number.isInteger(seconds) || seconds < 0) return leavings.add(FILE, 'transfer-time', cells.line);
    listed.push({ from, to, seconds: Math.min(seconds, MOST_SECONDS) });
  });
  return expand(byStations, stops);
}

function expand(byStations: [Listed[], Listed[], Listed[]], stops: StopRows): Transfers {
  const children = new Map<number, number[]>();
  for (let stop = 0; stop < stops.ids.length; stop++) {
    const parent = stops.parent[stop];
    if (parent >= 0 && stops.boardable[stop]) children.set(parent, [...(children.get(parent) ?? []), stop]);
  }
  const ends = (stop: number) => (stops.boardable[stop] ? [stop] : (children.get(stop) ?? []));
  const seconds = new Map<number, number>();
  for (const listed of [byStations[2], byStations[1], byStations[0]].flat()) {
    for (const from of ends(listed.from))
      for (const to of ends(listed.to)) seconds.set(from * stops.ids.length + to, listed.seconds);
  }
  const keys = [...seconds.keys()].sort((a, b) => a - b);
  return {
    from: Int32Array.from(keys, (key) => Math.floor(key / stops.ids.length)),
    to: Int32Array.from(keys, (key) => key % stops.ids.length),
    seconds: Int32Array.from(keys, (key) => seconds.get(key) as number)
  };
}
