import type { CallRows } from './read-stop-times.ts';
import type { TripRows } from './read-trips.ts';
import type { Leavings } from './report.ts';

/** The calls of all usable trips, trip after trip, in the order of their sequence, every time filled in. */
export type Calls = {
  /** where the calls of trip t begin: first[t] to first[t + 1]; an unusable trip has none */
  first: Int32Array;
  stop: Int32Array;
  arrive: Int32Array;
  depart: Int32Array;
  flags: Uint8Array;
  /** stop_sequence */
  sequence: Int32Array;
};

const FILE = 'stop_times.txt';

/** Puts the rows into order, interpolates what is missing, and leaves out trips that cannot be. */
export function orderCalls(rows: CallRows, { row: tripRow }: TripRows, leavings: Leavings): Calls {
  const trips = tripRow.length;
  const { order, begins } = sortBySequence(rows, trips);
  const first = new Int32Array(trips + 1);
  const size = order.length;
  const calls = {
    first,
    stop: new Int32Array(size),
    arrive: new Int32Array(size),
    depart: new Int32Array(size),
    flags: new Uint8Array(size),
    sequence: new Int32Array(size)
  };
  let filled = 0;
  for (let trip = 0; trip < trips; trip++) {
    first[trip] = filled;
    const usable = usableRows(rows, order.subarray(begins[trip], begins[trip + 1]));
    if (usable.length < 2) {
      leavings.add('trips.txt', 'few-stops', tripRow.at(trip));
      continue;
    }
    for (const row of usable) {
      calls.stop[filled] = rows.stop.at(row);
      calls.arrive[filled] = rows.arrive.at(row);
      calls.depart[filled] = rows.depart.at(row);
      calls.sequence[filled] = rows.sequence.at(row);
      calls.flags[filled++] = rows.flags.at(row);
    }
    interpolate(calls.arrive, calls.depart, first[trip], filled);
    if (runsBackwards(calls.arrive, calls.depart, first[trip], filled)) {
      leavings.add(FILE, 'backwards', rows.line.at(usable[0]));
      filled = first[trip];
    }
  }
  first[trips] = filled;
  const cut = <A extends Int32Array | Uint8Array>(array: A) => array.slice(0, filled) as A;
  return {
    first,
    stop: cut(calls.stop),
    arrive: cut(calls.arrive),
    depart: cut(calls.depart),
    flags: cut(calls.flags),
    sequence: cut(calls.sequence)
  };
}

/** Row numbers trip by trip, each trip's by stop_sequence and, of equals, as they stood in the file. */
function sortBySequence(rows: CallRows, trips: number): { order: Int32Array; begins: Int32Array } {
  const begins = new Int32Array(trips + 1);
  for (let row = 0; row < rows.trip.length; row++) begins[rows.trip.at(row) + 1]++;
  for (let trip = 0; trip < trips; trip++) begins[trip + 1] += begins[trip];
  const next = begins.slice();
  const order = new Int32Array(rows.trip.length);
  for (let row = 0; row < rows.trip.length; row++) order[next[rows.trip.at(row)]++] = row;
  for (let trip = 0; trip < trips; trip++) {
    const part = order.subarray(begins[trip], begins[trip + 1]);
    if (!isSorted(part, rows)) part.sort((a, b) => rows.sequence.at(a) - rows.sequence.at(b) || a - b);
  }
  return { order, begins };
}

function isSorted(part: Int32Array, rows: CallRows): boolean {
  for (let i = 1; i < part.length; i++) if (rows.sequence.at(part[i]) < rows.sequence.at(part[i - 1])) return false;
  return true;
}

/** Before the first and after the last given time there is nothing to interpolate between. */
function usableRows(rows: CallRows, part: Int32Array): Int32Array {
  let from = 0;
  let to = part.length;
  while (from < to && rows.arrive.at(part[from]) < 0) from++;
  while (to > from && rows.arrive.at(part[to - 1]) < 0) to--;
  return part.subarray(from, to);
}

function interpolate(arrive: Int32Array, depart: Int32Array, from: number, to: number): void {
  for (let given = from, i = from + 1; i < to; i++) {
    if (arrive[i] < 0) continue;
    const steps = i - given;
    for (let step = 1; step < steps; step++) {
      const time = depart[given] + Math.floor(((arrive[i] - depart[given]) * step) / steps);
      arrive[given + step] = time;
      depart[given + step] = time;
    }
    given = i;
  }
}

function runsBackwards(arrive: Int32Array, depart: Int32Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (depart[i] < arrive[i] || (i > from && arrive[i] < depart[i - 1])) return true;
  }
  return false;
}
