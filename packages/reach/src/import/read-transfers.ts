import { ANY, byPrecedence, NO_CHANGE, packRules, type RuleRow, type Rules } from './change-rules.ts';
import type { FeedFiles } from './feed-files.ts';
import type { LineRows } from './read-lines.ts';
import { CUT_OFF, type StopRows } from './read-stops.ts';
import type { TripRows } from './read-trips.ts';
import type { Leavings } from './report.ts';
import { type Seats, SeatRows } from './seat-rows.ts';
import { type Cells, readTable } from './table.ts';

/** A listed change between two stops (or at one); seconds from getting off to getting on, −1 where there is none. */
export type Transfers = { from: Int32Array; to: Int32Array; seconds: Int32Array; rules: Rules; seats: Seats };

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

type Row = Cells<(typeof COLUMNS)[number]>;
type Known = { stops: StopRows; lines: LineRows; trips: TripRows };

/** A change that takes longer than a search looks ahead is never caught; more would not fit into the array. */
const MOST_SECONDS = 1e6;

/**
 * The listed changes that hold. Those by stops alone are laid out stop to stop; those by line or trip stay as they are
 * listed, in the order in which they hold, because it is too many that they can be of.
 */
export async function readTransfers(feed: FeedFiles, known: Known, leavings: Leavings): Promise<Transfers> {
  const rows: RuleRow[] = [];
  const seats = new SeatRows();
  await readTable(feed, FILE, COLUMNS, [], (cells) => {
    const ends = readEnds(cells, known, leavings);
    if (!ends) return;
    if (cells.transfer_type === '4' || cells.transfer_type === '5') {
      if (ends.fromTrip === ANY || ends.toTrip === ANY) return leavings.add(FILE, 'change-in-seat', cells.line);
      return seats.add(ends.fromTrip, ends.toTrip, cells.transfer_type === '4');
    }
    const from = known.stops.index.get(cells.from_stop_id);
    const to = known.stops.index.get(cells.to_stop_id);
    if (from === undefined || to === undefined) return leavings.add(FILE, 'change-at-no-stop', cells.line);
    if (from === CUT_OFF || to === CUT_OFF) return;
    const seconds = readSeconds(cells, leavings);
    if (seconds !== undefined) rows.push({ ...ends, from, to, seconds, row: rows.length });
  });
  const { boardable } = known.stops;
  const isOfStops = ({ fromTrip, toTrip, fromLine, toLine }: RuleRow) =>
    fromTrip === ANY && toTrip === ANY && fromLine === ANY && toLine === ANY;
  const ordered = byPrecedence(rows, boardable);
  const ofStops = ordered.filter(isOfStops);
  const rules = ordered.filter((row) => !isOfStops(row));
  return { ...expand(ofStops, known.stops), rules: packRules(rules, boardable), seats: seats.pack() };
}

/** Whom a row names; a trip says more than its line. */
function readEnds(
  cells: Row,
  { lines, trips }: Known,
  leavings: Leavings
): Pick<RuleRow, 'fromTrip' | 'toTrip' | 'fromLine' | 'toLine'> | undefined {
  const find = (index: Map<string, number>, id: string) => (id === '' ? ANY : index.get(id));
  const [fromTrip, toTrip] = [find(trips.index, cells.from_trip_id), find(trips.index, cells.to_trip_id)];
  if (fromTrip === undefined || toTrip === undefined) {
    leavings.add(FILE, 'no-such-trip', cells.line);
    return undefined;
  }
  const fromLine = fromTrip === ANY ? find(lines.index, cells.from_route_id) : ANY;
  const toLine = toTrip === ANY ? find(lines.index, cells.to_route_id) : ANY;
  if (fromLine === undefined || toLine === undefined) {
    leavings.add(FILE, 'no-such-route', cells.line);
    return undefined;
  }
  return { fromTrip, toTrip, fromLine, toLine };
}

/** Undefined for a row that says nothing about how long a change takes. */
function readSeconds(cells: Row, leavings: Leavings): number | undefined {
  if (!['', '0', '1', '2', '3'].includes(cells.transfer_type)) {
    leavings.add(FILE, 'transfer-type', cells.line);
    return undefined;
  }
  if (cells.transfer_type === '3') return NO_CHANGE;
  if (cells.transfer_type !== '2' || cells.min_transfer_time === '') return undefined;
  const seconds = Number(cells.min_transfer_time);
  if (Number.isInteger(seconds) && seconds >= 0) return Math.min(seconds, MOST_SECONDS);
  leavings.add(FILE, 'transfer-time', cells.line);
  return undefined;
}

/** @param rows the one that holds before others first */
function expand(rows: readonly RuleRow[], stops: StopRows): Pick<Transfers, 'from' | 'to' | 'seconds'> {
  const children = new Map<number, number[]>();
  for (let stop = 0; stop < stops.ids.length; stop++) {
    const parent = stops.parent[stop];
    if (parent < 0 || !stops.boardable[stop]) continue;
    const known = children.get(parent);
    if (known) known.push(stop);
    else children.set(parent, [stop]);
  }
  const ends = (stop: number) => (stops.boardable[stop] ? [stop] : (children.get(stop) ?? []));
  const seconds = new Map<number, number>();
  for (const listed of rows.toReversed()) {
    for (const from of ends(listed.from))
      for (const to of ends(listed.to)) seconds.set(from * stops.ids.length + to, listed.seconds);
  }
  const keys = Float64Array.from(seconds.keys()).sort();
  return {
    from: Int32Array.from(keys, (key) => Math.floor(key / stops.ids.length)),
    to: Int32Array.from(keys, (key) => key % stops.ids.length),
    seconds: Int32Array.from(keys, (key) => seconds.get(key) as number)
  };
}
