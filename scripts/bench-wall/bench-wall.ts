import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { BLANK_PITCH } from '../../src/modules/unconference/index.ts';
import { changePitch } from '../../src/modules/unconference/server/index.ts';
import { quantile, serveMeasured } from '../bench-pages/measure.ts';
import { endSite, openSite } from '../bench-pages/open-site.ts';
import { openWorld, type World } from '../bench-pages/open-world.ts';
import { openWatchers } from './fan-out.ts';
import { type BenchCamp, makeCamp } from './make-camp.ts';

const { values: options } = parseArgs({
  options: {
    watchers: { type: 'string', default: '500' },
    changes: { type: 'string', default: '50' },
    json: { type: 'boolean', default: false }
  }
});
const count = Number(options.watchers);
const changes = Number(options.changes);
const megabytes = () => Math.round(process.memoryUsage().rss / 1e6);

/** Milliseconds from the beginning of a change until the last watcher has it. */
type Row = { name: string; watchers: number; median: number; p95: number; most: number };

const world = await openWorld({ people: 50, gatherings: 50, signUps: 100 });
try {
  const camp = await makeCamp(world);
  const { server } = await serveMeasured(await openSite(world));
  const { port } = server.address() as AddressInfo;
  const rows = [await floor('one writes to all (floor)', count), await watched(port, camp, 1)];
  const before = megabytes();
  rows.push(await watched(port, camp, count));
  const memory = { before, after: megabytes() };
  print(rows, memory);
  if (options.json) console.log(JSON.stringify({ changes, rows, memory }));
  server.close();
  server.closeAllConnections();
  await endSite();
} finally {
  await world.close();
}

/** A session of the wall gets another title; half of those who watch read Welsh. */
async function watched(port: number, camp: BenchCamp, watchers: number): Promise<Row> {
  const paths = Array.from({ length: watchers }, () => `/live?w=${camp.slug}/board@0`);
  const { timed, leave } = await openWatchers(port, paths, `of-${watchers}-`);
  const row = await measure(`the wall, ${watchers} watching`, watchers, () =>
    timed((word) => retitle(world, camp, word))
  );
  leave();
  return row;
}

async function retitle({ db }: World, { id: gathering, pitch: id, by }: BenchCamp, title: string): Promise<void> {
  const typed = { ...BLANK_PITCH, title };
  await db.transaction().execute((tx) => changePitch(tx, { id, gathering, by, typed }, new Date()));
}

/** As many connections of the same kind to a server that does nothing else, and the same bytes. */
async function floor(name: string, watchers: number): Promise<Row> {
  const all = new Set<ServerResponse>();
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write('data: \n\n');
    all.add(response);
  });
  await new Promise<void>((ready) => {
    server.listen(0, '127.0.0.1', ready);
  });
  const { port } = server.address() as AddressInfo;
  const paths = Array.from({ length: watchers }, () => '/');
  const { timed, leave } = await openWatchers(port, paths, 'written-');
  const write = (word: string) => all.forEach((one) => one.write(`data: ${word} ${'x'.repeat(400)}\n\n`));
  const row = await measure(name, watchers, () => timed(write));
  leave();
  server.close();
  server.closeAllConnections();
  return row;
}

async function measure(name: string, watchers: number, once: () => Promise<number>): Promise<Row> {
  const times: number[] = [];
  for (let again = 0; again < changes + 3; again++) times.push(await once());
  const kept = times.slice(3);
  return { name, watchers, median: quantile(kept, 0.5), p95: quantile(kept, 0.95), most: Math.max(...kept) };
}

function print(rows: Row[], memory: { before: number; after: number }): void {
  console.log(`\n${'milliseconds until the last has it'.padEnd(40)}   median     95th     most  × floor`);
  for (const { name, median, p95, most } of rows) {
    const cells = [median, p95, most, median / (rows[0]?.median ?? 1)].map((value) => value.toFixed(1).padStart(9));
    console.log(name.padEnd(40) + cells.join(''));
  }
  console.log(`\nResident: ${memory.before} MB before they came, ${memory.after} MB with ${count} of them.`);
}
