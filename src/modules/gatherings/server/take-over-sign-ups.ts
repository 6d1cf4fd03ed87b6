import { moveSignUps } from './sign-up-queries.ts';
import type { GatheringsTx } from './tables.ts';

/** Gives somebody the places of a guest who is herself, and where she stands in line; where she has answered already, her own answer stays. */
export async function takeOverSignUps(tx: GatheringsTx, from: string, to: string): Promise<void> {
  await moveSignUps(tx, from, to);
}
