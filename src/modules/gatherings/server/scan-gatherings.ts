import { foldTitle } from '../fold-title.ts';
import { beyond, bySoonest, type ListPlace } from '../list-place.ts';
import type { ListedGathering, Mark, SourceStatement } from '../listed-gathering.ts';
import { mergeStatements } from '../merge-statements.ts';
import { withTwins } from './find-twins.ts';
import { selectFollowedThings } from './followed-queries.ts';
import { marksOf } from './list-gatherings.ts';
import { countStretches, type Narrowed, selectStretch, type Stretch } from './list-queries.ts';
import type { GatheringsDb } from './tables.ts';

/** A list of what is on, as a person or a visitor may see it. Dates, YYYY-MM-DD, both included. */
export type ScanAsked = {
  person: string | null;
  from: string;
  until: string;
  /** words that it must have */
  search?: string;
  kind?: string;
  free?: boolean;
  isOnline?: boolean;
  /** only what comes from groups she is in or follows, or people whom she follows go to, as she may know */
  followed?: boolean;
};

export type Scanning = {
  /** from the end to the beginning */
  backwards?: boolean;
  /** where to go on */
  place?: ListPlace;
};

const FIRST_CHUNK = 60;
const LARGEST_CHUNK = 240;
const MOST_WORDS = 8;
const FIRST_DAY = '0000-01-01';

/**
 * Goes through a list in order, some days at a time, reading no further than whoever asks goes on. What has begun and is not over
 * comes first.
 */
export async function* scanGatherings(
  db: GatheringsDb,
  asked: ScanAsked,
  { backwards = false, place }: Scanning = {}
): AsyncGenerator<ListedGathering[]> {
  const { from, until } = asked;
  const day = place?.start.slice(0, 10);
  const order = backwards ? ('desc' as const) : ('asc' as const);
  const lasting = { from: FIRST_DAY, until: dayBefore(from), lasting: from, order };
  const toCome = { from, until, order };
  const stretches: Stretch[] = backwards
    ? [...(day && day < from ? [] : [{ ...toCome, until: day ?? until }]), lasting]
    : [...(day && day >= from ? [] : [lasting]), { ...toCome, from: day && day > from ? day : from }];
  const narrowed = await narrowedOf(db, asked);
  const marks = await marksOf(db, asked.person);
  for (const stretch of stretches) yield* scanStretch(db, asked, { narrowed, stretch, marks, ...(place && { place }) });
}

/** What was over before the first date asked for, the latest first. */
export async function* scanPast(db: GatheringsDb, asked: Omit<ScanAsked, 'until'>): AsyncGenerator<ListedGathering[]> {
  const { from: over } = asked;
  const [narrowed, marks] = [await narrowedOf(db, asked), await marksOf(db, asked.person)];
  const stretch: Stretch = { from: FIRST_DAY, until: over, over, order: 'desc' };
  yield* scanStretch(db, asked, { narrowed, stretch, marks });
}

/** How many there are in a list before it is narrowed, counted no further than `most` of what is held here and of what is told. */
export async function countScan(
  db: GatheringsDb,
  { person, from, until }: Pick<ScanAsked, 'person' | 'from' | 'until'>,
  most: number
): Promise<number> {
  const lasting = { from: FIRST_DAY, until: dayBefore(from), lasting: from, order: 'asc' } as const;
  return await countStretches(db, person, [lasting, { from, until, order: 'asc' }], most);
}

type Scan = {
  narrowed: Narrowed | undefined;
  stretch: Stretch;
  marks: ReadonlyMap<string, Mark>;
  place?: ListPlace;
};

async function* scanStretch(
  db: GatheringsDb,
  asked: Omit<ScanAsked, 'until'>,
  { narrowed, stretch, marks, place }: Scan
): AsyncGenerator<ListedGathering[]> {
  const { person } = asked;
  if (!narrowed) return;
  const backwards = stretch.order === 'desc';
  let rest: Stretch | undefined = stretch;
  for (let most = FIRST_CHUNK; rest; most = Math.min(LARGEST_CHUNK, most * 2)) {
    const { hosted, said } = await selectStretch(db, person, narrowed, rest, most);
    const { days, after }: Read = splitStretch(rest, [hosted, said], most);
    const candidates = [...hosted, ...said].filter((one) => isWithin(one.said.start, days));
    const merged = mergeStatements(await withTwins(db, person, candidates), marks)
      .filter((one) => isWithin(one.gathering.start, days) && isWanted(one, asked, stretch))
      .sort(backwards ? (a, b) => bySoonest(b, a) : bySoonest);
    const wanted = beyond(merged, place && isWithin(place.start, days) ? place : undefined, backwards);
    if (wanted.length > 0) yield wanted;
    rest = after;
  }
}

type Read = { days: Stretch; after: Stretch | undefined };

/** The days that were read whole, and those that are still to be read: a table with so many rows may have more. */
function splitStretch(stretch: Stretch, tables: SourceStatement[][], most: number): Read {
  const ends = tables.filter((rows) => rows.length >= most).map((rows) => rows.at(-1)?.said.start.slice(0, 10) ?? '');
  if (ends.length === 0) return { days: stretch, after: undefined };
  if (stretch.order === 'desc') {
    const from = ends.reduce((a, b) => (a > b ? a : b));
    return { days: { ...stretch, from }, after: { ...stretch, until: dayBefore(from) } };
  }
  const until = ends.reduce((a, b) => (a < b ? a : b));
  return { days: { ...stretch, until }, after: { ...stretch, from: dayAfter(until) } };
}

function isWithin(start: string, { from, until }: Stretch): boolean {
  const day = start.slice(0, 10);
  return day >= from && day <= until;
}

/** Several that tell of the same one may differ: what counts is how it is shown. */
function isWanted(
  { gathering }: ListedGathering,
  asked: Omit<ScanAsked, 'until'>,
  { lasting, over }: Stretch
): boolean {
  const last = (gathering.end ?? gathering.start).slice(0, 10);
  if ((lasting !== undefined && last < lasting) || (over !== undefined && last >= over)) return false;
  if (asked.kind !== undefined && gathering.kind !== asked.kind) return false;
  if (asked.free && gathering.free !== true) return false;
  return asked.isOnline === undefined || (gathering.attendance === 'online') === asked.isOnline;
}

/** Undefined where somebody looks for what is no word. */
async function narrowedOf(db: GatheringsDb, asked: Omit<ScanAsked, 'until'>): Promise<Narrowed | undefined> {
  const { person, search, kind, free = false, isOnline, followed } = asked;
  const words = foldTitle(search ?? '')
    .split(' ')
    .filter(Boolean)
    .slice(0, MOST_WORDS);
  if (search !== undefined && words.length === 0) return undefined;
  const among = followed && person ? await selectFollowedThings(db, person) : undefined;
  return {
    words,
    free,
    ...(kind !== undefined && { kind }),
    ...(isOnline !== undefined && { isOnline }),
    ...(among && { among: [...among] })
  };
}

const dayBefore = (date: string) => Temporal.PlainDate.from(date).subtract({ days: 1 }).toString();
const dayAfter = (date: string) => Temporal.PlainDate.from(date).add({ days: 1 }).toString();
