import { parseArgs } from 'node:util';
import { QUESTIONS } from './questions.ts';

const HELP = `npm run bench:reach -- [options]; AFIELD_TEST_DATA names a folder with new-york-day.zip, else the sample's timetable is measured
  --json        and one object, as the last line
  --cpu         the thread's own time, on a machine that others use too
  --runs N      medians of so many, ${QUESTIONS} where it is not said
  --plot FILE   nothing but the plot of what a gathering costs, plot.svg where no file is named`;

export type Asked = { json: boolean; cpu: boolean; runs: number; plot?: string };

/** What a bench was asked for. @throws {Error} for what it does not know, and where help is wanted: what it knows */
export function readAsked(words: readonly string[]): Asked {
  const named = words.at(-1) === '--plot' ? [...words, 'plot.svg'] : [...words];
  const { values } = parse(named);
  if (values.help) throw new Error(HELP);
  const runs = Number(values.runs ?? QUESTIONS);
  if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs ${values.runs} is no number of runs.\n${HELP}`);
  const { json = false, cpu = false, plot } = values;
  return { json, cpu, runs, ...(plot !== undefined && { plot }) };
}

function parse(args: string[]) {
  const options = {
    json: { type: 'boolean' },
    cpu: { type: 'boolean' },
    runs: { type: 'string' },
    plot: { type: 'string' },
    help: { type: 'boolean' }
  } as const;
  try {
    return parseArgs({ args, options });
  } catch (cause) {
    throw new Error(`${(cause as Error).message}\n${HELP}`, { cause });
  }
}
