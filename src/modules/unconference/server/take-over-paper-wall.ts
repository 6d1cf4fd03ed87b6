import type { Placed } from '../camp-of.ts';
import { BLANK_PITCH } from '../typed-pitch.ts';
import { checkPaperWall, type TypedCell, type TypedCellTrouble } from '../typed-wall.ts';
import { lockCamp } from './camp-queries.ts';
import { changeGrids } from './change-grids.ts';
import { pitchSession } from './pitch-session.ts';
import { readWhole } from './read-camp.ts';
import type { UnconferenceTx } from './tables.ts';

type Typing = {
  gathering: string;
  edition: number;
  by: string;
  cells: readonly TypedCell[];
  /** whether everybody reads it at once */
  publish: boolean;
};

export type PaperTyped =
  | { answer: 'typed'; fresh: number }
  | { answer: 'refused'; troubles: Record<string, TypedCellTrouble> }
  | { answer: 'changed-meanwhile' };

/**
 * Takes the paper wall over, whole: what stands there stands here, and what is new there is a session that somebody is looked for
 * to host. Paper is right: a host in two places is shown, not refused.
 */
export async function takeOverPaperWall(
  tx: UnconferenceTx,
  { gathering, edition, by, cells, publish }: Typing,
  now: Date
): Promise<PaperTyped> {
  const camp = await lockCamp(tx, gathering);
  if (camp.edition !== edition) return { answer: 'changed-meanwhile' };
  const { plan, pitches } = await readWhole(tx, gathering, 'draft');
  const read = checkPaperWall(cells, plan, pitches);
  if ('troubles' in read) return { answer: 'refused', troubles: read.troubles };
  const placed: Placed[] = read.checked.placed.map((one) => ({ ...one, pinned: true }));
  for (const { title, slot, room } of read.checked.fresh) {
    const typed = { ...BLANK_PITCH, title, hosting: false };
    const pitched = await pitchSession(tx, { gathering, by, typed }, now);
    if (pitched.answer === 'pitched') placed.push({ pitch: pitched.id, slot, room, pinned: true });
  }
  const next = publish ? { draft: placed, published: placed } : { draft: placed };
  const isKept = await changeGrids(tx, { gathering, edition, what: 'typed', by }, () => next, now);
  return isKept ? { answer: 'typed', fresh: read.checked.fresh.length } : { answer: 'changed-meanwhile' };
}
