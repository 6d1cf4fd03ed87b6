import { recordFact } from '#platform/server/outbox.ts';
import { isUuid } from '#platform/server/uuid.ts';
import type { GatheringsFact } from '../facts.ts';
import type { Attendance } from '../gathering.ts';
import { LONGEST_WORDS, wayIn } from '../sign-up.ts';
import { type InLineNow, lineNow } from '../places.ts';
import { selectHeld } from './line-queries.ts';
import { type FoundSignUp, selectSignUps, updateAnswer, updateCheckedIn } from './look-after-queries.ts';
import { settleLocked } from './settle-line.ts';
import { lockGathering } from './sign-up-queries.ts';
import type { GatheringsDb, GatheringsTx } from './tables.ts';

/** A sign-up as the organisers see it; who goes online may be in line for the room at the same time. */
export type ListedSignUp = FoundSignUp & { line?: InLineNow };

type OneSignUp = { gathering: string; person: string };

/** Everybody who has answered, for the organisers: who waits in the order of the line, all others by name. */
export async function listSignUps(
  db: GatheringsDb,
  { id, attendance }: { id: string; attendance: Attendance },
  now: Date
): Promise<ListedSignUp[]> {
  const [all, held] = [await selectSignUps(db, id), await selectHeld(db, id, attendance)];
  const inLine = lineNow(held, now);
  return all.map((one) => {
    const line = inLine.get(one.person);
    return { ...one, way: wayIn(attendance, one.way), ...(line && { line }) };
  });
}

/** Notes at the door that somebody who is going is there, or takes that back. @returns whether she is going */
export async function checkIn(db: GatheringsDb, who: OneSignUp, isThere: boolean, now: Date): Promise<boolean> {
  return isUuid(who.person) && (await updateCheckedIn(db, who, isThere ? now : null));
}

/** Takes somebody out, with a reason that she hears; her place goes to the next in line. Without a reason nothing happens. */
export async function takeOut(
  tx: GatheringsTx,
  { gathering: id, person, by, because }: OneSignUp & { by: string; because: string },
  now: Date
): Promise<'taken-out' | 'no-reason' | 'not-there'> {
  const reason = because.trim().slice(0, LONGEST_WORDS);
  if (reason === '') return 'no-reason';
  const gathering = isUuid(person) ? await lockGathering(tx, id) : undefined;
  if (!gathering) return 'not-there';
  const from = ['going', 'waiting', 'maybe'] as const;
  const moved = await updateAnswer(tx, { gathering: id, person, from }, { answer: 'taken-out', because: reason });
  if (!moved) return 'not-there';
  const fact: GatheringsFact = { type: 'gatherings.taken-out', gathering: id, person, by };
  await recordFact(tx, fact);
  await settleLocked(tx, gathering, now);
  return 'taken-out';
}

/** Lets somebody who was taken out sign up again. @returns whether she had been */
export async function letBackIn(tx: GatheringsTx, who: OneSignUp): Promise<boolean> {
  if (!isUuid(who.person)) return false;
  return await updateAnswer(tx, { ...who, from: ['taken-out'] }, { answer: 'declined', because: '' });
}
