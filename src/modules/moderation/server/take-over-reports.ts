import { moveAuthor, moveReports } from './report-queries.ts';
import type { ModerationTx } from './tables.ts';

/** What a guest reported, and what was decided about her texts, is from now on of the account that she has. */
export async function takeOverReports(
  tx: ModerationTx,
  { guest, person }: { guest: string; person: string }
): Promise<void> {
  await moveReports(tx, guest, person);
  await moveAuthor(tx, guest, person);
}
