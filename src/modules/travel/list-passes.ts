import { easeOf, VERDICT_WORDS } from './best-verdict.ts';
import type { ListFilter } from './list-filter.ts';
import type { VerdictWord } from './verdict-view.ts';

/** One way through a whole list, by date, that picks those with some verdicts. */
export type ListPass = {
  /** of all its verdicts, where a list is in that order; 0 for one by date */
  ease: number;
  verdicts: VerdictWord[];
  /** none that can be given is left out, so that nobody has to look which it is */
  isEvery: boolean;
  /** where only what is online, or nothing of that, can have one of them */
  isOnline?: boolean;
};

/**
 * How a list is gone through: once by date, or once for each degree of ease.
 * @param hasStart whether it is known where the reader starts; otherwise few verdicts can be given
 */
export function passesOf({ verdicts, sort }: Pick<ListFilter, 'verdicts' | 'sort'>, hasStart: boolean): ListPass[] {
  const possible = VERDICT_WORDS.filter((word) => canBeGiven(word, hasStart));
  const wanted = possible.filter((word) => verdicts.length === 0 || verdicts.includes(word));
  const groups =
    sort === 'date'
      ? [{ ease: 0, words: wanted }]
      : [...new Set(wanted.map(easeOf))]
          .sort((a, b) => a - b)
          .map((ease) => ({ ease, words: wanted.filter((word) => easeOf(word) === ease) }));
  return groups
    .filter(({ words }) => words.length > 0)
    .map(({ ease, words }) => ({ ease, verdicts: words, isEvery: words.length === possible.length, ...online(words) }));
}

function canBeGiven(word: VerdictWord, hasStart: boolean): boolean {
  if (word === 'online' || word === 'place-unknown') return true;
  return hasStart ? word !== 'no-start' : word === 'no-start';
}

function online(words: VerdictWord[]): Pick<ListPass, 'isOnline'> {
  if (!words.includes('online')) return { isOnline: false };
  return words.length === 1 ? { isOnline: true } : {};
}
