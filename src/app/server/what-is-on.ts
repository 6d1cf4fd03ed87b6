import { beyond, type ListedGathering } from '#gatherings';
import {
  countScan,
  goingByMarks,
  goingOf,
  type GoingTo,
  type ScanAsked,
  scanGatherings,
  scanPast
} from '#gatherings/server';
import { type ListFilter, passesOf, type VerdictWord } from '#travel';
import {
  labelOutings,
  listReachable,
  outingOf,
  type ReachableRow,
  type Start,
  type Travelling,
  withTimetables
} from '#travel/server';
import type { Database } from './tables.ts';
import { type Labelled, type Page, type ReadList, turnPage } from './turn-page.ts';

const MONTHS_AHEAD = 18;
const FOR_EVER = '9999-12-30';
const MOST_ON_PAGE = 20;
/** How many there are of each verdict is only said of lists that are no longer than this: in a longer one each would have to be looked for. */
const MOST_COUNTED = 200;
const MOST_PAST = 50;

export type OnRow = ReachableRow & { /** who is, as far as the reader may know */ going?: GoingTo };
export type VerdictCounts = Partial<Record<VerdictWord, number>>;
export type WhatIsOn = Omit<Page, 'listed'> & {
  rows: OnRow[];
  /** how many there are of each verdict, before any was left out; of a short list only */
  counts?: VerdictCounts;
  /** what a search found that is over, the latest first */
  past: ListedGathering[];
};

type Asking = { db: Database; travelling: Travelling };
export type OnAsked = { person: string | null; start: Start; zone: string; filter: ListFilter };

/** One page of what is on from today, or from the date asked for, be it long ago, with the verdict of one start and who is going. */
export async function whatIsOn({ db, travelling: any }: Asking, asked: OnAsked): Promise<WhatIsOn> {
  const travelling = withTimetables(any);
  const [{ listed, ...page }, past] = await Promise.all([pageOf({ db, travelling }, asked), pastOf(db, asked)]);
  const rows = await rowsOf({ db, travelling }, { ...asked, listed });
  return { ...page, rows, past };
}

async function pageOf({ db, travelling }: Asking, asked: OnAsked): Promise<Page & Pick<WhatIsOn, 'counts'>> {
  const { start, zone, filter } = asked;
  const scan = scanOf(asked);
  const { after, before } = filter;
  const short = (await countScan(db, scan, MOST_COUNTED + 1)) <= MOST_COUNTED;
  const label = async (listed: ListedGathering[]): Promise<Labelled[]> => {
    const words = await labelOutings(
      travelling,
      listed.map((one) => outingOf(one, zone)),
      start
    );
    return listed.map((one, index) => ({ listed: one, verdict: words[index] ?? 'no-timetable' }));
  };
  const all = short ? await label(await wholeOf(scanGatherings(db, scan))) : undefined;
  const read = all ? readKept(all) : readOn(db, scan, label);
  const passes = passesOf(filter, start.places.length > 0);
  const page = await turnPage(read, { passes, most: MOST_ON_PAGE, ...(after && { after }), ...(before && { before }) });
  return { ...page, ...(all && { counts: countsOf(all) }) };
}

async function pastOf(db: Database, asked: OnAsked): Promise<ListedGathering[]> {
  const { search, after, before } = asked.filter;
  return search && !after && !before ? await firstOf(scanPast(db, scanOf(asked)), MOST_PAST) : [];
}

function scanOf({ person, zone, filter: { from, search, kind, free, followed } }: OnAsked): ScanAsked {
  const today = Temporal.Now.plainDateISO(zone);
  return {
    person,
    from: from ?? today.toString(),
    until: search ? FOR_EVER : today.add({ months: MONTHS_AHEAD }).toString(),
    free,
    followed,
    ...(search && { search }),
    ...(kind && { kind })
  };
}

/** A long list is read as far as a page needs it, and a verdict looked for only where it decides. */
function readOn(db: Database, scan: ScanAsked, label: (listed: ListedGathering[]) => Promise<Labelled[]>): ReadList {
  return async function* readFurther({ isEvery, isOnline }, scanning) {
    const narrowed = isEvery || isOnline === undefined ? scan : { ...scan, isOnline };
    for await (const chunk of scanGatherings(db, narrowed, scanning))
      yield isEvery ? chunk.map((listed) => ({ listed })) : await label(chunk);
  };
}

function readKept(all: Labelled[]): ReadList {
  const byId = new Map(all.map((one) => [one.listed.id, one]));
  return async function* readOut(_pass, { backwards, place }) {
    const listed = all.map((one) => one.listed);
    const ordered = beyond(backwards ? listed.reverse() : listed, place, backwards);
    yield await Promise.resolve(ordered.flatMap(({ id }) => byId.get(id) ?? []));
  };
}

function countsOf(all: Labelled[]): VerdictCounts {
  const counts: VerdictCounts = {};
  for (const { verdict } of all) if (verdict) counts[verdict] = (counts[verdict] ?? 0) + 1;
  return counts;
}

async function wholeOf(chunks: AsyncIterable<ListedGathering[]>): Promise<ListedGathering[]> {
  return await firstOf(chunks, Infinity);
}

async function firstOf(chunks: AsyncIterable<ListedGathering[]>, most: number): Promise<ListedGathering[]> {
  const first: ListedGathering[] = [];
  for await (const chunk of chunks) {
    first.push(...chunk);
    if (first.length >= most) break;
  }
  return first.slice(0, most);
}

/** Gatherings with the answer of one start, and who is going to what is held here and to what sources tell of; a query for each. */
export async function rowsOf(
  { db, travelling }: Asking,
  { listed, start, zone, person }: Pick<OnAsked, 'start' | 'zone' | 'person'> & { listed: readonly ListedGathering[] }
): Promise<OnRow[]> {
  const gatherings = listed.flatMap(({ host }) => host?.gathering ?? []);
  const [rows, going, marked] = await Promise.all([
    listReachable(travelling, { listed, start, zone }),
    goingOf(db, { gatherings, viewer: person }),
    goingByMarks(db, { listed, viewer: person })
  ]);
  return rows.map((row) => {
    const { host, id } = row.listed;
    const found = host ? going.get(host.gathering) : marked.get(id);
    return { ...row, ...(found && { going: found }) };
  });
}
