import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BUS_LINES } from './bus-lines.ts';
import type { Line } from './line.ts';
import { TRAIN_LINES } from './train-lines.ts';
import { STATIONS } from './stations.ts';

const LINES = [...TRAIN_LINES, ...BUS_LINES];
const ROUTE_TYPES: Record<Line['mode'], number> = { train: 2, coach: 200, bus: 3 };
/** Stations that one gets out of by stairs alone, and coaches that one climbs into: made up like all the rest. */
const WITH_STEPS = new Set(['llanfairpwll', 'llanfairfechan', 'flint', 'chirk', 'craven', 'llanwrtyd', 'welshpool']);
const DAYS_BACK = 2;
const DAYS_AHEAD = 120;

/** Writes the sample's timetable as a GTFS folder, in force from two days before today on. */
export async function writeSampleFeed(folder: string, today: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const files: Record<string, string[][]> = {
    agency: [
      ['agency_id', 'agency_name', 'agency_url', 'agency_timezone'],
      ['sample', 'Sample', 'https://afield.example', 'Europe/London']
    ],
    stops: [
      ['stop_id', 'stop_name', 'stop_lat', 'stop_lon', 'wheelchair_boarding'],
      ...Object.entries(STATIONS).map(([id, [name, lat, lon]]) => [
        id,
        name,
        String(lat),
        String(lon),
        WITH_STEPS.has(id) ? '2' : '1'
      ])
    ],
    calendar: calendar(today),
    routes: [
      ['route_id', 'agency_id', 'route_short_name', 'route_long_name', 'route_type'],
      ...LINES.map(({ name, mode }, index) => [`line-${index}`, 'sample', '', name, String(ROUTE_TYPES[mode])])
    ],
    ...trips()
  };
  for (const [name, rows] of Object.entries(files)) await writeFile(join(folder, `${name}.txt`), table(rows));
}

function calendar(today: string): string[][] {
  const compact = (days: number) => Temporal.PlainDate.from(today).add({ days }).toString().replaceAll('-', '');
  const week = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
  return [
    ['service_id', ...week, 'start_date', 'end_date'],
    ['daily', ...week.map(() => '1'), compact(-DAYS_BACK), compact(DAYS_AHEAD)]
  ];
}

function trips(): Record<'trips' | 'stop_times', string[][]> {
  const rows = {
    trips: [['trip_id', 'route_id', 'service_id', 'trip_headsign', 'wheelchair_accessible']],
    stop_times: [['trip_id', 'stop_sequence', 'stop_id', 'arrival_time', 'departure_time']]
  };
  LINES.forEach((line, index) => {
    const length = line.stops.at(-1)?.[1] ?? 0;
    const homewards = line.stops.map(([stop, minutes]): [string, number] => [stop, length - minutes]).reverse();
    for (const [way, stops, times] of [
      ['out', line.stops, line.out],
      ['back', homewards, line.back]
    ] as const) {
      const headsign = (STATIONS[stops.at(-1)?.[0] ?? '']?.[0] ?? '').replace(/ station$/, '');
      for (const time of times) {
        const id = `line-${index}-${way}-${time}`;
        rows.trips.push([id, `line-${index}`, 'daily', headsign, line.mode === 'coach' ? '2' : '1']);
        stops.forEach(([stop, minutes], call) => {
          const at = later(time, minutes);
          rows.stop_times.push([id, String(call), stop, at, at]);
        });
      }
    }
  });
  return rows;
}

function later(time: string, minutes: number): string {
  const at = Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) + minutes;
  return `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}:00`;
}

function table(rows: string[][]): string {
  return rows.map((row) => `${row.map((cell) => (/[",]/.test(cell) ? `"${cell}"` : cell)).join(',')}\n`).join('');
}
