import type { Gathering } from './gathering.ts';
import { foldTitle } from './likeness.ts';
import type { Mark, PlacedBy, ShownGathering } from './shown-gathering.ts';

/** What one source says of one gathering, as one reader may see it. */
export type VisibleStatement = {
  id: string;
  source: string;
  sourceName: string;
  /** only this reader follows the source */
  own: boolean;
  uid: string;
  recurrence: string;
  sequence: number;
  likeness: string;
  gathering: Gathering;
  placedBy: PlacedBy | null;
  tags: string[];
  mark: Mark | null;
  /** its source does not say it any more */
  gone: boolean;
  addedAt: Date;
};

/**
 * Gatherings as one reader sees them, from the statements that she may see: what several sources tell of the same one is
 * shown once, with all of them named. It is the same where start, end and folded title are equal; or where the UID is, and
 * the title or the start with it, because some programs count their events from 1. Statements that the reader may not see must
 * not be among these: so nothing of them can show.
 */
export function mergeStatements(statements: readonly VisibleStatement[]): ShownGathering[] {
  return groupStatements(statements).flatMap((group) => show(group) ?? []);
}

/** The statements that tell of the same gathering, together. */
export function groupStatements(statements: readonly VisibleStatement[]): VisibleStatement[][] {
  const leaders = new Map<VisibleStatement, VisibleStatement>();
  const leaderOf = (one: VisibleStatement): VisibleStatement => {
    const leader = leaders.get(one) ?? one;
    return leader === one ? one : leaderOf(leader);
  };
  const join = (one: VisibleStatement, other: VisibleStatement) => {
    const [a, b] = [leaderOf(one), leaderOf(other)];
    if (a !== b) leaders.set(b, a);
  };
  const byLikeness = new Map<string, VisibleStatement>();
  const byUid = new Map<string, VisibleStatement[]>();
  for (const one of statements) {
    const like = byLikeness.get(one.likeness);
    if (like) join(like, one);
    else byLikeness.set(one.likeness, one);
    const key = `${one.uid}\n${one.recurrence}`;
    const named = byUid.get(key) ?? [];
    named.filter((other) => isSameEvent(one, other)).forEach((other) => join(other, one));
    byUid.set(key, [...named, one]);
  }
  const groups = new Map<VisibleStatement, VisibleStatement[]>();
  for (const one of statements) {
    const leader = leaderOf(one);
    groups.set(leader, [...(groups.get(leader) ?? []), one]);
  }
  return [...groups.values()];
}

function isSameEvent({ gathering: one }: VisibleStatement, { gathering: other }: VisibleStatement): boolean {
  return one.start === other.start || foldTitle(one.title) === foldTitle(other.title);
}

/** What is gone is shown no more, unless everything of it is gone and the reader had marked it. */
function show(group: VisibleStatement[]): ShownGathering | undefined {
  const mark = group.find((one) => one.mark !== null)?.mark ?? undefined;
  const live = group.filter((one) => !one.gone);
  if (live.length === 0 && !mark) return undefined;
  const told = [...(live.length > 0 ? live : group)].sort(byAge);
  const [best] = [...told].sort((a, b) => b.sequence - a.sequence);
  const [first] = told;
  if (!best || !first) return undefined;
  const placed = [...told].sort((a, b) => sureness(b) - sureness(a) || Number(b === best) - Number(a === best))[0] ?? best;
  const tags = [...new Set(told.flatMap((one) => one.tags))].sort();
  return {
    id: first.id,
    gathering: describe(best, placed, told),
    ...(placed.placedBy && { placedBy: placed.placedBy }),
    tags,
    sources: sourcesOf(told),
    ...(mark && { mark }),
    gone: live.length === 0
  };
}

/** The newest telling, filled in from the others where it is silent. */
function describe(best: VisibleStatement, placed: VisibleStatement, told: VisibleStatement[]): Gathering {
  const { place: said, kind, free, address, ...rest } = best.gathering;
  const place = { ...said, ...placed.gathering.place, ...(said?.name && { name: said.name }) };
  const first = <Key extends 'kind' | 'free' | 'address'>(key: Key, own: Gathering[Key]) =>
    own ?? told.find((one) => one.gathering[key] !== undefined)?.gathering[key];
  const [anyKind, anyFree, anyAddress] = [first('kind', kind), first('free', free), first('address', address)];
  return {
    ...rest,
    ...(Object.keys(place).length > 0 && { place }),
    ...(anyKind && { kind: anyKind }),
    ...(anyFree !== undefined && { free: anyFree }),
    ...(anyAddress && { address: anyAddress }),
    cancelled: best.gathering.cancelled || told.some((one) => one.uid !== best.uid && one.gathering.cancelled)
  };
}

/** The server's before one's own, so that an address can be passed on; then as they came. */
function byAge(a: VisibleStatement, b: VisibleStatement): number {
  return Number(a.own) - Number(b.own) || a.addedAt.getTime() - b.addedAt.getTime() || (a.id < b.id ? -1 : 1);
}

function sureness({ placedBy }: VisibleStatement): number {
  return placedBy === null ? 0 : { guess: 1, source: 2, person: 3 }[placedBy];
}

function sourcesOf(told: VisibleStatement[]): ShownGathering['sources'] {
  const bySource = new Map(told.map(({ source, sourceName, own }) => [source, { name: sourceName, own }]));
  return [...bySource.values()];
}
