import { foldTitle } from '../fold-title.ts';
import { beyond, bySoonest, type ListPlace } from '../list-place.ts';
import type { ListedGathering, Mark, SourceStatement } from '../listed-gathering.ts';
import { mergeStatements } from '../merge-statements.ts';
import { withTwins } from './find-twins.ts';
import { selectFollowedThings } from './followed-queries.ts';
import { marksOf } from './list-gatherings.ts';
import { countStretch, type Narrowed, selectStretch, type Stretch } from './list-queries.ts';
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
  yield* scanStretches(db, asked, { stretches, ...(place && { place }) });
}

/** What was over before the first date asked for, the latest first. */
export async function* scanPast(db: GatheringsDb, asked: Omit<ScanAsked, 'until'>): AsyncGenerator<ListedGathering[]> {
  const { from: over } = asked;
  yield* scanStretches(db, asked, { stretches: [{ from: FIRST_DAY, until: over, over, order: 'desc' }] });
}

/** How many there are in a list before it is narrowed, as held here and as told, counted no further than `most`. */
export async function countScan(
  db: GatheringsDb,
  { person, from, until }: Pick<ScanAsked, 'person' | 'from' | 'until'>,
  most: number
): Promise<number> {
  const toCome = await countStretch(db, person, { from, until, order: 'asc' }, most);
  if (toCome >= most) return toCome;
  const lasting = { from: FIRST_DAY, until: dayBefore(from), lasting: from, order: 'asc' } as const;
  return toCome + (await countStretch(db, person, lasting, most - toCome));
}

type Scan = {
  /** in the order in which they are gone through */
  stretches: Stretch[];
  place?: ListPlace;
};

async function* scanStretches(
  db: GatheringsDb,
  asked: Omit<ScanAsked, 'until'>,
  { stretches, place }: Scan
): AsyncGenerator<ListedGathering[]> {
  const { person } = asked;
  const narrowed = await narrowedOf(db, asked);
  if (!narrowed) return;
  let marks: Promise<ReadonlyMap<string, Mark>> | undefined;
  let rest = stretches;
  for (let most = FIRST_CHUNK; rest.length > 0; most = Math.min(LARGEST_CHUNK, most * 2)) {
    // Little is on already: what is to come is read with it, and not after it.
    const ahead = rest.slice(0, rest === stretches && rest[0]?.lasting !== undefined ? 2 : 1);
    const [marked, ...reads] = await Promise.all([
      (marks ??= marksOf(db, person)),
      ...ahead.map((stretch) => readStretch(db, person, { narrowed, stretch, most }))
    ]);
    const { read, after } = takeInOrder(reads);
    rest = [...after, ...rest.slice(read.length)];
    const wanted = wantedOf(mergeStatements(await withTwins(db, person, read.flatMap(found)), marked), asked, read);
    const isPlaceIn = place && read.some(({ days }) => isWithin(place.start, days));
    const beyondPlace = beyond(wanted, isPlaceIn ? place : undefined, read[0]?.days.order === 'desc');
    if (beyondPlace.length > 0) yield beyondPlace;
  }
}

/** The days of a stretch that were read whole, with what begins on them; and those that are still to be read. */
type Read = { days: Stretch; statements: SourceStatement[]; after: Stretch | undefined };

async function readStretch(
  db: GatheringsDb,
  person: string | null,
  { narrowed, stretch, most }: { narrowed: Narrowed; stretch: Stretch; most: number }
): Promise<Read> {
  const { hosted, said } = await selectStretch(db, person, narrowed, stretch, most);
  return { ...splitStretch(stretch, [hosted, said], most), statements: [...hosted, ...said] };
}

/** A stretch counts once the one before it has been read to its end. */
function takeInOrder(reads: Read[]): { read: Read[]; after: Stretch[] } {
  const cut = reads.findIndex(({ after }) => after);
  const read = cut < 0 ? reads : reads.slice(0, cut + 1);
  return { read, after: read.flatMap(({ after }) => after ?? []) };
}

function found({ days, statements }: Read): SourceStatement[] {
  return statements.filter(({ said }) => isWithin(said.start, days));
}

function wantedOf(merged: ListedGathering[], asked: Omit<ScanAsked, 'until'>, read: Read[]): ListedGathering[] {
  const wanted = merged.filter((one) => {
    const within = read.find(({ days }) => isWithin(one.gathering.start, days));
    return within !== undefined && isWanted(one, asked, within.days);
  });
  return wanted.sort(read[0]?.days.order === 'desc' ? (a, b) => bySoonest(b, a) : bySoonest);
}

/** A table with so many rows may have more. */
function splitStretch(stretch: Stretch, tables: SourceStatement[][], most: number): Omit<Read, 'statements'> {
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
