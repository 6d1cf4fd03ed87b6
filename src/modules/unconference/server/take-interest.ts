import type { Interest } from '../pitch.ts';
import { saveInterest } from './interest-queries.ts';
import { lockPitch } from './pitch-queries.ts';
import type { UnconferenceTx } from './tables.ts';

/** Says what somebody must see or would like to, or takes it back. @returns false where the pitch is gone */
export async function takeInterest(
  tx: UnconferenceTx,
  { gathering, pitch, person }: { gathering: string; pitch: string; person: string },
  wish: Interest | null
): Promise<boolean> {
  const known = await lockPitch(tx, gathering, pitch);
  if (!known || known.hidden || known.withdrawn) return false;
  await saveInterest(tx, { pitch, person }, wish);
  return true;
}
