/** One change of a text: at `at`, `removed` characters gave way to `added`. */
export type Splice = { at: number; removed: number; added: string };

/**
 * What changed between two states of a text that somebody types in, as one change.
 * @param cursor where she is now: it tells which of two equal letters is the new one
 */
export function spliceBetween(before: string, after: string, cursor: number): Splice {
  const most = Math.min(before.length, after.length);
  let end = 0;
  const mostEnd = Math.min(most, after.length - cursor);
  while (end < mostEnd && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  let start = 0;
  while (start < most - end && before[start] === after[start]) start += 1;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  if (splitsALetter(before, start)) start -= 1;
  if (splitsALetter(before, before.length - end)) end -= 1;
  return { at: start, removed: before.length - end - start, added: after.slice(start, after.length - end) };
}

/** Whether a place lies inside one of the letters, such as emoji, that take two places. */
function splitsALetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return at > 0 && code >= 0xdc00 && code <= 0xdfff;
}

/** A change as Yjs tells of it. */
export type Delta = readonly { retain?: number; insert?: unknown; delete?: number }[];

/** Where a place in a text is after somebody else has changed it; what comes in right there, comes after it. */
export function movedBy(place: number, delta: Delta): number {
  let at = 0;
  let moved = place;
  for (const { retain, insert, delete: removed } of delta) {
    if (at >= moved) break;
    if (retain !== undefined) at += retain;
    else if (typeof insert === 'string') {
      moved += insert.length;
      at += insert.length;
    } else if (removed !== undefined) moved -= Math.min(removed, moved - at);
  }
  return moved;
}
