import { recordFact } from '#platform/server/outbox.ts';
import type { UnconferenceFact } from '../facts.ts';
import { rootsOf } from '../merge.ts';
import { isPlaceable, type Pitch } from '../pitch.ts';
import { lockCamp, selectPlan, updateCamp } from './camp-queries.ts';
import {
  deleteMerge,
  deletePlace,
  insertMerge,
  insertPlace,
  selectMerged,
  selectPlacesOf,
  type Stood
} from './merge-queries.ts';
import { selectPitches } from './pitch-queries.ts';
import { putBack } from './put-back.ts';
import type { UnconferenceTx } from './tables.ts';

type Merging = { gathering: string; pitch: string; into: string; by: string };

/**
 * Makes one session of two: it stands where either stood, with the hosts of both and what everybody said to either. All that is
 * its own stays with each. @returns false where one of them is gone, or they are one already
 */
export async function mergePitches(
  tx: UnconferenceTx,
  { gathering, pitch, into, by }: Merging,
  now: Date
): Promise<boolean> {
  await lockCamp(tx, gathering);
  const [all, merged] = [await selectPitches(tx, gathering), await selectMerged(tx, gathering)];
  const roots = rootsOf(all, merged);
  const [from, to] = [pitch, into].map((id) => all.find((one) => one.id === roots.get(id) && isPlaceable(one)));
  if (!from || !to || from === to) return false;
  const stood = await giveOver(tx, from, to);
  await deleteMerge(tx, from.id);
  await insertMerge(tx, { pitch: from.id, into: to.id, stood }, now);
  await updateCamp(tx, gathering, {});
  const fact: UnconferenceFact = { type: 'unconference.merged', gathering, pitch: from.id, into: to.id, by };
  await recordFact(tx, fact);
  return true;
}

/** Takes a session out of the one that it was joined into, back to where it stood, as far as nobody else stands there now. */
export async function takeApart(
  tx: UnconferenceTx,
  { gathering, pitch }: Pick<Merging, 'gathering' | 'pitch'>
): Promise<boolean> {
  await lockCamp(tx, gathering);
  if (!(await selectMerged(tx, gathering)).has(pitch)) return false;
  const undone = await deleteMerge(tx, pitch);
  if (!undone) return false;
  const one = (await selectPitches(tx, gathering)).find(({ id }) => id === pitch);
  if (one && !one.withdrawn)
    await putBack(tx, { pitch: one, plan: await selectPlan(tx, gathering), places: undone.stood, from: undone.into });
  await updateCamp(tx, gathering, {});
  return true;
}

/**
 * In each grid its places are left, or taken by the other where that one has none, as many as it may have. In the draft what takes
 * several times in a row takes none where it would be cut short.
 */
async function giveOver(tx: UnconferenceTx, from: Pitch, to: Pitch): Promise<Stood[]> {
  const placed = new Set((await selectPlacesOf(tx, to.id)).map(({ grid }) => grid));
  const isCutShort = to.inARow && !(from.inARow && from.times >= to.times);
  const stood: Stood[] = [];
  for (const place of await selectPlacesOf(tx, from.id)) {
    const many = stood.filter(({ grid }) => grid === place.grid).length;
    const given = !placed.has(place.grid) && many < to.times && !(isCutShort && place.grid === 'draft');
    await deletePlace(tx, from.id, place);
    if (given) await insertPlace(tx, to.id, place);
    stood.push({ ...place, given });
  }
  return stood;
}
