import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { openServer } from './open-server.ts';
import { type CampOutcome, type CampRow, runCamp } from './run-camp.ts';

const { values: options } = parseArgs({
  options: {
    people: { type: 'string', default: '200' },
    accounts: { type: 'string', default: '30' },
    pitches: { type: 'string', default: '60' },
    taps: { type: 'string', default: '10' },
    writers: { type: 'string', default: '30' },
    words: { type: 'string', default: '40' },
    think: { type: 'string', default: '10' },
    json: { type: 'boolean', default: false }
  }
});
const of = (name: Exclude<keyof typeof options, 'json'>) => Number(options[name]);
const sizes = {
  people: of('people'),
  accounts: of('accounts'),
  pitches: of('pitches'),
  taps: of('taps'),
  writers: of('writers'),
  words: of('words'),
  think: of('think')
};

const server = await openServer();
try {
  const outcome = await runCamp(server, sizes, (phase) => console.error(`${phase} …`));
  print(outcome);
  const machine = { processors: availableParallelism(), busy: loadavg() };
  if (options.json) console.log(JSON.stringify({ sizes, machine, ...outcome }));
  process.exitCode = outcome.rows.some(({ lost }) => lost.length > 0) ? 1 : 0;
} finally {
  await server.close();
}

function print({ rows, wrote, tookAway }: CampOutcome): void {
  const heads = [
    's',
    'requests',
    'a s',
    'median',
    '95th',
    'most',
    'form 95th',
    'told',
    'most',
    'site s',
    'db s',
    'MB',
    'late',
    'lost'
  ];
  console.log(`\n${'milliseconds of pages'.padEnd(32)}${heads.map((head) => head.padStart(10)).join('')}`);
  for (const row of rows)
    console.log(
      row.name.padEnd(32) +
        cellsOf(row)
          .map((cell) => cell.padStart(10))
          .join('')
    );
  for (const { name, slowest } of rows) {
    const all = slowest.slice(0, 4).map(({ path, spread }) => `${path} ${spread.p95.toFixed(0)} (${spread.count})`);
    console.log(`${name}: slowest at the 95th ${all.join(', ')}`);
  }
  if (wrote) {
    const { writers, letters, askedPerMinute, cuts } = wrote;
    const [writing, quiet] = [askedPerMinute.writing, askedPerMinute.quiet].map((times) => times.toFixed(1));
    console.log(`\n${writers} wrote ${letters} letters, ${cuts} of them cut off for a while.`);
    console.log(`Each asked ${writing} times in a minute of writing, and ${quiet} times in one in which nobody wrote.`);
  }
  if (tookAway) {
    const { bytes, files, first, again } = tookAway;
    const [whole, kept] = [first, again].map((milliseconds) => milliseconds.toFixed(0));
    console.log(
      `The archive: ${files} files, ${bytes} bytes, made in ${whole} ms, and sent in ${kept} once it was there.`
    );
  }
  const lost = rows.flatMap((row) => row.lost.map((what) => `${row.name}: ${what}`));
  for (const what of lost.slice(0, 30)) console.log(`Lost: ${what}`);
  console.log(
    `\n${lost.length} refused or lost. Of the last minutes, ${loadavg()
      .map((load) => load.toFixed(1))
      .join(', ')} processes at once on ${availableParallelism()} processors.`
  );
}

function cellsOf({ seconds, pages, forms, notes, files, told, load, late, lost }: CampRow): string[] {
  const requests = pages.count + forms.count + notes.count + files;
  const whole = (value: number) => value.toFixed(0);
  const taken = load ? [load.site, load.database].map((value) => value.toFixed(1)) : ['–', '–'];
  return [
    whole(seconds),
    whole(requests),
    whole(requests / seconds),
    ...[pages.median, pages.p95, pages.most, forms.p95, told.median, told.most].map(whole),
    ...taken,
    load ? whole(load.megabytes) : '–',
    whole(late),
    whole(lost.length)
  ];
}
