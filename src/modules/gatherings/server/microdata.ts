import type { Cheerio, CheerioAPI } from 'cheerio';
import type { Element } from 'domhandler';
import { isEvent, type Thing } from './schema-event.ts';

const DEEPEST = 6;

/** The events in a page's microdata, as the same things that JSON-LD would say. */
export function findMicrodataEvents(page: CheerioAPI): Thing[] {
  const items = page<Element, string>('[itemscope][itemtype]').toArray();
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
    const value = element.is('[itemscope]') ? readItem(page, element, depth + 1) : valueOf(element);
    for (const name of (element.attr('itemprop') ?? '').split(/\s+/)) thing[name] ??= value;
  }
  return thing;
}

/** As HTML has it, by element; but a `content` anywhere wins, because pages put it there. */
function valueOf(element: Cheerio<Element>): string {
  const attribute = ['content', 'datetime', 'href', 'src', 'value'].find((name) => element.attr(name) !== undefined);
  return attribute ? (element.attr(attribute) ?? '') : element.text().trim();
}
