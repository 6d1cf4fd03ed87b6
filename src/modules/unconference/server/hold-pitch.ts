import { checkGrid } from '@afield/grid/server';
import { fitted } from '../fitting.ts';
import { HOW_OFTEN, howOftenNamed } from '../how-often.ts';
import { lockCamp, updateCamp } from './camp-queries.ts';
import { replacePlacements } from './placement-queries.ts';
import { updateHowOften } from './pitch-queries.ts';
import { engineGridOf, readWhole, type Whole } from './read-camp.ts';
import { sessionOf } from './read-session.ts';
import { insertStep } from './step-queries.ts';
import type { UnconferenceTx } from './tables.ts';

type Holding = {
  gathering: string;
  pitch: string;
  by: string;
  /** one of `HOW_OFTEN` */ typed: string;
};

/** `left-the-draft`: it stood there, and finds no place there as it is now. */
export type HowOftenSaid = 'said' | 'left-the-draft' | 'no-choice' | 'not-there';

/**
 * An organiser says how often a session is held, or how many times in a row it takes. What fits stays in the draft; the wall is as it is
 * until it is published anew.
 */
export async function sayHowOften(
  tx: UnconferenceTx,
  { gathering, pitch, by, typed }: Holding,
  now: Date
): Promise<HowOftenSaid> {
  const name = howOftenNamed(typed);
  if (!name) return 'no-choice';
  const { edition } = await lockCamp(tx, gathering);
  const root = (await sessionOf(tx, gathering, pitch))?.root;
  const before = await readWhole(tx, gathering, 'draft');
  const known = before.pitches.find(({ id }) => id === root);
  if (!known) return 'not-there';
  const said = { ...known, ...HOW_OFTEN[name] };
  if (said.times === known.times && said.inARow === known.inARow) return 'said';
  await updateHowOften(tx, known.id, said);
  // What is no longer one long session stands where that began.
  const once = { id: known.id, times: 1, inARow: false };
  const from = known.inARow && !said.inARow ? fitted(before.placed, once, before.plan) : before.placed;
  const after = { ...before, pitches: before.pitches.map((one) => (one === known ? said : one)) };
  const next = { ...after, placed: fitted(from, said, before.plan) };
  const isAgainstRules = brokenIn(next) > brokenIn(before);
  const placed = isAgainstRules ? next.placed.filter((one) => one.pitch !== known.id) : next.placed;
  await replacePlacements(tx, gathering, 'draft', placed);
  const step = { gathering, edition: edition + 1, what: 'held', number: known.number, by, before: null } as const;
  await insertStep(tx, step, now);
  await updateCamp(tx, gathering, {});
  const stands = (all: Whole['placed']) => all.some((one) => one.pitch === known.id);
  return stands(before.placed) && !stands(placed) ? 'left-the-draft' : 'said';
}

function brokenIn(whole: Whole): number {
  const { camp, placements } = engineGridOf(whole);
  return checkGrid(camp, placements).length;
}
