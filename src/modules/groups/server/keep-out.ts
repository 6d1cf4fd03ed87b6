import { recordFact } from '#platform/server/outbox.ts';
import type { GroupsFact } from '../facts.ts';
import { checkKeepingOut, type KeepOutTrouble, type KeptOut } from '../kept-out.ts';
import { deleteFollow } from './follow-queries.ts';
import { deleteKeptOut, insertKeptOut, selectIsKeptOut, selectKeptOut } from './kept-out-queries.ts';
import { takeOutMember } from './leave-group.ts';
import type { GroupsDb, GroupsTx } from './tables.ts';

export type KeepingOut =
  | { answer: 'kept-out' }
  | { answer: 'wrong'; trouble: KeepOutTrouble }
  /** one may not take her out, or she is no member any more */
  | { answer: 'not-there' };

/**
 * Takes a member out and keeps her out, however the group is joined, until an organiser lifts it. Only organisers read why. She
 * also loses her place at what the group is to hold: that follows from the fact.
 */
export async function keepOut(
  tx: GroupsTx,
  { because, ...about }: { group: string; person: string; by: string; because: string },
  now: Date
): Promise<KeepingOut> {
  const read = checkKeepingOut(because);
  if ('trouble' in read) return { answer: 'wrong', trouble: read.trouble };
  if (!(await takeOutMember(tx, about))) return { answer: 'not-there' };
  await insertKeptOut(tx, { ...about, because: read.checked }, now);
  await deleteFollow(tx, about.group, about.person);
  const fact: GroupsFact = { type: 'groups.kept-out', group: about.group, person: about.person };
  await recordFact(tx, fact);
  return { answer: 'kept-out' };
}

/** Lets somebody join again as anybody may; she is no member by that. @returns false where she was not kept out */
export async function letBack(tx: GroupsTx, group: string, person: string): Promise<boolean> {
  return await deleteKeptOut(tx, group, person);
}

/** Whom organisers keep out of a group, the last first: for organisers alone. */
export async function listKeptOut(db: GroupsDb, group: string): Promise<KeptOut[]> {
  return await selectKeptOut(db, group);
}

export async function isKeptOut(db: GroupsDb, group: string, person: string): Promise<boolean> {
  return await selectIsKeptOut(db, group, person);
}
