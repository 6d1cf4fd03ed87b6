import { deleteParts } from './profile-queries.ts';
import type { PeopleTx } from './tables.ts';

/** Deletes for good what somebody said of herself, long after it was removed. Her account and her name stay. */
export async function deleteProfile(tx: PeopleTx, person: string): Promise<void> {
  await deleteParts(tx, person);
}
