/**
 * Cuts one service day out of a GTFS folder, for a fixture that stays small:
 * `node scripts/cut-service-day.ts FEED YYYY-MM-DD OUT`. What no trip of that day needs is left out; no value is changed, but
 * the day is said in calendar_dates.txt alone.
 */
import { createReadStream, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRows } from '../packages/reach/src/import/rows.ts';

type Table = { columns: string[]; rows: string[][] };

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

const [feed, day, out] = process.argv.slice(2);
if (!feed || !day || !out) throw new Error('Say: FEED YYYY-MM-DD OUT');
await cut(feed, day, out);

async function cut(feed: string, day: string, out: string): Promise<void> {
  const services = await servicesOn(feed, day);
  const trips = keep(await read(feed, 'trips'), 'service_id', services);
  const times = keep(await read(feed, 'stop_times'), 'trip_id', valuesOf(trips, 'trip_id'));
  const routes = keep(await read(feed, 'routes'), 'route_id', valuesOf(trips, 'route_id'));
  const stops = await read(feed, 'stops');
  const served = keep(stops, 'stop_id', valuesOf(times, 'stop_id'));
  const needed = new Set([...valuesOf(served, 'stop_id'), ...valuesOf(served, 'parent_station')]);
  const date = day.replaceAll('-', '');
  const used = [...valuesOf(trips, 'service_id')].sort();
  mkdirSync(out, { recursive: true });
  write(out, 'agency', keep(await read(feed, 'agency'), 'agency_id', valuesOf(routes, 'agency_id')));
  write(out, 'feed_info', await read(feed, 'feed_info'));
  write(out, 'routes', routes);
  write(out, 'trips', trips);
  write(out, 'stop_times', times);
  write(out, 'stops', keep(stops, 'stop_id', needed));
  const columns = ['service_id', 'date', 'exception_type'];
  write(out, 'calendar_dates', { columns, rows: used.map((service) => [service, date, '1']) });
}

async function servicesOn(feed: string, day: string): Promise<Set<string>> {
  const date = day.replaceAll('-', '');
  const weekday = WEEKDAYS[(new Date(`${day}T00:00Z`).getUTCDay() + 6) % 7];
  const services = new Set<string>();
  for (const cell of cells(await read(feed, 'calendar'))) {
    const runs = cell(weekday ?? '') === '1' && cell('start_date') <= date && date <= cell('end_date');
    if (runs) services.add(cell('service_id'));
  }
  for (const cell of cells(await read(feed, 'calendar_dates'))) {
    if (cell('date') !== date) continue;
    if (cell('exception_type') === '1') services.add(cell('service_id'));
    else services.delete(cell('service_id'));
  }
  return services;
}

async function read(feed: string, name: string): Promise<Table> {
  const file = join(feed, `${name}.txt`);
  const all: string[][] = [];
  if (existsSync(file))
    for await (const batch of readRows(createReadStream(file))) all.push(...batch.map((row) => row.fields));
  const [columns = [], ...rows] = all;
  return { columns: columns.map((column) => column.replace(/^\uFEFF/, '').trim()), rows };
}

function cells({ columns, rows }: Table): ((column: string) => string)[] {
  return rows.map((row) => (column) => row[columns.indexOf(column)] ?? '');
}

function keep(table: Table, column: string, values: ReadonlySet<string>): Table {
  const at = table.columns.indexOf(column);
  return { ...table, rows: table.rows.filter((row) => values.has(row[at] ?? '')) };
}

function valuesOf(table: Table, column: string): Set<string> {
  return new Set(cells(table).map((cell) => cell(column)));
}

function write(out: string, name: string, { columns, rows }: Table): void {
  if (columns.length === 0) return;
  const lines = [columns, ...rows].map((row) => row.map(quoted).join(','));
  writeFileSync(join(out, `${name}.txt`), `${lines.join('\n')}\n`);
}

function quoted(value: string): string {
  return /[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
