import { isUuid } from '#platform/server/uuid.ts';
import type { FoundPlace, ListedGathering, Mark } from '../listed-gathering.ts';
import { mergeStatements } from '../merge-statements.ts';
import {
  replaceMark,
  selectMarks,
  selectVisible,
  selectVisibleWithTwins,
  updateToldPlace
} from './gathering-queries.ts';
import type { GatheringsDb } from './tables.ts';

/** Dates, YYYY-MM-DD, both included. */
export type GatheringsAsked = { person: string | null; from: string; until: string };

/** What is on, as a person or a visitor may see it, the soonest first. */
export async function listGatherings(
  db: GatheringsDb,
  { person, from, until }: GatheringsAsked
): Promise<ListedGathering[]> {
  const [statements, marks] = await Promise.all([selectVisible(db, person, from, until), marksOf(db, person)]);
  return mergeStatements(statements, marks).sort((a, b) => a.gathering.start.localeCompare(b.gathering.start));
}

/** One gathering as a person or a visitor may see it; undefined where there is none for her. */
export async function readGathering(
  db: GatheringsDb,
  { person, id }: { person: string | null; id: string }
): Promise<ListedGathering | undefined> {
  if (!isUuid(id)) return undefined;
  const statements = await selectVisibleWithTwins(db, person, id);
  const merged = mergeStatements(statements, await marksOf(db, person));
  return merged.find(({ ids }) => ids.includes(id));
}

/** Notes that somebody is going, or may be; null takes it back. Nobody else sees it. */
export async function markGathering(
  db: GatheringsDb,
  { person, id, mark }: { person: string; id: string; mark: Mark | null }
): Promise<void> {
  if (!isUuid(id)) return;
  const found = await readGathering(db, { person, id });
  if (found) await replaceMark(db, person, found.ids, mark ?? undefined);
}

/** Puts a gathering of a source where somebody who may change that source says that it is. */
export async function tellPlace(db: GatheringsDb, id: string, place: FoundPlace): Promise<void> {
  if (isUuid(id)) await updateToldPlace(db, id, place);
}

async function marksOf(db: GatheringsDb, person: string | null): Promise<Map<string, Mark>> {
  return person === null ? new Map() : selectMarks(db, person);
}
