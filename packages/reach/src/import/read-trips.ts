import { FeedError } from './feed-error.ts';
import type { FeedFiles } from './feed-files.ts';
import { copied, type Inside } from './find-inside.ts';
import { Growing } from './growing.ts';
import type { Calendar } from './service-days.ts';
import type { LineRows } from './read-lines.ts';
import type { Leavings } from './report.ts';
import { readTable } from './table.ts';

export type TripRows = {
  ids: string[];
  headsigns: string[];
  line: Growing;
  service: Growing;
  /** −1 without a block */
  block: Growing;
  /** 1 where the feed says that a wheelchair can be taken on board */
  stepFree: Growing;
  /** where trips.txt lists it */
  row: Growing;
  index: Map<string, number>;
  /** ids of the services, in the order `service` counts them */
  services: string[];
  /** 1 for each service that any trip of the feed runs on, kept or not */
  used: Uint8Array;
  /** trips of the feed that are not kept */
  cutOff: number;
};

const FILE = 'trips.txt';
const COLUMNS = ['trip_id', 'route_id', 'service_id', 'block_id', 'trip_headsign', 'wheelchair_accessible'] as const;

/** @param inside only these are kept */
export async function readTrips(
  feed: FeedFiles,
  lines: LineRows,
  calendar: Calendar,
  leavings: Leavings,
  inside?: Inside
): Promise<TripRows> {
  const services = new Map([...calendar.keys()].map((id, number) => [id, number]));
  const blocks = new Map<string, number>();
  const trips: TripRows = {
    ids: [],
    headsigns: [],
    line: new Growing(),
    service: new Growing(),
    block: new Growing(),
    stepFree: new Growing(),
    row: new Growing(),
    index: new Map(),
    services: [...calendar.keys()],
    used: new Uint8Array(calendar.size),
    cutOff: 0
  };
  const keep = inside ? copied : (text: string) => text;
  const there = await readTable(feed, FILE, COLUMNS, ['trip_id', 'route_id', 'service_id'], (cells) => {
    const line = lines.index.get(cells.route_id);
    const service = services.get(cells.service_id);
    if (trips.index.has(cells.trip_id)) return leavings.add(FILE, 'second-trip', cells.line);
    if (line === undefined) return leavings.add(FILE, 'no-such-route', cells.line);
    if (service === undefined) return leavings.add(FILE, 'no-such-service', cells.line);
    trips.used[service] = 1;
    if (inside && !inside.keepsTrip(cells.trip_id, cells.block_id, cells.service_id)) return void trips.cutOff++;
    const id = keep(cells.trip_id);
    trips.index.set(id, trips.ids.length);
    trips.ids.push(id);
    trips.headsigns.push(keep(cells.trip_headsign));
    trips.row.push(cells.line);
    trips.stepFree.push(cells.wheelchair_accessible === '1' ? 1 : 0);
    trips.line.push(line);
    trips.service.push(service);
    trips.block.push(cells.block_id === '' ? -1 : numberOf(blocks, cells.block_id));
  });
  if (!there) throw new FeedError({ why: 'no-file', file: FILE });
  return trips;
}

function numberOf(numbers: Map<string, number>, id: string): number {
  const known = numbers.get(id);
  if (known !== undefined) return known;
  numbers.set(id, numbers.size);
  return numbers.size - 1;
}
