import type { Placement } from '@afield/grid';
import { checkGrid, moved } from '@afield/grid/server';
import type { Placed } from '../camp-of.ts';
import { keepDraft } from './make-draft.ts';
import { engineCampOf, readWhole } from './read-camp.ts';
import type { UnconferenceTx } from './tables.ts';

type Moving = {
  gathering: string;
  edition: number;
  by?: string;
  pitch: string;
  /** none: out of the grid */ to?: { slot: string; room: string };
};

export type MovedInDraft = 'moved' | 'changed-meanwhile' | 'breaks-a-rule';

/**
 * Puts a session into a cell of the draft by hand, or takes it out. What stood there goes to where it came from, or out. What was put
 * somewhere by hand is pinned: it stays there when the grid is made anew.
 */
export async function moveInDraft(
  tx: UnconferenceTx,
  { gathering, edition, by, pitch, to }: Moving,
  now: Date
): Promise<MovedInDraft> {
  const whole = await readWhole(tx, gathering, 'draft');
  const old = whole.placed.map(placementOf);
  const camp = engineCampOf(whole, false);
  const next = to ? moved(camp, old, { session: pitch, ...to }) : old.filter(({ session }) => session !== pitch);
  if (checkGrid(camp, next).length > checkGrid(camp, old).length) return 'breaks-a-rule';
  const stays = new Set(old.filter((one) => next.some((other) => isSame(one, other))).map(({ session }) => session));
  const pinned = new Set(whole.placed.filter((one) => one.pinned && stays.has(one.pitch)).map((one) => one.pitch));
  const placed = next.map(({ session, slot, room }): Placed => {
    return { pitch: session, slot, room, pinned: session === pitch || pinned.has(session) };
  });
  const number = whole.pitches.find(({ id }) => id === pitch)?.number ?? 0;
  const isKept = await keepDraft(tx, { gathering, placed, edition, what: 'moved', by: by ?? null, number }, now);
  return isKept ? 'moved' : 'changed-meanwhile';
}

function isSame(one: Placement, other: Placement): boolean {
  return one.session === other.session && one.slot === other.slot && one.room === other.room;
}

function placementOf({ pitch, slot, room }: Placed): Placement {
  return { session: pitch, slot, room };
}
