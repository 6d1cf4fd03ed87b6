import { createHash } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ZipFile } from 'yazl';

/** A line of a made timetable: `A 08:00, B 09:00` by stop and time; stops A, B, C … lie nine kilometres apart. */
export type MadeTrip = { id: string; calls: string };
export type MadeFeed = { trips: MadeTrip[]; dates: string[] };

const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F'];

/** Where the stop of that letter is. */
export function pointOf(letter: string): { lat: number; lon: number } {
  return { lat: 52 + LETTERS.indexOf(letter) * 0.08, lon: -3 };
}

/** A GTFS feed in Great Britain; dates as YYYY-MM-DD, on each of which all trips run. */
export async function zipFeed({ trips, dates }: MadeFeed): Promise<Buffer> {
  const calls = trips.flatMap(({ id, calls }) =>
    calls.split(', ').map((call, index) => {
      const [stop = '', time = ''] = call.split(' ');
      return `${id},${stop},${index},${time}:00,${time}:00`;
    })
  );
  const served = [...new Set(calls.map((call) => call.split(',')[1] ?? ''))];
  return await zip({
    agency: ['agency_id,agency_name,agency_url,agency_timezone', 'o,Trains,https://example.org,Europe/London'],
    stops: [
      'stop_id,stop_name,stop_lat,stop_lon',
      ...served.map((stop) => `${stop},Station ${stop},${pointOf(stop).lat},${pointOf(stop).lon}`)
    ],
    routes: ['route_id,agency_id,route_short_name,route_long_name,route_type', 'R,o,R,,2'],
    trips: ['route_id,service_id,trip_id', ...trips.map(({ id }) => `R,S,${id}`)],
    stop_times: ['trip_id,stop_id,stop_sequence,arrival_time,departure_time', ...calls],
    calendar_dates: ['service_id,date,exception_type', ...dates.map((date) => `S,${date.replaceAll('-', '')},1`)]
  });
}

async function zip(files: Record<string, string[]>): Promise<Buffer> {
  const file = new ZipFile();
  for (const [name, lines] of Object.entries(files)) {
    file.addBuffer(Buffer.from(`${lines.join('\n')}\n`), `${name}.txt`, { mtime: new Date(0) });
  }
  file.end();
  const chunks: Buffer[] = [];
  for await (const chunk of file.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

export type FeedSite = {
  host: string;
  address: string;
  /** what it sends from now on; a number is a status without a body */
  send: (content: Buffer | number, headers?: Record<string, string>) => void;
  /** whether it says 304 to who has the same already */
  isConditional: boolean;
  asked: IncomingHttpHeaders[];
  close: () => Promise<void>;
};

/** Somebody else's site that publishes one feed. */
export async function openFeedSite(): Promise<FeedSite> {
  let content: Buffer | number = 404;
  let headers: Record<string, string> = {};
  const server = createServer((request, response) => {
    site.asked.push(request.headers);
    if (typeof content === 'number') return response.writeHead(content, headers).end();
    const etag = `"${createHash('sha1').update(content).digest('hex')}"`;
    if (site.isConditional && request.headers['if-none-match'] === etag) return response.writeHead(304).end();
    return response.writeHead(200, { etag, ...headers }).end(content);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const site: FeedSite = {
    host,
    address: `http://${host}/feed.zip`,
    send: (next, more = {}) => {
      content = next;
      headers = more;
    },
    isConditional: true,
    asked: [],
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    }
  };
  return site;
}
