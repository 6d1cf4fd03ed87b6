import { selectIsKeptOutOf, selectToCome } from './kept-out-queries.ts';
import { updateAnswer } from './look-after-queries.ts';
import { settleLocked } from './settle-line.ts';
import { lockGathering } from './sign-up-queries.ts';
import type { GatheringsTx } from './tables.ts';

/** Ends what somebody whom a group keeps out has signed up for there and is still to come; each place goes to the next in line. */
export async function endSignUps(
  tx: GatheringsTx,
  { group, person }: { group: string; person: string },
  now: Date
): Promise<void> {
  for (const gathering of await selectToCome(tx, group, now)) {
    const locked = await lockGathering(tx, gathering);
    if (!locked || !(await selectIsKeptOutOf(tx, gathering, person))) continue;
    const from = ['going', 'waiting', 'maybe'] as const;
    const had = await updateAnswer(tx, { gathering, person, from }, { answer: 'declined', because: '' });
    if (had) await settleLocked(tx, locked, now);
  }
}
