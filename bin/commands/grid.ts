import { text } from 'node:stream/consumers';
import { type Camp, type Grid, type Making } from '@afield/grid';
import { CampError, makeGrid, readCamp } from '@afield/grid/server';
import { type Flags, needed, readFlags } from '../flags.ts';
import { readAmount } from '../values.ts';
import { WrongInput } from '../wrong-input.ts';

const FLAGS = { '--json': 'none', '--seed': 'one', '--iterations': 'one', '--turnout': 'one' } as const;

/** The best grid for a camp given as JSON on standard input, as one line of JSON. */
export async function grid(args: readonly string[]): Promise<string> {
  const flags = readFlags(args, FLAGS);
  needed(flags, '--json');
  const making = readMaking(flags);
  return JSON.stringify(makeGrid(readGiven(await text(process.stdin)), making) satisfies Grid);
}

function readMaking(flags: Flags): Making {
  const amount = (name: string, isAllowed: (value: number) => boolean) => {
    const given = flags.get(name)?.[0];
    return given === undefined ? {} : { [name.slice(2)]: readAmount(name, given, isAllowed) };
  };
  const isWhole = (value: number) => Number.isSafeInteger(value) && value >= 0;
  return {
    ...amount('--seed', isWhole),
    ...amount('--iterations', isWhole),
    ...amount('--turnout', (value) => value > 0 && value <= 1)
  };
}

function readGiven(json: string): Camp {
  try {
    return readCamp(JSON.parse(json));
  } catch (error) {
    if (error instanceof SyntaxError) throw new WrongInput(`The camp is not JSON: ${error.message}.`);
    throw error instanceof CampError ? new WrongInput(error.message) : error;
  }
}
