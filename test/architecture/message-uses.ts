import type { Messages } from './message-rules.ts';
import { placeOf } from './place.ts';
import { isTest, type Source } from './sources.ts';

/** A text of one module that another one shows on purpose, because it means the same there. */
export type Lent = Record<string, readonly string[]>;

/** So long a text is a sentence: that it stands under two keys is no accident of short words. */
const SENTENCE = 30;

/** Keys that no code shows: what is left of a text that went, or of one that was renamed on one side only. */
export function unusedKeys(messages: Messages, sources: readonly Source[]): string[] {
  const used = new Set(sources.flatMap(keysIn));
  return Object.keys(messages).filter((key) => key !== '$schema' && !used.has(key));
}

/**
 * Texts that a module takes from another: whoever words it anew would not know of the second place. Pages and the app may show
 * every module's, and every module what begins with `app` or `platform`.
 */
export function borrowedKeys({ path, text }: Source, lent: Lent): string[] {
  const { owner } = placeOf(path);
  if (!owner || !path.startsWith('src/modules/') || isTest(path)) return [];
  const others = [...new Set(keysIn({ path, text }))].filter(
    (key) => ![owner, 'app', 'platform'].includes(ownerOf(key))
  );
  return others.filter((key) => !lent[owner]?.includes(key)).map((key) => `${path} shows ${key}`);
}

/** Keys that a file has twice, of which the later text wins without a word, and keys out of their order, where that hides. */
export function misplacedKeys(file: string): string[] {
  const keys = [...file.matchAll(/^ {2}"(\w+)":/gm)].map(([, key = '']) => key);
  return keys.flatMap((key, index) => {
    const before = keys[index - 1];
    if (before === key) return [`${key} stands there twice`];
    return before !== undefined && before > key ? [`${key} stands after ${before}`] : [];
  });
}

/** Sentences that stand under several keys: one of them may have been pasted over what the other key said. */
export function saidTwice(messages: Messages, twins: readonly (readonly string[])[]): string[] {
  const keysOf = Map.groupBy(
    Object.entries(messages).filter(([key]) => key !== '$schema'),
    ([, message]) => (typeof message === 'string' ? message : JSON.stringify(message))
  );
  return [...keysOf].flatMap(([text, entries]) => {
    const keys = entries.map(([key]) => key);
    const areTwins = twins.some((those) => keys.every((key) => those.includes(key)));
    return keys.length > 1 && text.length >= SENTENCE && !areTwins ? [`${keys.join(', ')}: ${text.slice(0, 60)}`] : [];
  });
}

function keysIn({ path, text }: Source): string[] {
  if (!path.startsWith('src/')) return [];
  return [...text.matchAll(/\bm\.([a-z]+_\w+)/g)].map(([, key = '']) => key);
}

function ownerOf(key: string): string {
  return key.split('_')[0] ?? '';
}
