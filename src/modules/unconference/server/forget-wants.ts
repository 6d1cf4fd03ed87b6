import type { UnconferenceTx } from './tables.ts';
import { deleteWantsBefore } from './wants-queries.ts';

const DAY = 86_400_000;
/** So that a tin that was left behind comes home. */
const DAYS_KEPT = 14;

/** Forgets what people brought, offered and needed at gatherings that ended two weeks ago. @returns the ids of these texts */
export async function forgetWants(tx: UnconferenceTx, now: Date): Promise<string[]> {
  return await deleteWantsBefore(tx, new Date(now.getTime() - DAYS_KEPT * DAY));
}
