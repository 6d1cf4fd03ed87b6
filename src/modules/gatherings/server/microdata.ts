import type { Cheerio, CheerioAPI } from 'cheerio';
import type { Element } from 'domhandler';
import { isEvent, type Thing } from './things.ts';

const DEEPEST = 6;

/** The events in a page's microdata, as the same things that JSON-LD would say. */
export function findMicrodataEvents(page: CheerioAPI): Thing[] {
  const items = page<Element, string>('[itemscope][itemtype]').not('[itemprop~="subEvent"]').toArray();
  return items.map((item) => readItem(page, page(item), 0)).filter(isEvent);
}

function readItem(page: CheerioAPI, item: Cheerio<Element>, depth: number): Thing {
  const thing: Thing = { '@type': (item.attr('itemtype') ?? '').split(/\s+/) };
  if (depth > DEEPEST) return thing;
  const own = item
    .find<Element>('[itemprop]')
    .toArray()
    .filter((property) => page(property).parent().closest('[itemscope]').get(0) === item.get(0));
  for (const property of own) {
    const element = page(property);
    for (const name of (element.attr('itemprop') ?? '').split(/\s+/)) {
      thing[name] ??= element.is('[itemscope]') ? readItem(page, element, depth + 1) : valueOf(element, name);
    }
  }
  return thing;
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
