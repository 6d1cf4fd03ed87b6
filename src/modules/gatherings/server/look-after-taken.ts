import { isUuid } from '#platform/server/uuid.ts';
import { foldTitle } from '../fold-title.ts';
import type { Gathering } from '../gathering.ts';
import type { FoundPlace } from '../listed-gathering.ts';
import { deleteStatements } from './statement-queries.ts';
import type { GatheringsDb, GatheringsTx } from './tables.ts';
import { selectTaken, selectTakers, type Taken, updateSaid } from './taken-queries.ts';

export type { Taken };

/** What a group took over from members and is not over on a date, the soonest first. @param source the group's own list of these */
export async function listTaken(db: GatheringsDb, source: string, from: string): Promise<Taken[]> {
  return await selectTaken(db, { source, from });
}

/** One of them; undefined where it stands in another list, or nowhere. */
export async function readTaken(db: GatheringsDb, source: string, id: string): Promise<Taken | undefined> {
  return isUuid(id) ? (await selectTaken(db, { source, id }))[0] : undefined;
}

/** Which groups took some statements over. */
export async function takersOf(
  db: GatheringsDb,
  statements: readonly string[]
): Promise<{ id: string; group: string }[]> {
  return await selectTakers(db, statements);
}

/** Says anew what a group took over. @param found where its place is, if that is known; undefined: as before */
export async function changeTaken(
  tx: GatheringsTx,
  { taken, said, found }: { taken: Taken; said: Gathering; found: FoundPlace | null | undefined }
): Promise<void> {
  await updateSaid(tx, taken.id, {
    said,
    foldedTitle: foldTitle(said.title),
    firstDate: said.start.slice(0, 10),
    lastDate: (said.end ?? said.start).slice(0, 10),
    found
  });
}

/** Takes it out of the group's list, and so out of everybody's. */
export async function removeTaken(tx: GatheringsTx, { id }: Taken): Promise<void> {
  await deleteStatements(tx, [id]);
}
