import type { Placement } from '@afield/grid';
import { checkGrid, moved } from '@afield/grid/server';
import { isOneACell } from '../fitting.ts';
import { pitchOfShowing, placedOf, showingId, showingsOf } from '../showings.ts';
import { keepDraft } from './make-draft.ts';
import { engineGridOf, readWhole } from './read-camp.ts';
import type { UnconferenceTx } from './tables.ts';

type Moving = {
  gathering: string;
  edition: number;
  by?: string;
  /** one of the times that it is held */
  showing: string;
  /** none: out of the grid */ to?: { slot: string; room: string };
};

export type MovedInDraft =
  /** `showing`: which of the times that it is held it is now */
  { answer: 'moved'; showing: string } | { answer: 'changed-meanwhile' } | { answer: 'breaks-a-rule' };

/**
 * Puts a session into a cell of the draft by hand, or takes it out. What stood there goes to where it came from, or out. What was put
 * somewhere by hand is pinned: it stays there when the grid is made anew.
 */
export async function moveInDraft(
  tx: UnconferenceTx,
  { gathering, edition, by, showing, to }: Moving,
  now: Date
): Promise<MovedInDraft> {
  const whole = await readWhole(tx, gathering, 'draft');
  const { camp, placements: old, showings } = engineGridOf(whole, showing);
  if (to && !camp.sessions.some(({ id }) => id === showing)) return { answer: 'breaks-a-rule' };
  const next = to ? moved(camp, old, { session: showing, ...to }) : old.filter(({ session }) => session !== showing);
  const stays = new Set(old.filter((one) => next.some((other) => isSame(one, other))).map(({ session }) => session));
  const broken = checkGrid(camp, next);
  const isCutShort = broken.some(({ rule, session }) => rule === 'length' && !stays.has(session));
  if (isCutShort || broken.length > checkGrid(camp, old).length) return { answer: 'breaks-a-rule' };
  const pinned = new Set(showings.filter((one) => one.pinned && stays.has(one.id)).map(({ id }) => id));
  // What is hidden stands there still, and is none of the engine's sessions.
  const sessions = [...showings.map(({ id, cells }) => ({ id, length: cells.length })), ...camp.sessions];
  const placed = placedOf(next, sessions, whole.plan, pinned.add(showing));
  if (!isOneACell(placed)) return { answer: 'breaks-a-rule' };
  const { pitch } = pitchOfShowing(showing);
  const number = whole.pitches.find(({ id }) => id === pitch)?.number ?? 0;
  const isKept = await keepDraft(tx, { gathering, placed, edition, what: 'moved', by: by ?? null, number }, now);
  if (!isKept) return { answer: 'changed-meanwhile' };
  const its = showingsOf(placed, whole.pitches, whole.plan).filter((one) => one.pitch === pitch);
  const here = its.find(({ cells: [first] }) => first.slot === to?.slot && first.room === to.room);
  return { answer: 'moved', showing: here?.id ?? showingId(pitch, its.length + 1) };
}

function isSame(one: Placement, other: Placement): boolean {
  return one.session === other.session && one.slot === other.slot && one.room === other.room;
}
