/** Shorter words of a name are too often no name: "Jo" in "Jo Ann" stays, "Jo Ann" does not. */
const SHORTEST_WORD = 3;

export type Named = { name: string; handle: string | null };

/** How some people can be named, by the first word of each way. Most of a camp is named in no text of it, and is not even looked for there. */
export type NamesSought = ReadonlyMap<string, ReadonlySet<string>>;

export function namesOf(people: readonly Named[]): NamesSought {
  const names = new Map<string, Set<string>>();
  for (const way of people.flatMap(waysToSay)) {
    const [first = ''] = wordsOf(way);
    const ways = names.get(first);
    if (ways) ways.add(way);
    else names.set(first, new Set([way]));
  }
  return names;
}

/**
 * A text without the names of people who have not said that they may be named: their whole name, each word of it as it is written
 * there, and @ with what they are called here.
 * @param keep whoever may be named: a word that she shares with somebody else stays
 * @param instead what stands in their place
 * @returns the text, and each word that was left out, once
 */
export function withoutNames(
  text: string,
  { leaveOut, keep }: { leaveOut: readonly NamesSought[]; keep: NamesSought },
  instead: string
): { text: string; leftOut: string[] } {
  const found = new Set<string>();
  // A name without a letter begins with no word.
  for (const first of new Set(['', ...wordsOf(text)]))
    for (const ways of leaveOut)
      for (const way of ways.get(first) ?? []) if (!keep.get(first)?.has(way) && text.includes(way)) found.add(way);
  if (found.size === 0) return { text, leftOut: [] };
  const longestFirst = [...found].toSorted((a, b) => b.length - a.length).map((way) => RegExp.escape(way));
  const named = new RegExp(`(?<![\\p{L}\\p{N}@])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  const leftOut = new Set<string>();
  const said = text.replaceAll(named, (word) => {
    leftOut.add(word);
    return instead;
  });
  return { text: said, leftOut: [...leftOut] };
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function waysToSay({ name, handle }: Named): string[] {
  const words = name.split(/\s+/).filter((word) => word.length >= SHORTEST_WORD);
  return [name.trim(), ...words, handle === null ? '' : `@${handle}`].filter(Boolean);
}
