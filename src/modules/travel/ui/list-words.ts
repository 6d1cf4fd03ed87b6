import * as m from '#messages';

/** "Bangor, Menai Bridge or Llanfairpwll": a list in the reader's language. */
export function listWords(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : m.travel_or({ others: words.slice(0, -1).join(', '), last });
}
