import { FeedError } from './feed-error.ts';
import type { FeedFiles } from './feed-files.ts';
import { Growing } from './growing.ts';
import type { StopRows } from './read-stops.ts';
import type { TripRows } from './read-trips.ts';
import type { Leavings } from './report.ts';
import { readTable } from './table.ts';
import { readTime } from './values.ts';
import { CAN_ALIGHT, CAN_BOARD, ON_REQUEST_ALIGHT, ON_REQUEST_BOARD } from '../stop-call.ts';

/** The rows of stop_times.txt, as they stood in the file. Times in seconds, −1 where blank. */
export type CallRows = {
  trip: Growing;
  sequence: Growing;
  stop: Growing;
  arrive: Growing;
  depart: Growing;
  flags: Growing;
  line: Growing;
};

const FILE = 'stop_times.txt';
const COLUMNS = [
  'trip_id',
  'stop_id',
  'stop_sequence',
  'arrival_time',
  'departure_time',
  'pickup_type',
  'drop_off_type'
] as const;

export async function readStopTimes(
  feed: FeedFiles,
  trips: TripRows,
  stops: StopRows,
  leavings: Leavings,
  onRows: (rows: number) => void
): Promise<CallRows> {
  const names = ['trip', 'sequence', 'stop', 'arrive', 'depart', 'flags', 'line'] as const;
  const rows = Object.fromEntries(names.map((name) => [name, new Growing()])) as CallRows;
  const there = await readTable(
    feed,
    FILE,
    COLUMNS,
    ['trip_id', 'stop_id', 'stop_sequence'],
    (cells) => {
      const trip = trips.index.get(cells.trip_id);
      if (trip === undefined) return leavings.add(FILE, 'no-such-trip', cells.line);
      const stop = stops.index.get(cells.stop_id);
      if (stop === undefined) return leavings.add(FILE, 'no-such-stop', cells.line);
      const sequence = Number(cells.stop_sequence);
      if (cells.stop_sequence === '' || !Number.isInteger(sequence))
        return leavings.add(FILE, 'no-sequence', cells.line);
      const arrive = readTime(cells.arrival_time);
      const depart = readTime(cells.departure_time);
      if (arrive === -2 || depart === -2) leavings.add(FILE, 'time-read-as-missing', cells.line);
      const arriveOr = arrive < 0 ? depart : arrive;
      const departOr = depart < 0 ? arrive : depart;
      rows.trip.push(trip);
      rows.sequence.push(sequence);
      rows.stop.push(stop);
      rows.arrive.push(Math.max(-1, arriveOr));
      rows.depart.push(Math.max(-1, departOr));
      rows.flags.push(stops.boardable[stop] ? flagsOf(cells.pickup_type, cells.drop_off_type) : 0);
      rows.line.push(cells.line);
    },
    onRows
  );
  if (!there) throw new FeedError({ why: 'no-file', file: FILE });
  return rows;
}

function flagsOf(pickup: string, dropOff: string): number {
  let flags = 0;
  if (pickup !== '1') flags |= CAN_BOARD;
  if (dropOff !== '1') flags |= CAN_ALIGHT;
  if (pickup === '2' || pickup === '3') flags |= ON_REQUEST_BOARD;
  if (dropOff === '2' || dropOff === '3') flags |= ON_REQUEST_ALIGHT;
  return flags;
}
