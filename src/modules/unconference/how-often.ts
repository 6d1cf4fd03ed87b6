import type { Pitch } from './pitch.ts';

/** How often a session is held, or how many times in a row it takes. */
export type HowOften = Pick<Pitch, 'times' | 'inARow'>;
export type Held = HowOften & Pick<Pitch, 'id'>;

/** What organisers choose from. */
export const HOW_OFTEN = {
  once: { times: 1, inARow: false },
  'held-2': { times: 2, inARow: false },
  'held-3': { times: 3, inARow: false },
  'row-2': { times: 2, inARow: true },
  'row-3': { times: 3, inARow: true }
} as const satisfies Record<string, HowOften>;
export type HowOftenName = keyof typeof HOW_OFTEN;
export const HOW_OFTEN_NAMES = Object.keys(HOW_OFTEN) as HowOftenName[];

/** @returns undefined for words that name no choice */
export function howOftenNamed(words: string): HowOftenName | undefined {
  return HOW_OFTEN_NAMES.find((name) => name === words);
}

export function nameOfHowOften({ times, inARow }: HowOften): HowOftenName {
  const isSame = (one: HowOften) => one.times === times && (times === 1 || one.inARow === inARow);
  return HOW_OFTEN_NAMES.find((name) => isSame(HOW_OFTEN[name])) ?? 'once';
}
