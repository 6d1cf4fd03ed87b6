import { FeedError } from './feed-error.ts';
import type { FeedFiles } from './feed-files.ts';
import { readTable } from './table.ts';

/** The zone of a feed and the names of its agencies. */
export async function readAgencies(feed: FeedFiles): Promise<{ zone: string; names: Map<string, string> }> {
  const names = new Map<string, string>();
  let zone = '';
  const columns = ['agency_id', 'agency_name', 'agency_timezone'] as const;
  const there = await readTable(feed, 'agency.txt', columns, ['agency_timezone'], (cells) => {
    zone ||= cells.agency_timezone;
    names.set(cells.agency_id, cells.agency_name);
  });
  if (!there) throw new FeedError({ why: 'no-file', file: 'agency.txt' });
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
  } catch (cause) {
    throw new FeedError({ why: 'no-zone', zone }, { cause });
  }
  return { zone, names };
}

export type LineRows = {
  ids: string[];
  /** what people call the line: its short name, else its long one */
  names: string[];
  /** GTFS route_type */
  modes: number[];
  agencies: string[];
  index: Map<string, number>;
};

const ROUTES = ['route_id', 'agency_id', 'route_short_name', 'route_long_name', 'route_type'] as const;

/** The rows of routes.txt. RAPTOR calls something else a route, so here they are lines. */
export async function readLines(feed: FeedFiles, agencies: Map<string, string>): Promise<LineRows> {
  const lines: LineRows = { ids: [], names: [], modes: [], agencies: [], index: new Map() };
  const only = agencies.size === 1 ? [...agencies.values()][0] : '';
  const there = await readTable(feed, 'routes.txt', ROUTES, ['route_id'], (cells) => {
    lines.index.set(cells.route_id, lines.ids.length);
    lines.ids.push(cells.route_id);
    lines.names.push(cells.route_short_name || cells.route_long_name);
    lines.modes.push(/^\d{1,4}$/.test(cells.route_type) ? Number(cells.route_type) : 3);
    lines.agencies.push(agencies.get(cells.agency_id) ?? only);
  });
  if (!there) throw new FeedError({ why: 'no-file', file: 'routes.txt' });
  return lines;
}
