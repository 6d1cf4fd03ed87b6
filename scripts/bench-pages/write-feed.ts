import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const SIDE = 12;
const MINUTES_APART = 25;
const DAYS_BACK = 2;
const DAYS_AHEAD = 400;

export type Town = { id: string; name: string; lat: number; lon: number };

/** Towns in rows and columns, some 30 km apart. */
export const TOWNS: Town[] = Array.from({ length: SIDE * SIDE }, (_, n) => ({
  id: `town-${n}`,
  name: `Town ${n}`,
  lat: 51.2 + Math.floor(n / SIDE) * 0.3,
  lon: -4.8 + (n % SIDE) * 0.4
}));

/** Writes a made timetable as a GTFS folder: a line along each row and each column, every hour, both ways; and buses in each town. */
export async function writeFeed(folder: string, today: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const compact = (days: number) => Temporal.PlainDate.from(today).add({ days }).toString().replaceAll('-', '');
  const lines = linesOf();
  const files: Record<string, string[]> = {
    agency: ['agency_id,agency_name,agency_url,agency_timezone', 'a,Bench,https://afield.example,Europe/London'],
    stops: [
      'stop_id,stop_name,stop_lat,stop_lon',
      ...TOWNS.flatMap((town) => [`${town.id},${town.name},${town.lat},${town.lon}`, ...corners(town)])
    ],
    calendar: [
      'service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date',
      `daily,1,1,1,1,1,1,1,${compact(-DAYS_BACK)},${compact(DAYS_AHEAD)}`
    ],
    routes: [
      'route_id,agency_id,route_short_name,route_long_name,route_type',
      ...lines.map(({ id, type }) => `${id},a,,${id},${type}`)
    ],
    trips: ['trip_id,route_id,service_id,trip_headsign'],
    stop_times: ['trip_id,stop_sequence,stop_id,arrival_time,departure_time']
  };
  for (const line of lines) addTrips(files, line);
  for (const [name, rows] of Object.entries(files))
    await writeFile(join(folder, `${name}.txt`), `${rows.join('\n')}\n`);
}

type Line = { id: string; type: number; stops: string[]; apart: number; every: number };

function linesOf(): Line[] {
  const numbers = Array.from({ length: SIDE }, (_, n) => n);
  const rail = (id: string, stops: string[]): Line => ({ id, type: 2, stops, apart: MINUTES_APART, every: 60 });
  return numbers.flatMap((a) => [
    rail(
      `row-${a}`,
      numbers.map((b) => `town-${a * SIDE + b}`)
    ),
    rail(
      `column-${a}`,
      numbers.map((b) => `town-${b * SIDE + a}`)
    ),
    ...numbers.map((b): Line => {
      const town = `town-${a * SIDE + b}`;
      return { id: `bus-${town}`, type: 3, stops: [`${town}-n`, `${town}-e`, town, `${town}-s`], apart: 4, every: 30 };
    })
  ]);
}

function corners({ id, name, lat, lon }: Town): string[] {
  return [
    `${id}-n,${name} North,${lat + 0.02},${lon}`,
    `${id}-e,${name} East,${lat},${lon + 0.03}`,
    `${id}-s,${name} South,${lat - 0.02},${lon}`
  ];
}

function addTrips(files: Record<string, string[]>, { id, stops, apart, every }: Line): void {
  for (let at = 5 * 60; at <= 22 * 60; at += every) {
    for (const [way, called] of [
      ['out', stops],
      ['back', stops.toReversed()]
    ] as const) {
      files.trips?.push(`${id}-${way}-${at},${id},daily,`);
      called.forEach((stop, call) => {
        const time = clock(at + call * apart);
        files.stop_times?.push(`${id}-${way}-${at},${call},${stop},${time},${time}`);
      });
    }
  }
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}:00`;
}
