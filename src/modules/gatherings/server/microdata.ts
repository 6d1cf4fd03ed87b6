import type { Cheerio, CheerioAPI } from 'cheerio';
import { type Element, isTag } from 'domhandler';
import { isEvent, type Thing } from './things.ts';

const DEEPEST = 6;
const MOST_EVENTS = 200;

/** The events in a page's microdata, as the same things that JSON-LD would say. */
export function findMicrodataEvents(page: CheerioAPI): Thing[] {
  const items = page<Element, string>('[itemscope][itemtype]').not('[itemprop~="subEvent"]').toArray();
  const events = items.filter((item) => isEvent({ '@type': typesOf(item) })).slice(0, MOST_EVENTS);
  return events.map((item) => readItem(page, item, 0));
}

function readItem(page: CheerioAPI, item: Element, depth: number): Thing {
  const thing: Thing = { '@type': typesOf(item) };
  if (depth > DEEPEST) return thing;
  for (const property of propertiesOf(item)) {
    for (const name of wordsOf(property.attribs.itemprop)) {
      thing[name] ??= isItem(property) ? readItem(page, property, depth + 1) : valueOf(page(property), name);
    }
  }
  return thing;
}

/** The elements that tell of an item itself, not of what lies inside it, in the order of the page. */
function propertiesOf(item: Element): Element[] {
  const found: Element[] = [];
  const left = item.children.toReversed();
  for (let node = left.pop(); node; node = left.pop()) {
    if (!isTag(node)) continue;
    if (node.attribs.itemprop !== undefined) found.push(node);
    if (!isItem(node)) left.push(...node.children.toReversed());
  }
  return found;
}

function isItem(element: Element): boolean {
  return element.attribs.itemscope !== undefined;
}

function typesOf(item: Element): string[] {
  return wordsOf(item.attribs.itemtype);
}

function wordsOf(text = ''): string[] {
  return text.split(/\s+/).filter(Boolean);
}

/**
 * As HTML has it, by element; but a `content` anywhere wins, because pages put it there, and a name is what one reads, also
 * where it is a link.
 */
function valueOf(element: Cheerio<Element>, name: string): string {
  const candidates = name === 'name' ? ['content'] : ['content', 'datetime', 'href', 'src', 'value'];
  const attribute = candidates.find((candidate) => element.attr(candidate) !== undefined);
  return attribute ? (element.attr(attribute) ?? '') : element.text().trim();
}
