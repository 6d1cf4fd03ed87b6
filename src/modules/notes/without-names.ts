/** Shorter words of a name are too often no name: "Jo" in "Jo Ann" stays, "Jo Ann" does not. */
const SHORTEST_WORD = 3;

export type Named = { name: string; handle: string | null };

/**
 * A text without the names of people who have not said that they may be named: their whole name, each word of it as it is written
 * there, and @ with what they are called here.
 * @param keep whoever may be named: a word that she shares with somebody else stays
 * @param instead what stands in their place
 * @returns the text, and each word that was left out, once
 */
export function withoutNames(
  text: string,
  { leaveOut, keep }: { leaveOut: readonly Named[]; keep: readonly Named[] },
  instead: string
): { text: string; leftOut: string[] } {
  const kept = new Set(keep.flatMap(waysToSay));
  // Most of a camp is named in no text of it, and each name more would be looked for at each letter.
  const words = [...new Set(leaveOut.flatMap(waysToSay))].filter((word) => !kept.has(word) && text.includes(word));
  if (words.length === 0) return { text, leftOut: [] };
  const longestFirst = words.toSorted((a, b) => b.length - a.length).map((word) => RegExp.escape(word));
  const named = new RegExp(`(?<![\\p{L}\\p{N}@])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  const leftOut = new Set<string>();
  const said = text.replaceAll(named, (word) => {
    leftOut.add(word);
    return instead;
  });
  return { text: said, leftOut: [...leftOut] };
}

function waysToSay({ name, handle }: Named): string[] {
  const words = name.split(/\s+/).filter((word) => word.length >= SHORTEST_WORD);
  return [name.trim(), ...words, handle === null ? '' : `@${handle}`].filter(Boolean);
}
