import { foldTitle } from './fold-title.ts';
import type { Gathering } from './gathering.ts';
import { eachOnce } from './tags.ts';
import type { ListedGathering, Mark, SourceStatement } from './listed-gathering.ts';

/**
 * Gatherings as one reader sees them, from what sources say that she may see: what several say of the same one is one, with
 * all of them named. It is the same where start, end and folded title are equal; or where the UID is, and the title or
 * the start with it, because some programs count their events from 1. What the reader may not see must not be among these:
 * so nothing of it can show.
 */
export function mergeStatements(
  statements: readonly SourceStatement[],
  marks: ReadonlyMap<string, Mark> = new Map()
): ListedGathering[] {
  return groupStatements(statements).map((group) => asOne(group, marks));
}

function groupStatements(statements: readonly SourceStatement[]): SourceStatement[][] {
  const groups = new Map<SourceStatement, SourceStatement[]>();
  const join = (one: SourceStatement, other: SourceStatement) => {
    const [mine = [one], theirs = [other]] = [groups.get(one), groups.get(other)];
    if (mine === theirs) return;
    const both = [...mine, ...theirs];
    for (const each of both) groups.set(each, both);
  };
  const byLikeness = new Map<string, SourceStatement>();
  const byUid = new Map<string, SourceStatement[]>();
  for (const one of statements) {
    groups.set(one, [one]);
    const like = byLikeness.get(likenessOf(one));
    if (like) join(like, one);
    else byLikeness.set(likenessOf(one), one);
    const named = `${one.uid}\n${one.recurrence}`;
    const others = byUid.get(named) ?? [];
    others.filter((other) => isSameEvent(one, other)).forEach((other) => join(other, one));
    byUid.set(named, [...others, one]);
  }
  return [...new Set(groups.values())];
}

/** Start and end as moments, where a zone tells them, and the folded title. */
function likenessOf({ said, foldedTitle }: SourceStatement): string {
  const { start, end, zone, title } = said;
  return [momentOf(start, zone), end ? momentOf(end, zone) : '', foldedTitle || title].join('\n');
}

function momentOf(time: string, zone: string | undefined): string {
  if (zone === undefined || time.length === 10) return time;
  return Temporal.PlainDateTime.from(time).toZonedDateTime(zone).toInstant().toString();
}

function isSameEvent(one: SourceStatement, other: SourceStatement): boolean {
  return one.said.start === other.said.start || foldTitle(one.said.title) === foldTitle(other.said.title);
}

function asOne(group: SourceStatement[], marks: ReadonlyMap<string, Mark>): ListedGathering {
  const told = [...group].sort(byRank);
  const [first] = told;
  if (!first) throw new Error('a group has at least one statement');
  const newest = first.host ? first : told.reduce((best, one) => (one.sequence > best.sequence ? one : best), first);
  const ownPlace = newest.said.place?.lat === undefined ? told.find((one) => one.ownPlace)?.ownPlace : undefined;
  const place = ownPlace ? { ...ownPlace, guessed: false } : placeOf(newest.said, [newest, ...told]);
  const mark = told.map(({ id }) => marks.get(id)).find((one) => one !== undefined);
  const sources = [...new Map(told.map(({ source }) => [source.id, source])).values()];
  return {
    id: first.host?.slug ?? first.id,
    ids: told.map(({ id }) => id),
    ...(first.host ? { gathering: newest.said } : taggedAs(newest.said, told)),
    ...(place && { place }),
    ...(ownPlace && { hasOwnPlace: true as const }),
    sources,
    ...(first.host && { host: first.host }),
    ...(mark && { mark })
  };
}

/** What somebody told that it is about goes before what all the sources say. */
function taggedAs(said: Gathering, told: SourceStatement[]): Pick<ListedGathering, 'gathering' | 'hasToldTags'> {
  const byPerson = told.find((one) => one.toldTags)?.toldTags;
  const tags = byPerson ?? eachOnce(told.flatMap((one) => one.said.tags ?? []));
  if (tags.length === 0 && !said.tags) return { gathering: said };
  return { gathering: { ...said, tags }, ...(byPerson && { hasToldTags: true }) };
}

/** Who holds it goes before what is said of it; the server's sources before one's own, so that an address can be passed on. */
function byRank(a: SourceStatement, b: SourceStatement): number {
  const held = Number(b.host !== undefined) - Number(a.host !== undefined);
  return held || Number(a.source.isOwn) - Number(b.source.isOwn) || (a.id < b.id ? -1 : 1);
}

/** What somebody told goes before what another source says, and that before what was found by the name. */
function placeOf(said: Gathering, told: SourceStatement[]): ListedGathering['place'] {
  const byPerson = told.find((one) => one.told)?.told;
  if (byPerson) return { ...byPerson, guessed: false };
  if (said.place?.lat !== undefined) return undefined;
  for (const { said: other } of told) {
    const { name = said.place?.name ?? other.title, lat, lon } = other.place ?? {};
    if (lat !== undefined && lon !== undefined) return { name, lat, lon, guessed: false };
  }
  const found = told.find((one) => one.found)?.found;
  return found && { ...found, guessed: true };
}
