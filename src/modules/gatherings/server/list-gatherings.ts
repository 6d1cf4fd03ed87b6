import { isUuid } from '#platform/server/uuid.ts';
import { statementOf } from '../hosted-statement.ts';
import { bySoonest } from '../list-place.ts';
import type { FoundPlace, ListedGathering, Mark } from '../listed-gathering.ts';
import { mergeStatements } from '../merge-statements.ts';
import type { SignUpShownTo } from '../sign-up.ts';
import { withTwins } from './find-twins.ts';
import { selectHostedBetween } from './hosted-queries.ts';
import { replaceMark } from './marked-queries.ts';
import { selectMarks, selectVisible, selectVisibleOf, updateToldPlace, updateToldTags } from './statement-queries.ts';
import type { GatheringsDb } from './tables.ts';

/** Dates, YYYY-MM-DD, both included. */
export type GatheringsAsked = { person: string | null; from: string; until: string };

/** What is on, as a person or a visitor may see it, the soonest first. */
export async function listGatherings(
  db: GatheringsDb,
  { person, from, until }: GatheringsAsked
): Promise<ListedGathering[]> {
  const [hosted, statements, marks] = await Promise.all([
    selectHostedBetween(db, person, from, until),
    selectVisible(db, person, from, until),
    marksOf(db, person)
  ]);
  const merged = mergeStatements([...hosted.map(statementOf), ...statements], marks);
  return merged.sort(bySoonest);
}

/** What sources say of one gathering, as a person or a visitor may see it; undefined where there is none for her. */
export async function readGathering(
  db: GatheringsDb,
  { person, id }: { person: string | null; id: string }
): Promise<ListedGathering | undefined> {
  if (!isUuid(id)) return undefined;
  const told = await selectVisibleOf(db, person, [id]);
  if (told.length === 0) return undefined;
  const [statements, marks] = await Promise.all([withTwins(db, person, told), marksOf(db, person)]);
  const merged = mergeStatements(statements, marks);
  return merged.find(({ ids }) => ids.includes(id));
}

/** Notes that somebody is going, or may be; null takes it back. Others see it as she chooses, and nobody unless she does. */
export async function markGathering(
  db: GatheringsDb,
  { person, id, mark, shownTo = 'nobody' }: { person: string; id: string; mark: Mark | null; shownTo?: SignUpShownTo }
): Promise<void> {
  if (!isUuid(id)) return;
  const found = await readGathering(db, { person, id });
  const said = found?.ids.filter((one) => one !== found.host?.gathering) ?? [];
  if (said.length > 0) await replaceMark(db, person, said, mark ? { mark, shownTo } : undefined);
}

/** Puts a gathering of a source where somebody who may change that source says that it is. */
export async function tellPlace(db: GatheringsDb, id: string, place: FoundPlace): Promise<void> {
  if (isUuid(id)) await updateToldPlace(db, id, place);
}

/** Says what a gathering of a source is about, for somebody who may change that source; none: what the source itself says. */
export async function tellTags(db: GatheringsDb, id: string, tags: readonly string[]): Promise<void> {
  if (isUuid(id)) await updateToldTags(db, id, tags.length > 0 ? tags : null);
}

export async function marksOf(db: GatheringsDb, person: string | null): Promise<Map<string, Mark>> {
  return person === null ? new Map() : selectMarks(db, person);
}
