import type { Grid } from '@afield/grid';
import type { GridMaker } from '@afield/grid/server';
import type { Placed } from '../camp-of.ts';
import { readTurnout } from './count-heads.ts';
import { lockCamp, updateCamp } from './camp-queries.ts';
import { type Changing, changeGrids } from './change-grids.ts';
import { placedOf } from '../showings.ts';
import { campAnewOf, readWhole } from './read-camp.ts';
import type { UnconferenceDb, UnconferenceTx } from './tables.ts';

type Making = {
  db: UnconferenceDb;
  maker: GridMaker;
  gathering: string;
  by?: string;
  /** a wish met for somebody who has few counts more */ fair?: boolean;
};

/**
 * Makes a draft of the grid from all that is known now; what was pinned stays where it is.
 * @returns undefined where another organiser changed the camp while the grid was made
 */
export async function makeDraft({ db, maker, gathering, by, fair = false }: Making): Promise<Grid | undefined> {
  const whole = await readWhole(db, gathering, 'draft');
  const camp = campAnewOf(whole);
  const pinned = new Set(camp.sessions.filter((session) => session.pinned.slot !== undefined).map(({ id }) => id));
  const { turnout } = await readTurnout(db, gathering);
  const making = { turnout, seed: whole.camp.edition + 1, fair, filling: true };
  const grid = await maker.make({ camp, making });
  const placed = placedOf(grid.placements, camp.sessions, whole.plan, pinned);
  const isKept = await db
    .transaction()
    .execute((tx) => keepDraft(tx, { gathering, placed, edition: whole.camp.edition, what: 'made', by }, new Date()));
  return isKept ? grid : undefined;
}

/** @returns false where the camp is no longer as it was read */
export async function keepDraft(
  tx: UnconferenceTx,
  { placed, ...changing }: Changing & { placed: Placed[] },
  now: Date
): Promise<boolean> {
  return await changeGrids(tx, changing, () => ({ draft: placed }), now);
}

/** Lets everybody read the draft as it is. @returns false where it is no longer as it was read */
export async function publishGrid(tx: UnconferenceTx, publishing: Omit<Changing, 'what'>, now: Date): Promise<boolean> {
  return await changeGrids(tx, { ...publishing, what: 'published' }, ({ draft }) => ({ published: [...draft] }), now);
}

/** Whether everybody reads how many are interested in what. */
export async function showInterest(tx: UnconferenceTx, gathering: string, shown: boolean): Promise<void> {
  await lockCamp(tx, gathering);
  await updateCamp(tx, gathering, { interest_shown: shown });
}

/** Whether hosts put their own sessions up. */
export async function letClaim(tx: UnconferenceTx, gathering: string, open: boolean): Promise<void> {
  await lockCamp(tx, gathering);
  await updateCamp(tx, gathering, { claims_open: open });
}

/** Until when people say what they would like to see. @param until null for as long as they like */
export async function closeInterest(tx: UnconferenceTx, gathering: string, until: Date | null): Promise<void> {
  await lockCamp(tx, gathering);
  await updateCamp(tx, gathering, { interest_until: until });
}
