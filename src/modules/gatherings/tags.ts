const MOST_TAGS = 10;
const LONGEST_TAG = 40;

export type TagsTrouble = 'too-many' | 'too-long';

/** Reads tags as they were typed: without the sign that some people write before them, each once. */
export function readTags(typed: string): string[] {
  const tags = typed.split(/[,;\n]/).map((tag) =>
    tag
      .trim()
      .replace(/^#+\s*/, '')
      .replaceAll(/\s+/g, ' ')
  );
  return eachOnce(tags.filter(Boolean));
}

/** What keeps tags from being taken; undefined where nothing does. */
export function troubleOfTags(tags: readonly string[]): TagsTrouble | undefined {
  if (tags.length > MOST_TAGS) return 'too-many';
  return tags.some((tag) => tag.length > LONGEST_TAG) ? 'too-long' : undefined;
}

/** The same of what a calendar gives, where nobody can be told: what is too long or too much is left out. */
export function fitTags(given: readonly string[]): string[] {
  const tags = readTags(given.join(','));
  return tags.filter((tag) => tag.length <= LONGEST_TAG).slice(0, MOST_TAGS);
}

/** Tags that differ only in small and large letters are one, as it is written the last time. */
export function eachOnce(tags: readonly string[]): string[] {
  return [...new Map(tags.map((tag) => [tag.toLowerCase(), tag])).values()];
}

/** Tags that say more than the kind, which stands beside them. @param kind what the kind is called */
export function tagsBeside(tags: readonly string[], kind: readonly string[]): string[] {
  const said = new Set(kind.map(lettersOf));
  return tags.filter((tag) => !said.has(lettersOf(tag)));
}

function lettersOf(tag: string): string {
  return tag.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}
