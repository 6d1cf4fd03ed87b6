import { recordFact } from '#platform/server/outbox.ts';
import type { UnconferenceFact } from '../facts.ts';
import { rootsOf } from '../merge.ts';
import { isPlaceable } from '../pitch.ts';
import { lockCamp, updateCamp } from './camp-queries.ts';
import {
  deleteMerge,
  deletePlace,
  insertMerge,
  insertPlace,
  selectMerged,
  selectPlacesOf,
  selectWhoStandsAt,
  type Stood
} from './merge-queries.ts';
import { selectPitches } from './pitch-queries.ts';
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
  const [from, to] = [roots.get(pitch), roots.get(into)];
  const areThere = [from, to].every((id) => all.some((one) => one.id === id && isPlaceable(one)));
  if (!from || !to || from === to || !areThere) return false;
  const stood = await giveOver(tx, from, to);
  await deleteMerge(tx, from);
  await insertMerge(tx, { pitch: from, into: to, stood }, now);
  await updateCamp(tx, gathering, {});
  const fact: UnconferenceFact = { type: 'unconference.merged', gathering, pitch: from, into: to, by };
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
  for (const { given, ...place } of undone.stood) {
    const there = await selectWhoStandsAt(tx, place);
    const isGivenBack = given && there === undone.into;
    if (isGivenBack) await deletePlace(tx, undone.into, place.grid);
    if (isGivenBack || there === undefined) await insertPlace(tx, pitch, place);
  }
  await updateCamp(tx, gathering, {});
  return true;
}

/** In each grid its place is left, or taken by the other where that one has none. */
async function giveOver(tx: UnconferenceTx, from: string, to: string): Promise<Stood[]> {
  const placed = new Set((await selectPlacesOf(tx, to)).map(({ grid }) => grid));
  const stood: Stood[] = [];
  for (const place of await selectPlacesOf(tx, from)) {
    const given = !placed.has(place.grid);
    await deletePlace(tx, from, place.grid);
    if (given) await insertPlace(tx, to, place);
    stood.push({ ...place, given });
  }
  return stood;
}
