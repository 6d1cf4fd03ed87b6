import { cleanText } from './clean-text.ts';

/** "The Institute, 9 Margaret Street, Birmingham": what is said of a place, each part once. */
export function joinPlaceName(said: readonly unknown[]): string | undefined {
  const parts = said.flatMap((part) => cleanText(part)?.split(/\s*,\s*/) ?? []).filter(Boolean);
  const fresh = parts.filter((part, index) => parts.findIndex((before) => isSame(before, part)) === index);
  return cleanText(fresh.join(', '));
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
