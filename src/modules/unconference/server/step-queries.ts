import type { GridState, GridStep } from '../grid-state.ts';
import type { UnconferenceDb, UnconferenceTx } from './tables.ts';

export type ListedStep = { edition: number; what: GridStep; number: number | null; by: string | null; at: Date };

export async function insertStep(
  tx: UnconferenceTx,
  step: {
    gathering: string;
    edition: number;
    what: GridStep;
    number: number | null;
    by: string | null;
    before: GridState | null;
  },
  now: Date
): Promise<void> {
  const { gathering, by, before, ...rest } = step;
  await tx
    .insertInto('camp_step')
    .values({
      ...rest,
      gathering_id: gathering,
      done_by: by,
      done_at: now,
      before: before && JSON.stringify(before)
    })
    .execute();
}

/** What was done after an edition, the latest first, with the names of who did it. */
export async function selectSteps(
  db: UnconferenceDb,
  gathering: string,
  after: number,
  most: number
): Promise<ListedStep[]> {
  return await db
    .selectFrom('camp_step')
    .leftJoin('person', 'person.id', 'camp_step.done_by')
    .select(['camp_step.edition', 'camp_step.what', 'camp_step.number', 'person.name as by', 'camp_step.done_at as at'])
    .where('camp_step.gathering_id', '=', gathering)
    .where('camp_step.edition', '>', after)
    .orderBy('camp_step.edition', 'desc')
    .limit(most)
    .execute();
}

/** The latest step that can be gone back on. */
export async function selectUndoable(db: UnconferenceDb, gathering: string) {
  return await db
    .selectFrom('camp_step')
    .select(['edition', 'what', 'number', 'before'])
    .where('gathering_id', '=', gathering)
    .where('before', 'is not', null)
    .orderBy('edition', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** So that nobody goes back on it twice, or further back than rooms and times are the same. */
export async function settleSteps(tx: UnconferenceTx, gathering: string, edition?: number): Promise<void> {
  await tx
    .updateTable('camp_step')
    .set({ before: null })
    .where('gathering_id', '=', gathering)
    .$if(edition !== undefined, (q) => q.where('edition', '=', edition ?? 0))
    .execute();
}
