import type { FeedFiles } from './feed-files.ts';
import { FeedError } from './feed-error.ts';
import type { Leavings } from './report.ts';
import { readTable } from './table.ts';

export type StopRows = {
  ids: string[];
  names: string[];
  /** degrees; NaN where the stop has no usable coordinates */
  lat: number[];
  lon: number[];
  /** index of the parent station, −1 without one */
  parent: Int32Array;
  /** 1 where one may get on and off: location_type 0 or blank */
  boardable: Uint8Array;
  /** 1 where the feed says that a wheelchair gets on and off, of the stop or, where it says nothing there, of its station */
  stepFree: Uint8Array;
  index: Map<string, number>;
};

/** In the index: a stop of the feed that lies outside the part that is kept. */
export const CUT_OFF = -1;

const FILE = 'stops.txt';
const COLUMNS = [
  'stop_id',
  'stop_name',
  'stop_lat',
  'stop_lon',
  'location_type',
  'parent_station',
  'wheelchair_boarding'
] as const;

export async function readStops(feed: FeedFiles, leavings: Leavings): Promise<StopRows> {
  const rows = { ids: [] as string[], names: [] as string[], lat: [] as number[], lon: [] as number[] };
  const parents: string[] = [];
  const boardable: number[] = [];
  const wheelchair: string[] = [];
  const index = new Map<string, number>();
  const there = await readTable(feed, FILE, COLUMNS, ['stop_id'], (cells) => {
    if (cells.stop_id === '') return leavings.add(FILE, 'stop-without-id', cells.line);
    if (index.has(cells.stop_id)) return leavings.add(FILE, 'second-stop', cells.line);
    index.set(cells.stop_id, rows.ids.length);
    rows.ids.push(cells.stop_id);
    rows.names.push(cells.stop_name || cells.stop_id);
    const point = readPoint(cells.stop_lat, cells.stop_lon);
    const served = cells.location_type === '' || cells.location_type === '0';
    if (!point && served) leavings.add(FILE, 'stop-without-point', cells.line);
    rows.lat.push(point?.lat ?? NaN);
    rows.lon.push(point?.lon ?? NaN);
    parents.push(cells.parent_station);
    boardable.push(served ? 1 : 0);
    wheelchair.push(cells.wheelchair_boarding);
  });
  if (!there) throw new FeedError({ why: 'no-file', file: FILE });
  const parent = Int32Array.from(parents, (id) => (id === '' ? -1 : (index.get(id) ?? -1)));
  const stepFree = Uint8Array.from(wheelchair, (own, stop) => {
    const said = own === '' || own === '0' ? wheelchair[parent[stop]] : own;
    return said === '1' ? 1 : 0;
  });
  return { ...rows, parent, boardable: Uint8Array.from(boardable), stepFree, index };
}

function readPoint(latText: string, lonText: string): { lat: number; lon: number } | undefined {
  if (latText === '' || lonText === '') return undefined;
  const lat = Number(latText);
  const lon = Number(lonText);
  if (!(Math.abs(lat) <= 90) || !(Math.abs(lon) <= 180) || (lat === 0 && lon === 0)) return undefined;
  return { lat, lon };
}
