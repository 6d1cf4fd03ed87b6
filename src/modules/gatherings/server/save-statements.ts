import { isDeepStrictEqual } from 'node:util';
import { foldTitle } from '../fold-title.ts';
import { type FindPlace, oncePerName, wantsPlace } from './find-place.ts';
import { deleteOwnPlaces } from './own-place-queries.ts';
import { deleteStatements, selectOfSource, type StoredStatement, upsertStatements } from './statement-queries.ts';
import type { Statement } from './read-calendar.ts';
import type { Transaction } from 'kysely';
import type { GatheringsTables } from './tables.ts';

export type StatementsSaved = { added: number; changed: number; removed: number };

/**
 * Puts what a source says now in place of what it said before. What has not changed is not written; of two statements of the same
 * gathering the higher sequence holds.
 * @param from YYYY-MM-DD: what was over before stays, though the calendar may tell of it no more
 */
export async function saveStatements(
  tx: Transaction<GatheringsTables>,
  source: string,
  statements: readonly Statement[],
  findPlace: FindPlace,
  from: string
): Promise<StatementsSaved> {
  const before = new Map((await selectOfSource(tx, source)).map((stored) => [keyOf(stored), stored]));
  const find = oncePerName(findPlace);
  const now = new Map<string, Statement>();
  for (const statement of statements) {
    const known = now.get(keyOf(statement));
    if (!known || known.sequence <= statement.sequence) now.set(keyOf(statement), statement);
  }
  const fresh: StoredStatement[] = [];
  const moved: string[] = [];
  let changed = 0;
  for (const [key, statement] of now) {
    const stored = before.get(key);
    if (stored && !needsLook(stored, statement)) continue;
    const next = await storedOf(statement, find);
    if (stored && isSame(stored, next)) continue;
    if (stored) changed++;
    // As with what was told for everybody, what people said for themselves counts for the place that was named then.
    if (stored && !isDeepStrictEqual(stored.said.place, next.said.place)) moved.push(stored.id);
    fresh.push(next);
  }
  const gone = [...before].filter(([key, { lastDate }]) => !now.has(key) && lastDate >= from).map(([, { id }]) => id);
  await upsertStatements(tx, source, fresh);
  await deleteOwnPlaces(tx, moved);
  await deleteStatements(tx, gone);
  return { added: fresh.length - changed, changed, removed: gone.length };
}

/** A place that was not known may be now, because a timetable or a list of places has come. */
function needsLook(stored: StoredStatement, statement: Statement): boolean {
  const isLost = stored.found === null && wantsPlace(statement.gathering) !== undefined;
  return isLost || stored.sequence !== statement.sequence || !isDeepStrictEqual(stored.said, statement.gathering);
}

async function storedOf(
  { uid, recurrence, sequence, gathering }: Statement,
  findPlace: FindPlace
): Promise<StoredStatement> {
  const wanted = wantsPlace(gathering);
  return {
    uid,
    recurrence,
    sequence,
    foldedTitle: foldTitle(gathering.title),
    firstDate: gathering.start.slice(0, 10),
    lastDate: (gathering.end ?? gathering.start).slice(0, 10),
    said: gathering,
    found: wanted === undefined ? null : ((await findPlace(wanted)) ?? null)
  };
}

function isSame(stored: StoredStatement, next: StoredStatement): boolean {
  return (
    stored.sequence === next.sequence &&
    isDeepStrictEqual(stored.said, JSON.parse(JSON.stringify(next.said))) &&
    isDeepStrictEqual(stored.found, next.found)
  );
}

function keyOf({ uid, recurrence }: { uid: string; recurrence: string }): string {
  return `${uid}\n${recurrence}`;
}
