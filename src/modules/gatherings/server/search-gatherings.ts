import { foldTitle } from '../fold-title.ts';
import { statementOf } from '../hosted-statement.ts';
import type { ListedGathering, SourceStatement } from '../listed-gathering.ts';
import { mergeStatements } from '../merge-statements.ts';
import { selectHostedBetween, selectHostedFound } from './hosted-queries.ts';
import { marksOf } from './list-gatherings.ts';
import { selectStatementsFound } from './search-queries.ts';
import { selectVisibleWithTwins } from './statement-queries.ts';
import type { GatheringsDb } from './tables.ts';

const MOST_WORDS = 8;
const MOST_FOUND = 200;

/**
 * What has every one of some words in its title, place, tags, or the name of its group or calendar, among all that a person or
 * a visitor may see, be it long ago; the soonest first.
 */
export async function searchGatherings(
  db: GatheringsDb,
  { person, text }: { person: string | null; text: string }
): Promise<ListedGathering[]> {
  const words = foldTitle(text).split(' ').filter(Boolean).slice(0, MOST_WORDS);
  if (words.length === 0) return [];
  const [hosted, said] = await Promise.all([
    selectHostedFound(db, person, words, MOST_FOUND),
    selectStatementsFound(db, person, words, MOST_FOUND)
  ]);
  const found = [...hosted.map(statementOf), ...said];
  const ids = new Set(found.map(({ id }) => id));
  const merged = mergeStatements(await withTwins(db, person, found), await marksOf(db, person));
  return merged
    .filter((one) => one.ids.some((id) => ids.has(id)))
    .sort((a, b) => a.gathering.start.localeCompare(b.gathering.start));
}

/** What else tells of the same ones, so that each is shown once and as it is everywhere. */
async function withTwins(
  db: GatheringsDb,
  person: string | null,
  found: readonly SourceStatement[]
): Promise<SourceStatement[]> {
  const [first] = found;
  if (!first) return [];
  const likenesses = found.flatMap(({ host, foldedTitle, said }) =>
    host ? [{ foldedTitle, date: said.start.slice(0, 10) }] : []
  );
  const said = await selectVisibleWithTwins(
    db,
    person,
    found.flatMap(({ host, id }) => (host ? [] : [id])),
    likenesses
  );
  const days = [...found, ...said].map(({ said: one }) => one.start.slice(0, 10)).sort();
  const [from, until] = [Temporal.PlainDate.from(days[0] ?? ''), Temporal.PlainDate.from(days.at(-1) ?? '')];
  const hosted = await selectHostedBetween(
    db,
    person,
    from.subtract({ days: 1 }).toString(),
    until.add({ days: 1 }).toString()
  );
  return [...hosted.map(statementOf), ...said];
}
