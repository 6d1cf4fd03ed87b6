import type { AnyNode } from 'domhandler';

/** Whether nothing on a page lies deeper than `most` elements. Deeper ones are made to keep a reader busy. */
export function isShallow(roots: readonly AnyNode[], most: number): boolean {
  let level: AnyNode[] = [...roots];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > most) return false;
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  }
  return true;
}
