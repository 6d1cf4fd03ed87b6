import type { SignUpShownTo } from '../sign-up.ts';
import { updateShownTo } from './sign-up-queries.ts';
import type { GatheringsTx } from './tables.ts';

/** Who sees by name that somebody came, as she chooses it after the end. False where she did not say that she would. */
export async function showSignUp(
  tx: GatheringsTx,
  who: { gathering: string; person: string },
  shownTo: SignUpShownTo
): Promise<boolean> {
  return await updateShownTo(tx, who, shownTo);
}
