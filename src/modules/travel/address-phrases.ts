import { countryNamed } from './country-named.ts';
import { foldName } from './fold-name.ts';

/** A part of an address that could be a town's name; a higher weight is likelier to be one. */
export type Phrase = { folded: string; weight: number };

const POSTCODE = /\b([A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}|\d{4,5}(?=\s+\p{L}))\b/giu;
/** From this weight on a phrase is a whole part of the address. */
export const WHOLE_PART = 100;
const MOST_PARTS = 8;
const LONGEST_PHRASE = 4;

/** What stands between its commas. */
export function addressParts(text: string): string[] {
  return text
    .split(/[,;\n–|]|\s-\s/)
    .map((part) => part.trim())
    .filter(Boolean)
    .slice(-MOST_PARTS);
}

/**
 * The phrases of an address, the likeliest first: towns stand in a part of their own, mostly near the end, and beside a postcode.
 * Of words inside a part the longest phrases come first.
 */
export function addressPhrases(text: string): Phrase[] {
  const parts = addressParts(text).filter((part, index) => index === 0 || countryNamed(part) === undefined);
  const phrases = new Map<string, number>();
  const note = (phrase: string, weight: number) => {
    const folded = foldName(phrase);
    if (folded.length > 1 && !/^\d+$/.test(folded)) phrases.set(folded, Math.max(weight, phrases.get(folded) ?? 0));
  };
  parts.forEach((part, index) => {
    const bare = part.replaceAll(POSTCODE, ' ').trim();
    note(bare, WHOLE_PART + index + (bare === part ? 0 : 20));
    const words = bare.split(/\s+/);
    for (let length = Math.min(LONGEST_PHRASE, words.length - 1); length >= 1; length--) {
      for (let from = 0; from + length <= words.length; from++)
        note(words.slice(from, from + length).join(' '), length * 10 + index);
    }
  });
  return [...phrases].map(([folded, weight]) => ({ folded, weight })).sort((a, b) => b.weight - a.weight);
}
