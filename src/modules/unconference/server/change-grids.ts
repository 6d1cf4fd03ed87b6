import { recordFact } from '#platform/server/outbox.ts';
import type { UnconferenceFact } from '../facts.ts';
import { type GridState, type GridStep, movesOnWall } from '../grid-state.ts';
import { replaceAbsences, selectAbsences } from './absence-queries.ts';
import { showingsOf } from '../showings.ts';
import { type CampRow, lockCamp, selectPlan, updateCamp } from './camp-queries.ts';
import { selectPitches } from './pitch-queries.ts';
import { replacePlacements, selectPlacements } from './placement-queries.ts';
import { insertStep } from './step-queries.ts';
import type { UnconferenceDb, UnconferenceTx } from './tables.ts';

export type Changing = {
  gathering: string;
  /** as it was read; the change is refused where it is another by now */
  edition: number;
  what: GridStep;
  by?: string | null;
  /** of the one session that it is about */
  number?: number;
};

/**
 * Changes what stands where, or who and what is away, and notes what was before. What it does to the wall is announced.
 * @returns false where the camp is no longer as it was read
 */
export async function changeGrids(
  tx: UnconferenceTx,
  { gathering, edition, what, by = null, number }: Changing,
  change: (old: GridState) => Partial<GridState>,
  now: Date
): Promise<boolean> {
  const camp = await lockCamp(tx, gathering);
  if (camp.edition !== edition) return false;
  const old = await readGrids(tx, gathering);
  const next = { ...old, ...change(old) };
  if (next.draft !== old.draft) await replacePlacements(tx, gathering, 'draft', next.draft);
  if (next.published !== old.published) await replacePlacements(tx, gathering, 'published', next.published);
  await replaceAbsences(tx, gathering, next);
  const before = what === 'undone' ? null : old;
  await insertStep(tx, { gathering, edition: edition + 1, what, by, number: number ?? null, before }, now);
  const isOnWall = next.published !== old.published;
  await updateCamp(tx, gathering, isOnWall && !camp.publishedAt ? { published_at: now } : {});
  if (isOnWall) await announce(tx, gathering, camp, old, next);
  return true;
}

export async function readGrids(db: UnconferenceDb, gathering: string): Promise<GridState> {
  const [draft, published, absences] = [
    await selectPlacements(db, gathering, 'draft'),
    await selectPlacements(db, gathering, 'published'),
    await selectAbsences(db, gathering)
  ];
  return { draft, published, ...absences };
}

async function announce(tx: UnconferenceTx, gathering: string, camp: CampRow, old: GridState, next: GridState) {
  const [plan, pitches] = [await selectPlan(tx, gathering), await selectPitches(tx, gathering)];
  const showings = ({ published }: GridState) => showingsOf(published, pitches, plan);
  const moves = movesOnWall(showings(old), showings(next));
  if (moves.length === 0) return;
  const isFirst = camp.publishedAt === null;
  const fact: UnconferenceFact = { type: 'unconference.wall-changed', gathering, moves, isFirst };
  await recordFact(tx, fact);
}
