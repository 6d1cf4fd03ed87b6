import { foldOrder, rootsOf } from '../merge.ts';
import { type AfterTrouble, checkAfter } from '../order.ts';
import { isPlaceable } from '../pitch.ts';
import { lockCamp, updateCamp } from './camp-queries.ts';
import { selectMerged } from './merge-queries.ts';
import { deleteAfter, insertAfter, selectOrder } from './order-queries.ts';
import { selectPitches } from './pitch-queries.ts';
import type { UnconferenceTx } from './tables.ts';

type Ordering = { gathering: string; pitch: string; after: string };

export type Ordered =
  | { answer: 'done' }
  | { answer: 'refused'; trouble: AfterTrouble }
  /** gone, or said no longer */
  | { answer: 'not-there' };

/** Lets a session come at a later time than another, each as it stands: what is joined is one. */
export async function putAfter(tx: UnconferenceTx, { gathering, ...asked }: Ordering): Promise<Ordered> {
  const { pitches, roots, order } = await lockOrder(tx, gathering);
  const there = new Set(pitches.filter(isPlaceable).map(({ id }) => id));
  const [pitch, after] = [roots.get(asked.pitch), roots.get(asked.after)];
  if (!pitch || !after || !there.has(pitch) || !there.has(after)) return { answer: 'not-there' };
  const trouble = checkAfter(foldOrder(order, roots), { pitch, after });
  if (trouble) return { answer: 'refused', trouble };
  await insertAfter(tx, { pitch, after });
  await updateCamp(tx, gathering, {});
  return { answer: 'done' };
}

/** Lets it come at any time again; of what is joined, whichever it was said of. */
export async function dropAfter(tx: UnconferenceTx, { gathering, ...asked }: Ordering): Promise<Ordered> {
  const { roots, order } = await lockOrder(tx, gathering);
  const rootOf = (id: string) => roots.get(id) ?? id;
  const isOne = (one: string, other: string) => rootOf(one) === rootOf(other);
  const said = order.filter(({ pitch, after }) => isOne(pitch, asked.pitch) && isOne(after, asked.after));
  if (said.length === 0) return { answer: 'not-there' };
  for (const one of said) await deleteAfter(tx, one);
  await updateCamp(tx, gathering, {});
  return { answer: 'done' };
}

async function lockOrder(tx: UnconferenceTx, gathering: string) {
  await lockCamp(tx, gathering);
  const [pitches, merged] = [await selectPitches(tx, gathering), await selectMerged(tx, gathering)];
  return { pitches, roots: rootsOf(pitches, merged), order: await selectOrder(tx, gathering) };
}
