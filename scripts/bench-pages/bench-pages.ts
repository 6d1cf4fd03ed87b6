import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { type Cost, countQueries, type Measured, quantile, serveMeasured } from './measure.ts';
import { endSite, openSite } from './open-site.ts';
import { openWorld, type World } from './open-world.ts';
import { type PageAsked, pagesOf } from './pages.ts';

const { values: options } = parseArgs({
  options: {
    people: { type: 'string', default: '5000' },
    gatherings: { type: 'string', default: '50000' },
    'sign-ups': { type: 'string', default: '500000' },
    runs: { type: 'string', default: '100' },
    only: { type: 'string', default: '' },
    json: { type: 'boolean', default: false }
  }
});

type Row = {
  name: string;
  first: number;
  median: number;
  p95: number;
  queries: number;
  kilobytes: number;
  ratio: number;
};

const sizes = {
  people: Number(options.people),
  gatherings: Number(options.gatherings),
  signUps: Number(options['sign-ups'])
};
const runs = Number(options.runs);

countQueries();
const filling = performance.now();
const world = await openWorld(sizes);
console.log(
  `${sizes.people} people, ${sizes.gatherings} gatherings, ${sizes.signUps} sign-ups: filled in ${seconds(filling)} s.`
);
try {
  const measured = await serveMeasured(await openSite(world));
  await untilQuiet(world);
  const rows = await measureAll(measured, await pagesOf(world));
  const trip = await roundTrip(world);
  print(rows, trip);
  if (options.json) console.log(JSON.stringify({ sizes, runs, roundTrip: trip, memory: memoryUsed(), pages: rows }));
  measured.server.close();
  measured.server.closeAllConnections();
  await endSite();
} finally {
  await world.close();
}

async function measureAll({ ask }: Measured, pages: PageAsked[]): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { name, path, headers } of pages.filter((page) => page.name.includes(options.only) || rows.length === 0)) {
    const first = await ask(path, headers(0));
    if (first.status !== 200) throw new Error(`${path} answered ${first.status}`);
    for (let again = 1; again <= 10; again++) await ask(path, headers(again));
    const costs: Cost[] = [];
    for (let again = 0; again < runs; again++) costs.push(await ask(path, headers(11 + again)));
    console.error(`${name} …`);
    const times = costs.map(({ milliseconds }) => milliseconds);
    const median = quantile(times, 0.5);
    rows.push({
      name,
      first: first.milliseconds,
      median,
      p95: quantile(times, 0.95),
      queries: quantile(
        costs.map(({ queries }) => queries),
        0.5
      ),
      kilobytes: (costs[0]?.bytes ?? 0) / 1000,
      ratio: median / (rows[0]?.median ?? median)
    });
  }
  return rows;
}

/** The site has things to do when it starts, such as reminding people. */
async function untilQuiet({ db }: World): Promise<void> {
  for (let quiet = 0; quiet < 20; quiet++) {
    await sql`select pg_sleep(0.1)`.execute(db);
    const { rows } = await sql`
      select 1 from pg_stat_activity where datname = current_database() and state <> 'idle' and pid <> pg_backend_pid()
      union all select 1 from outbox limit 1`.execute(db);
    if (rows.length > 0) quiet = 0;
  }
}

/** Milliseconds that PostgreSQL takes to answer anything at all. */
async function roundTrip({ db }: World): Promise<number> {
  const times: number[] = [];
  for (let again = 0; again < runs + 10; again++) {
    const start = performance.now();
    await sql`select 1`.execute(db);
    times.push(performance.now() - start);
  }
  return quantile(times.slice(10), 0.5);
}

function print(rows: Row[], trip: number): void {
  const cell = (value: number, digits: number) => value.toFixed(digits).padStart(9);
  console.log(`\n${'milliseconds on the server'.padEnd(46)}    first   median     95th  queries       kB  × floor`);
  for (const { name, first, median, p95, queries, kilobytes, ratio } of rows)
    console.log(
      name.padEnd(46) +
        cell(first, 1) +
        cell(median, 1) +
        cell(p95, 1) +
        cell(queries, 0) +
        cell(kilobytes, 0) +
        cell(ratio, 1)
    );
  console.log(`\nThe floor is the empty page; \`select 1\` takes ${trip.toFixed(2)} ms. ${memoryUsed()} MB resident.`);
}

function memoryUsed(): number {
  return Math.round(process.memoryUsage().rss / 1e6);
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(0);
}
