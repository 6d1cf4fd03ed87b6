import { parse } from 'svelte/compiler';
import type { Source } from './sources.ts';

const READ_ALOUD = new Set([
  'alt',
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'label',
  'placeholder',
  'title'
]);
/** What one types or copies is the same in every language. */
const TYPED = new Set(['code', 'kbd', 'pre', 'samp']);
/** Names are, too. */
const NAMES = new Set(['Afield', 'English', 'Cymraeg']);

interface Node {
  type: string;
  start: number;
  [field: string]: unknown;
}

/** Words that a component shows and that no language but English would have: texts belong into messages/. */
export function literalTexts(source: Source): string[] {
  if (!source.path.endsWith('.svelte')) return [];
  const { fragment } = parse(source.text, { modern: true, filename: source.path });
  return wordsIn(fragment as unknown as Node).map(({ text, start }) => {
    const line = source.text.slice(0, start).split('\n').length;
    return `${source.path}:${line} says “${text.trim()}”`;
  });
}

function wordsIn(node: Node): { text: string; start: number }[] {
  if (node.type === 'Text') return isWords(String(node.data)) ? [{ text: String(node.data), start: node.start }] : [];
  if (node.type === 'Attribute') return READ_ALOUD.has(String(node.name)) ? childrenOf(node).flatMap(wordsIn) : [];
  if (node.type === 'RegularElement' && TYPED.has(String(node.name))) return [];
  if (node.type === 'ExpressionTag') return wordsInExpression(node.expression as Node);
  return childrenOf(node).flatMap(wordsIn);
}

/** A text may also stand in an expression: `{busy ? 'Wait' : name}`. */
function wordsInExpression(node: Node): { text: string; start: number }[] {
  if (node.type === 'Literal') {
    return typeof node.value === 'string' && isSentence(node.value) ? [{ text: node.value, start: node.start }] : [];
  }
  if (node.type === 'ConditionalExpression' || node.type === 'LogicalExpression') {
    const parts = [node.consequent, node.alternate, node.left, node.right].filter(Boolean);
    return parts.flatMap((part) => wordsInExpression(part as Node));
  }
  if (node.type !== 'TemplateLiteral') return [];
  const texts = (node.quasis as { value: { cooked: string } }[]).map((quasi) => quasi.value.cooked);
  return texts.some(isSentence) ? [{ text: texts.join('…'), start: node.start }] : [];
}

function childrenOf(node: Node): Node[] {
  return Object.entries(node)
    .filter(([field]) => field !== 'metadata' && field !== 'parent')
    .flatMap(([, value]) => (Array.isArray(value) ? value : [value]))
    .filter((value): value is Node => typeof value === 'object' && value !== null && 'type' in value);
}

function isWords(text: string): boolean {
  return /\p{L}{2}/u.test(text) && !NAMES.has(text.trim());
}

/** In code a single small word is more likely a name that CSS or the browser knows. */
function isSentence(text: string): boolean {
  return isWords(text) && /^\s*\p{Lu}|\p{L}\s+\p{L}/u.test(text);
}
