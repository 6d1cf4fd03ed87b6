import type { Broken, Camp, Placement, Rule } from '@afield/grid';
import { checkGrid } from '@afield/grid/server';
import type { Placed } from '../camp-of.ts';
import type { Cell } from '../grid-state.ts';
import { withoutCutShort } from '../fitting.ts';
import { startedSlots } from '../happened.ts';
import type { HowOften } from '../how-often.ts';
import { cellsFrom, pitchOfShowing, type Showing, showingId, showingsOf } from '../showings.ts';
import { lockCamp } from './camp-queries.ts';
import { changeGrids } from './change-grids.ts';
import { engineGridOf, readWhole } from './read-camp.ts';
import { sessionOf } from './read-session.ts';
import type { UnconferenceTx } from './tables.ts';

type Claiming = {
  gathering: string;
  by: string;
  pitch: string;
  /** which of the times that it is held; the first where it is not said */
  showing?: string;
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
  const showing = showingOf(pitch, claiming.showing);
  const started = new Set(startedSlots(whole.plan, date, local));
  const { camp: engine, placements, showings } = engineGridOf(whole, showing);
  const stood = showings.find(({ id }) => id === showing);
  if ([to, ...(stood?.cells ?? [])].some(({ slot }) => started.has(slot))) return { answer: 'started' };
  const cells = cellsFrom(whole.plan, to, pitch.inARow ? pitch.times : 1);
  const others = whole.placed.filter((one) => one.pitch !== pitch.id);
  if (cells.some((cell) => others.some((one) => isAt(one, cell)))) return { answer: 'taken' };
  const rules = brokenBy(engine, placements, { session: showing, ...to });
  if (rules.length > 0) return { answer: 'breaks-a-rule', rules };
  const published = put(whole.placed, { pitch, cells, stood });
  const changing = { gathering, edition: camp.edition, what: 'claimed' as const, by, number: pitch.number };
  const standingIn = (placed: readonly Placed[]) => showingsOf(placed, whole.pitches, whole.plan);
  const follow = (old: readonly Placed[]) => {
    const draft = followed(old, { pitch, published, stood });
    return withoutCutShort(draft, standingIn(old), standingIn(draft));
  };
  await changeGrids(tx, changing, ({ draft }) => ({ draft: follow(draft), published }), now);
  return { answer: 'claimed' };
}

type Its = { pitch: HowOften & { id: string }; stood: Showing | undefined };

/** Which of the times that it is held is meant. */
function showingOf({ id }: { id: string }, asked: string | undefined): string {
  return asked !== undefined && pitchOfShowing(asked).pitch === id ? asked : showingId(id, 1);
}

/** A session in its new place, and out of its old one. */
function put(placed: readonly Placed[], { pitch, cells, stood }: Its & { cells: readonly Cell[] }): Placed[] {
  const isOld = (one: Placed) => one.pitch === pitch.id && (stood?.cells ?? []).some((cell) => isAt(one, cell));
  return [...placed.filter((one) => !isOld(one)), ...cells.map((cell) => ({ ...cell, pitch: pitch.id, pinned: true }))];
}

/** The draft with the session where it is on the wall; other times that it is held stay there, as many as it may have. */
function followed(
  draft: readonly Placed[],
  { pitch, published, stood }: Its & { published: readonly Placed[] }
): Placed[] {
  const its = published.filter((one) => one.pitch === pitch.id);
  const others = draft.filter((one) => one.pitch !== pitch.id && !its.some((cell) => isAt(one, cell)));
  const slots = new Set([...its, ...(stood?.cells ?? [])].map(({ slot }) => slot));
  const more = pitch.inARow ? [] : draft.filter((one) => one.pitch === pitch.id && !slots.has(one.slot));
  return [...others, ...its, ...more.slice(0, Math.max(0, pitch.times - its.length))];
}

function isAt(one: Cell, { slot, room }: Cell): boolean {
  return one.slot === slot && one.room === room;
}

/** The rules that it breaks where it goes, and those that another one breaks because of it. */
function brokenBy(camp: Camp, old: readonly Placement[], to: Placement): Rule[] {
  const known = checkGrid(camp, old);
  const isKnown = (one: Broken) => known.some(({ rule, session }) => rule === one.rule && session === one.session);
  const next = [...old.filter(({ session }) => session !== to.session), to];
  const broken = checkGrid(camp, next).filter((one) => one.session === to.session || !isKnown(one));
  return [...new Set(broken.map(({ rule }) => rule))];
}
