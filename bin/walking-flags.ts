import { DEFAULT_WALKING, type Walking } from '@afield/reach';
import type { FlagKinds, Flags } from './flags.ts';
import { readAmount } from './values.ts';

export const WALKING_FLAGS = {
  '--walk-speed': 'one',
  '--walk-factor': 'one',
  '--max-walk': 'one',
  '--max-transfer': 'one',
  '--change-time': 'one',
  '--local': 'one'
} as const satisfies FlagKinds;

/** How somebody walks, by the flags given and the defaults. */
export function readWalking(flags: Flags): Walking {
  const amount = (name: string, otherwise: number, isAllowed?: (value: number) => boolean) => {
    const text = flags.get(name)?.[0];
    return text === undefined ? otherwise : readAmount(name, text, isAllowed);
  };
  const local = flags.get('--local')?.[0];
  return {
    speed: amount('--walk-speed', DEFAULT_WALKING.speed, (value) => value > 0),
    factor: amount('--walk-factor', DEFAULT_WALKING.factor, (value) => value > 0),
    maxWalk: amount('--max-walk', DEFAULT_WALKING.maxWalk),
    maxTransfer: amount('--max-transfer', DEFAULT_WALKING.maxTransfer),
    changeTime: amount('--change-time', DEFAULT_WALKING.changeTime, (value) => Number.isInteger(value) && value >= 0),
    local: local === undefined || local === 'no' ? null : readAmount('--local', local)
  };
}
