import { readRows, type Row } from './csv.ts';
import { readCalendar, type Calendar } from './calendar.ts';
import { timedCalls, type Call } from './timed-calls.ts';

export type Stop = {
  id: string;
  /** location_type 0 or blank: one may get on and off */
  boardable: boolean;
  /** null: without coordinates or at 0,0 */
  place: { lat: number; lon: number } | null;
  parent: string;
  /** wheelchair_boarding, '' or 0: as the station has it */
  wheelchair: string;
};

export type Frequency = { start: number; end: number; headway: number };

/** A trip of the feed; its calls in order, those without a usable time left out. */
export type Trip = {
  id: string;
  /** route_type */
  type: string;
  /** wheelchair_accessible */
  wheelchair: string;
  /** agency_timezone of its feed */
  zone: string;
  route: string;
  service: string;
  block: string;
  calls: Call[];
  frequencies: Frequency[];
};

/** Whom a row of transfers.txt is about at one of its ends; '' where it names no stop, no route or no trip. */
export type TransferEnd = { stop: string; route: string; trip: string };

/** A row of transfers.txt that says how long a change takes: `seconds` of a type 2, null for a type 3. */
export type Transfer = { from: TransferEnd; to: TransferEnd; seconds: number | null };

export type Feed = {
  /** agency_timezone of the first: times are asked and told in it */
  zone: string;
  stops: Map<string, Stop>;
  /** ids of the boardable stops where a usable call lets people on or off */
  served: Set<string>;
  trips: Trip[];
  calendar: Calendar;
  transfers: Transfer[];
  /** of type 4 and 5: whether one stays seated from one trip to the other, by the last row about the two */
  seats: Map<string, boolean>;
  /** first and last date (YYYY-MM-DD) on which a usable trip of a feed runs; none where there never is one */
  dates: { first: string; last: string }[];
  /** of somebody who cannot or will not travel by some: whom else she may go by, and where she gets on and off */
  only?: { trip: (trip: Trip) => boolean; stop: (stop: string) => boolean };
};

/** Seconds of a GTFS time such as 7:05:00 or 25:10:00; null where it is blank. */
export function parseTime(text: string): number | null {
  if (text === '') return null;
  const [hours, minutes, seconds] = text.split(':').map(Number);
  return hours! * 3600 + minutes! * 60 + seconds!;
}

/** Reads a folder of GTFS files as the contract says; what it says to leave out is left out. */
export function readFeed(folder: string): Feed {
  const zone = [...readRows(folder, 'agency.txt')][0]!('agency_timezone');
  const stops = readStops(folder);
  const trips = readTrips(folder, zone);
  const calendar = readCalendar(folder);
  const served = new Set<string>();
  for (const trip of trips) for (const call of trip.calls) if (carries(call, stops)) served.add(call.stop);
  const used = new Set(trips.map((trip) => trip.service));
  const dates = [...used].flatMap((service) => [...(calendar.get(service) ?? [])]).sort();
  return {
    zone,
    stops,
    served,
    trips,
    calendar,
    transfers: readTransfers(folder),
    seats: readSeats(folder),
    dates: dates.length ? [{ first: dates[0]!, last: dates.at(-1)! }] : []
  };
}

function carries(call: Call, stops: Map<string, Stop>): boolean {
  return (stops.get(call.stop)?.boardable ?? false) && !(call.pickup === 1 && call.dropOff === 1);
}

function readStops(folder: string): Map<string, Stop> {
  const stops = new Map<string, Stop>();
  for (const row of readRows(folder, 'stops.txt')) {
    const [lat, lon] = [row('stop_lat'), row('stop_lon')];
    const known = lat !== '' && lon !== '' && !(Number(lat) === 0 && Number(lon) === 0);
    stops.set(row('stop_id'), {
      id: row('stop_id'),
      boardable: ['', '0'].includes(row('location_type')),
      place: known ? { lat: Number(lat), lon: Number(lon) } : null,
      parent: row('parent_station'),
      wheelchair: row('wheelchair_boarding')
    });
  }
  return stops;
}

function readTrips(folder: string, zone: string): Trip[] {
  const calls = new Map<string, { sequence: number; row: Parameters<typeof timedCalls>[0][number] }[]>();
  for (const row of readRows(folder, 'stop_times.txt')) {
    const list = calls.get(row('trip_id')) ?? [];
    list.push({ sequence: Number(row('stop_sequence')), row: givenCall(row) });
    calls.set(row('trip_id'), list);
  }
  const frequencies = readFrequencies(folder);
  const types = new Map(readRows(folder, 'routes.txt').map((row) => [row('route_id'), row('route_type')]));
  const trips: Trip[] = [];
  for (const row of readRows(folder, 'trips.txt')) {
    const id = row('trip_id');
    const ordered = (calls.get(id) ?? []).sort((a, b) => a.sequence - b.sequence).map((call) => call.row);
    const timed = timedCalls(ordered);
    // fewer than two usable calls carry nobody: not a usable trip
    if (timed === 'backwards' || timed.length < 2) continue;
    trips.push({
      id,
      type: types.get(row('route_id')) ?? '',
      wheelchair: row('wheelchair_accessible'),
      zone,
      route: row('route_id'),
      service: row('service_id'),
      block: row('block_id'),
      calls: timed,
      frequencies: frequencies.get(id) ?? []
    });
  }
  return trips;
}

function givenCall(row: Row) {
  const [arrive, depart] = [parseTime(row('arrival_time')), parseTime(row('departure_time'))];
  return {
    stop: row('stop_id'),
    arrive: arrive ?? depart,
    depart: depart ?? arrive,
    pickup: Number(row('pickup_type')),
    dropOff: Number(row('drop_off_type'))
  };
}

function readFrequencies(folder: string): Map<string, Frequency[]> {
  const frequencies = new Map<string, Frequency[]>();
  for (const row of readRows(folder, 'frequencies.txt')) {
    const list = frequencies.get(row('trip_id')) ?? [];
    const [start, end] = [parseTime(row('start_time'))!, parseTime(row('end_time'))!];
    list.push({ start, end, headway: Number(row('headway_secs')) });
    frequencies.set(row('trip_id'), list);
  }
  return frequencies;
}

/** Types 0, 1 and 2 without a time are as if not listed. */
function readTransfers(folder: string): Transfer[] {
  const transfers: Transfer[] = [];
  const end = (row: Row, which: 'from' | 'to') => ({
    stop: row(`${which}_stop_id`),
    route: row(`${which}_route_id`),
    trip: row(`${which}_trip_id`)
  });
  for (const row of readRows(folder, 'transfers.txt')) {
    const [from, to, type, time] = [end(row, 'from'), end(row, 'to'), row('transfer_type'), row('min_transfer_time')];
    if (type === '3') transfers.push({ from, to, seconds: null });
    if (type === '2' && time !== '') transfers.push({ from, to, seconds: Number(time) });
  }
  return transfers;
}

function readSeats(folder: string): Map<string, boolean> {
  const seats = new Map<string, boolean>();
  for (const row of readRows(folder, 'transfers.txt')) {
    const [type, from, to] = [row('transfer_type'), row('from_trip_id'), row('to_trip_id')];
    if ((type === '4' || type === '5') && from !== '' && to !== '') seats.set(JSON.stringify([from, to]), type === '4');
  }
  return seats;
}
