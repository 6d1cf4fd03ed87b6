import { mustAcceptConduct } from '../board.ts';
import { lockGroup } from './group-queries.ts';
import { selectMembership, updateMembership } from './membership-queries.ts';
import type { GroupsTx } from './tables.ts';

/**
 * Keeps that a member who writes something in her group accepts its code of conduct as it now is, where she has not yet. Who is no
 * member is asked for nothing.
 * @returns false where she would have to and does not
 */
export async function acceptConduct(
  tx: GroupsTx,
  { group: id, by, accepts }: { group: string; by: string; accepts: boolean },
  now: Date
): Promise<boolean> {
  const group = await lockGroup(tx, id);
  const mine = group && (await selectMembership(tx, id, by));
  if (!group || !mine || !mustAcceptConduct(group, mine.conductAcceptedAt)) return true;
  if (accepts) await updateMembership(tx, id, by, { conduct_accepted_at: now });
  return accepts;
}
