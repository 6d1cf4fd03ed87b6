import { WrongInput } from './wrong-input.ts';

type Command = { what: string; usage?: string; run: (args: readonly string[]) => Promise<string> };

/** Each is loaded when it is called: most need little of what the others do. */
const COMMANDS: Record<string, Command> = {
  journey: {
    what: 'one journey by timetables; --choices: the fewest changes for each arrival; --until: all leaving times up to then',
    usage:
      '--timetable FEED … --from LAT,LON --to LAT,LON --date YYYY-MM-DD (--depart HH:MM [--choices | --until HH:MM] | --arrive HH:MM) [riding] [walking] --json',
    run: async (args) => (await import('./commands/journey.ts')).journey(args)
  },
  verdict: {
    what: 'whether somebody can get to a gathering and home again',
    usage:
      '--timetable FEED … (--home LAT,LON | --home-stop STOP_ID=MINUTES …) --venue LAT,LON --date YYYY-MM-DD --start HH:MM --end HH:MM [riding] [walking] [limits] --json',
    run: async (args) => (await import('./commands/verdict.ts')).verdict(args)
  },
  grid: {
    what: 'the grid of an unconference, from a camp as JSON on standard input',
    usage: '--json [--seed N] [--iterations N] [--turnout T] < camp.json',
    run: async (args) => (await import('./commands/grid.ts')).grid(args)
  },
  'administrator-link': {
    what: 'a one-time link, good for 24 hours, that makes its opener an administrator',
    usage: '[--sample]',
    run: async (args) => (await import('./commands/administrator-link.ts')).administratorLink(args)
  },
  backup: {
    what: 'the whole of a server in one file, whether it runs or not: database, files, secret',
    usage: '--to FILE [--sample]',
    run: async (args) => (await import('./commands/backup.ts')).backup(args)
  },
  restore: {
    what: 'what a backup kept, into an empty data folder',
    usage: '--from FILE [--sample]',
    run: async (args) => (await import('./commands/restore.ts')).restore(args)
  },
  help: { what: 'this list', run: async () => help() }
};

function help(): string {
  const lines = Object.entries(COMMANDS).map(([name, { what, usage }]) => {
    const call = `  afield ${name}${usage ? ` ${usage}` : ''}`;
    return `${call}\n      ${what}`;
  });
  const walking = '  walking: --walk-speed --walk-factor --max-walk --max-transfer --change-time --local';
  const riding =
    '  riding: --step-free --without MODE … (train, bus, coach, tram, underground, ferry, cable-car, taxi, other)';
  const limits = '  limits: --earliest HH:MM --latest HH:MM --comfortable HH:MM';
  return ['Afield on the command line', '', ...lines, '', riding, walking, limits].join('\n');
}

async function main([name = 'help', ...args]: string[]): Promise<number> {
  const asked = name === '--help' || name === '-h' ? 'help' : name;
  const command = Object.hasOwn(COMMANDS, asked) ? COMMANDS[asked] : undefined;
  try {
    if (!command) throw new WrongInput(`There is no command “${name}”. See: afield help`);
    process.stdout.write(`${await command.run(args)}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof WrongInput)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

process.exitCode = await main(process.argv.slice(2));
