import { type Mode, MODES } from '@afield/reach';
import type { Riding } from '@afield/reach/server';
import type { FlagKinds, Flags } from './flags.ts';
import { WrongInput } from './wrong-input.ts';

export const RIDING_FLAGS = { '--step-free': 'none', '--without': 'many' } as const satisfies FlagKinds;

/** What somebody can, or will, travel by; by everything where no flag is given. */
export function readRiding(flags: Flags): Riding {
  return { stepFree: flags.has('--step-free'), without: (flags.get('--without') ?? []).map(readMode) };
}

function readMode(text: string): Mode {
  const mode = MODES.find((one) => one === text);
  if (!mode) throw new WrongInput(`--without takes one of ${MODES.join(', ')}, not “${text}”.`);
  return mode;
}
