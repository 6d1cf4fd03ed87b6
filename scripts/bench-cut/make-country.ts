import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

export type Country = { stops: number; trips: number; calls: number };

/** Degrees: stops stand on a square as wide as Great Britain is long. */
const SOUTH = 50;
const WEST = -6;
const SIDE = 8;

/** Writes a made feed of a whole country: lines that run along rows of stops, always the same. */
export async function makeCountry(folder: string, { stops, trips, calls }: Country): Promise<void> {
  await mkdir(folder, { recursive: true });
  const across = Math.floor(Math.sqrt(stops));
  await write(join(folder, 'agency.txt'), 'agency_id,agency_name,agency_timezone', 1, () => 'A,Buses,Europe/London');
  await write(
    join(folder, 'routes.txt'),
    'route_id,agency_id,route_short_name,route_type',
    across,
    (row) => `R${row},A,${row},3`
  );
  await write(
    join(folder, 'calendar.txt'),
    'service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date',
    200,
    (service) => `S${service},1,1,1,1,1,${service % 2},0,20261101,20270430`
  );
  await write(join(folder, 'stops.txt'), 'stop_id,stop_name,stop_lat,stop_lon', across * across, (stop) => {
    const lat = SOUTH + (SIDE * Math.floor(stop / across)) / across;
    const lon = WEST + (SIDE * (stop % across)) / across;
    return `340000${stop},Stop number ${stop} in the High Street,${lat.toFixed(5)},${lon.toFixed(5)}`;
  });
  const beginOf = (trip: number) => {
    const row = (trip * 7919) % across;
    return row * across + ((trip * 104_729) % (across - calls));
  };
  await write(
    join(folder, 'trips.txt'),
    'route_id,service_id,trip_id,trip_headsign,block_id',
    trips,
    (trip) => `R${Math.floor(beginOf(trip) / across)},S${trip % 200},VJ_of_an_operator_${trip},Somewhere,`
  );
  await write(
    join(folder, 'stop_times.txt'),
    'trip_id,arrival_time,departure_time,stop_id,stop_sequence,pickup_type,drop_off_type',
    trips * calls,
    (row) => {
      const trip = Math.floor(row / calls);
      const call = row % calls;
      const minutes = 300 + ((trip * 31) % 1100) + call * 2;
      const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}:00`;
      return `VJ_of_an_operator_${trip},${time},${time},340000${beginOf(trip) + call},${call},0,0`;
    }
  );
}

async function write(file: string, header: string, rows: number, row: (index: number) => string): Promise<void> {
  const stream = createWriteStream(file);
  let lines = [header];
  for (let index = 0; index < rows; index++) {
    lines.push(row(index));
    if (lines.length < 20_000) continue;
    if (!stream.write(`${lines.join('\n')}\n`)) await once(stream, 'drain');
    lines = [];
  }
  stream.end(`${lines.join('\n')}\n`);
  await once(stream, 'finish');
}
