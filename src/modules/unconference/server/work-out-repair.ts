import type { Repair } from '@afield/grid';
import type { GridMaker } from '@afield/grid/server';
import type { Absences } from '../grid-state.ts';
import type { Placed } from '../camp-of.ts';
import { checkHappening, type HappeningTrouble, startedSlots, type TypedHappening, withAbsences } from '../happened.ts';
import { isPlaceable } from '../pitch.ts';
import { placedOf } from '../showings.ts';
import { changeGrids } from './change-grids.ts';
import { readTurnout } from './count-heads.ts';
import { engineGridOf, readWhole } from './read-camp.ts';
import type { UnconferenceDb, UnconferenceTx } from './tables.ts';

/** A way to go on, with what would stand in each cell. */
type WorkedWay = Repair & { placed: Placed[] };
/** Ways to go on, none of them done yet. */
export type WorkedOut = { edition: number; absences: Absences; ways: WorkedWay[] };

type Asking = {
  db: UnconferenceDb;
  maker: GridMaker;
  gathering: string;
  typed: TypedHappening;
  /** the day of the gathering, YYYY-MM-DD, and now, YYYY-MM-DDTHH:MM, by its clock */
  date: string;
  local: string;
};
type Following = Parameters<GridMaker['repair']>[1];

/** Three ways to put the wall right after something has happened, what each moves and who then misses what she asked for. */
export async function workOutRepair(
  { db, maker, gathering, typed, date, local }: Asking,
  following?: Following
): Promise<{ workedOut: WorkedOut } | { troubles: HappeningTrouble }> {
  const whole = await readWhole(db, gathering, 'published');
  const { plan, pitches, placed } = whole;
  const hosts = new Set(pitches.flatMap((pitch) => pitch.hosts.map(({ id }) => id)));
  const read = checkHappening(typed, plan, hosts);
  if ('troubles' in read) return read;
  const absences = withAbsences(whole.absences, read.absences);
  const there = new Set(pitches.filter(isPlaceable).map(({ id }) => id));
  const standing = { ...whole, placed: placed.filter(({ pitch }) => there.has(pitch)) };
  const [before, now] = [engineGridOf(standing), engineGridOf({ ...standing, absences }).camp];
  const repairs = await maker.repair(
    {
      before: before.camp,
      now,
      placements: before.placements,
      started: startedSlots(plan, date, local),
      seed: whole.camp.edition + 1,
      turnout: (await readTurnout(db, gathering)).turnout,
      filling: true
    },
    following
  );
  const ways = repairs.map((way) => ({ ...way, placed: placedOf(way.placements, now.sessions, plan) }));
  return { workedOut: { edition: whole.camp.edition, absences, ways } };
}

type Choosing = { gathering: string; by: string; workedOut: WorkedOut; way: string };

/** Puts one of the ways on the wall, and into the draft. @returns false where the camp is no longer as it was worked out from */
export async function chooseRepair(
  tx: UnconferenceTx,
  { gathering, by, workedOut: { edition, absences, ways }, way }: Choosing,
  now: Date
): Promise<boolean> {
  const chosen = ways.find((each) => each.way === way);
  if (!chosen) return false;
  const { placed } = chosen;
  const repaired = { draft: placed, published: placed, ...absences };
  return await changeGrids(tx, { gathering, edition, by, what: 'repaired' }, () => repaired, now);
}

/** A room that is there again, or a host who is back. */
export async function endAbsence(
  tx: UnconferenceTx,
  {
    gathering,
    edition,
    by,
    id
  }: { gathering: string; edition: number; by: string; /** a room or a person */ id: string },
  now: Date
): Promise<boolean> {
  const change = (old: Absences) => ({
    closed: old.closed.filter(({ room }) => room !== id),
    away: old.away.filter(({ person }) => person !== id)
  });
  return await changeGrids(tx, { gathering, edition, by, what: 'repaired' }, change, now);
}
