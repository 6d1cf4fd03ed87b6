import type { AnyNode } from 'domhandler';

/** Elements that have no end (https://html.spec.whatwg.org/multipage/syntax.html#void-elements). */
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/**
 * Whether a page leaves no more than `most` elements open at any time, end tags that fit none not counted. Parsers take time
 * with the square of that number, so it is looked at before one sees the page.
 */
export function isClosed(html: string, most: number): boolean {
  const open = new Map<string, number>();
  let all = 0;
  for (const [, end, tag = ''] of html.matchAll(/<(\/?)([a-z][^\s/>]*)/gi)) {
    const name = tag.toLowerCase();
    const known = open.get(name) ?? 0;
    if (VOID.has(name) || (end && known === 0)) continue;
    const step = end ? -1 : 1;
    open.set(name, known + step);
    all += step;
    if (all > most) return false;
  }
  return true;
}

/** Whether nothing on a page lies deeper than `most` elements. Deeper ones are made to keep a reader busy. */
export function isShallow(roots: readonly AnyNode[], most: number): boolean {
  let level: AnyNode[] = [...roots];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > most) return false;
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  }
  return true;
}
