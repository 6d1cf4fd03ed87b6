import { rootsOf } from '../merge.ts';
import { isPlaceable } from '../pitch.ts';
import { selectMerged } from './merge-queries.ts';
import { lockPitch, selectPitches } from './pitch-queries.ts';
import type { UnconferenceTx } from './tables.ts';

/**
 * The session that a pitch stands in, kept as it is until the end of the transaction: its root, and all that were joined into it with
 * it. Undefined where it is gone, taken back or hidden.
 */
export async function sessionOf(
  tx: UnconferenceTx,
  gathering: string,
  pitch: string
): Promise<{ root: string; parts: string[] } | undefined> {
  const known = await lockPitch(tx, gathering, pitch);
  if (!known || !isPlaceable(known)) return undefined;
  const merged = await selectMerged(tx, gathering);
  if (merged.size === 0) return { root: pitch, parts: [pitch] };
  const roots = rootsOf(await selectPitches(tx, gathering), merged);
  const root = roots.get(pitch) ?? pitch;
  return { root, parts: [...roots].filter(([, one]) => one === root).map(([id]) => id) };
}
