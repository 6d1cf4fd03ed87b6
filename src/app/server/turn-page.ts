import { type ListedGathering, type ListPlace, placeInList } from '#gatherings';
import type { ListCursor, ListPass, VerdictWord } from '#travel';

/** A gathering of a list, with its verdict where it was looked for. */
export type Labelled = { listed: ListedGathering; verdict?: VerdictWord };

/** Goes through a whole list in order, or in the opposite one, from a place on; some of it at a time. */
export type ReadList = (
  pass: ListPass,
  scanning: { backwards: boolean; place?: ListPlace }
) => AsyncIterable<Labelled[]>;

export type Page = {
  listed: ListedGathering[];
  /** where the page before this one ends */
  before?: ListCursor;
  /** where the page after this one begins */
  after?: ListCursor;
  /** as far as was looked where few were found; YYYY-MM-DD */
  lookedUntil?: string;
};

export type PageAsked = { passes: ListPass[]; most: number; after?: ListCursor; before?: ListCursor };

/** A page is short rather than late: after so many it says how far it has looked, and the next one goes on from there. */
const MOST_LOOKED = 600;

type Found = ListCursor & { listed: ListedGathering };
type Walked = { found: Found[]; /** where it gave up looking */ stopped?: ListCursor };

/** One page of a list: the first, or the one after or before a place in it. */
export async function turnPage(read: ReadList, asked: PageAsked): Promise<Page> {
  const { most, after, before } = asked;
  if (before) {
    const { found, stopped } = await walk(read, asked, { backwards: true, cursor: before });
    const isFirst = !stopped && found.length <= most;
    if (!isFirst) {
      const shown = found.slice(0, most).reverse();
      return { ...pageOf(shown), ...nextTo('before', shown[0] ?? stopped), ...nextTo('after', shown.at(-1) ?? before) };
    }
  }
  const { found, stopped } = await walk(read, asked, { backwards: false, ...(after && { cursor: after }) });
  const shown = found.slice(0, most);
  const goesOn = found.length > most ? shown.at(-1) : stopped;
  return {
    ...pageOf(shown),
    ...(after && nextTo('before', shown[0] ?? after)),
    ...nextTo('after', goesOn),
    ...(found.length <= most && stopped && { lookedUntil: stopped.start.slice(0, 10) })
  };
}

async function walk(
  read: ReadList,
  { passes, most }: PageAsked,
  { backwards, cursor }: { backwards: boolean; cursor?: ListCursor }
): Promise<Walked> {
  const found: Found[] = [];
  let looked = 0;
  for (const pass of backwards ? passes.toReversed() : passes) {
    if (cursor && (backwards ? pass.ease > cursor.ease : pass.ease < cursor.ease)) continue;
    const place = cursor?.ease === pass.ease ? cursor : undefined;
    for await (const chunk of read(pass, { backwards, ...(place && { place }) })) {
      for (const { listed, verdict } of chunk) {
        if (pass.isEvery || (verdict && pass.verdicts.includes(verdict))) found.push(cursorOf(listed, pass.ease));
      }
      if (found.length > most) return { found };
      looked += chunk.length;
      const last = chunk.at(-1);
      if (looked >= MOST_LOOKED && last) return { found, stopped: cursorOf(last.listed, pass.ease) };
    }
  }
  return { found };
}

function cursorOf(listed: ListedGathering, ease: number): Found {
  return { ...placeInList(listed), ease, listed };
}

function pageOf(found: Found[]): Pick<Page, 'listed'> {
  return { listed: found.map(({ listed }) => listed) };
}

function nextTo(side: 'before' | 'after', at: ListCursor | undefined): Pick<Page, 'before' | 'after'> {
  return at ? { [side]: { ease: at.ease, start: at.start, id: at.id } } : {};
}
