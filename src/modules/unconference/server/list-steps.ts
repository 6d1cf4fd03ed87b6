import type { GridStep } from '../grid-state.ts';
import { type ListedStep, selectSteps, selectUndoable } from './step-queries.ts';
import type { UnconferenceDb } from './tables.ts';

const MOST = 8;

/** What organisers did since an edition, the latest first. */
export async function listSteps(db: UnconferenceDb, gathering: string, since: number): Promise<ListedStep[]> {
  return await selectSteps(db, gathering, since, MOST);
}

/** What going back would go back on. */
export async function readUndoable(
  db: UnconferenceDb,
  gathering: string
): Promise<{ what: GridStep; number: number | null } | undefined> {
  const step = await selectUndoable(db, gathering);
  return step && { what: step.what, number: step.number };
}
