import type { Broken, Camp, Rule } from '@afield/grid';
import { checkGrid } from '@afield/grid/server';
import type { Placed } from '../camp-of.ts';
import type { Cell } from '../grid-state.ts';
import { startedSlots } from '../happened.ts';
import { lockCamp } from './camp-queries.ts';
import { changeGrids } from './change-grids.ts';
import { engineCampOf, readWhole } from './read-camp.ts';
import { sessionOf } from './read-session.ts';
import type { UnconferenceTx } from './tables.ts';

type Claiming = {
  gathering: string;
  by: string;
  pitch: string;
  to: Cell;
  /** the day of the gathering, YYYY-MM-DD */
  date: string;
  /** YYYY-MM-DDTHH:MM by its clock */
  local: string;
};

export type Claimed =
  | { answer: 'claimed' }
  /** the organisers place sessions themselves */
  | { answer: 'closed' }
  /** somebody else was quicker */
  | { answer: 'taken' }
  /** it, or the time it stands in, has begun */
  | { answer: 'started' }
  | { answer: 'breaks-a-rule'; rules: Rule[] }
  /** gone, or not hers */
  | { answer: 'not-there' };

/**
 * A host puts her own session into a free cell of the wall, or moves it to one. Everybody reads it at once; the draft follows, and
 * what stood there in the draft alone stands nowhere in it.
 */
export async function claimCell(tx: UnconferenceTx, claiming: Claiming, now: Date): Promise<Claimed> {
  const { gathering, by, to, date, local } = claiming;
  const camp = await lockCamp(tx, gathering);
  if (!camp.claimsOpen) return { answer: 'closed' };
  const session = await sessionOf(tx, gathering, claiming.pitch);
  const whole = await readWhole(tx, gathering, 'published');
  const pitch = whole.pitches.find(({ id }) => id === session?.root);
  if (!pitch?.hosts.some(({ id }) => id === by)) return { answer: 'not-there' };
  const started = new Set(startedSlots(whole.plan, date, local));
  const stood = whole.placed.find((placed) => placed.pitch === pitch.id);
  if (started.has(to.slot) || (stood && started.has(stood.slot))) return { answer: 'started' };
  if (whole.placed.some((one) => isAt(one, to) && one.pitch !== pitch.id)) return { answer: 'taken' };
  const put = (placed: readonly Placed[]): Placed[] => [
    ...placed.filter((one) => one.pitch !== pitch.id && !isAt(one, to)),
    { ...to, pitch: pitch.id, pinned: true }
  ];
  const rules = brokenBy(engineCampOf(whole, false), { old: whole.placed, next: put(whole.placed) }, pitch.id);
  if (rules.length > 0) return { answer: 'breaks-a-rule', rules };
  const changing = { gathering, edition: camp.edition, what: 'claimed' as const, by, number: pitch.number };
  await changeGrids(tx, changing, ({ draft, published }) => ({ draft: put(draft), published: put(published) }), now);
  return { answer: 'claimed' };
}

function isAt(one: Cell, { slot, room }: Cell): boolean {
  return one.slot === slot && one.room === room;
}

type Placing = { old: readonly Placed[]; next: readonly Placed[] };

/** The rules that it breaks where it goes, and those that another one breaks because of it. */
function brokenBy(camp: Camp, { old, next }: Placing, pitch: string): Rule[] {
  const brokenIn = (placed: readonly Placed[]) =>
    checkGrid(
      camp,
      placed.map(({ pitch: session, slot, room }) => ({ session, slot, room }))
    );
  const known = brokenIn(old);
  const isKnown = (one: Broken) => known.some(({ rule, session }) => rule === one.rule && session === one.session);
  const broken = brokenIn(next).filter((one) => one.session === pitch || !isKnown(one));
  return [...new Set(broken.map(({ rule }) => rule))];
}
