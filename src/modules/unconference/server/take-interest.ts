import type { Interest } from '../pitch.ts';
import { selectCamp } from './camp-queries.ts';
import { saveInterest } from './interest-queries.ts';
import { sessionOf } from './read-session.ts';
import type { UnconferenceTx } from './tables.ts';

/** `closed`: since the time that the organisers set */
export type InterestTaken = 'taken' | 'gone' | 'closed';

/** Says what somebody must see or would like to, or takes it back; of joined sessions for all of them. */
export async function takeInterest(
  tx: UnconferenceTx,
  { gathering, pitch, person }: { gathering: string; pitch: string; person: string },
  wish: Interest | null,
  now: Date
): Promise<InterestTaken> {
  const session = await sessionOf(tx, gathering, pitch);
  if (!session) return 'gone';
  if (isClosed(await selectCamp(tx, gathering), now)) return 'closed';
  for (const id of session.parts) await saveInterest(tx, { pitch: id, person }, id === session.root ? wish : null);
  return 'taken';
}

/** Whether it is too late to say what one would like to see. */
export function isClosed(camp: { interestUntil: Date | null } | undefined, now: Date): boolean {
  const until = camp?.interestUntil ?? null;
  return until !== null && until <= now;
}
