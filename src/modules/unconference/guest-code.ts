import { CODE_WORDS } from './code-words.ts';

/** How many words get somebody back in: of 320 or more, so 33 bits and more. */
export const CODE_LENGTH = 4;

/**
 * Words that get somebody back in on another phone, such as `maple otter lamp river`; no word twice.
 * @param below a random whole number from 0 to one below what it is given
 */
export function drawCode(language: keyof typeof CODE_WORDS, below: (most: number) => number): string {
  const words = CODE_WORDS[language];
  const drawn = new Set<string>();
  while (drawn.size < CODE_LENGTH) drawn.add(words[below(words.length)] ?? '');
  return [...drawn].join(' ');
}

/** A code as it was typed, in the form it is known by: small letters, no accents, single spaces. Undefined where it is not four words. */
export function readCode(typed: string): string | undefined {
  const words = typed
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean);
  return words.length === CODE_LENGTH ? words.join(' ') : undefined;
}
