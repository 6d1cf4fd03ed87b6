import { moveGuestThings } from './take-over-queries.ts';
import type { UnconferenceTx } from './tables.ts';

/** Makes what a guest suggested, hosts and would like to see somebody else's: her own, under an account. What both said, the account keeps. */
export async function takeOverGuest(
  tx: UnconferenceTx,
  { guest, person }: { guest: string; person: string }
): Promise<void> {
  await moveGuestThings(tx, guest, person);
}
