import { deleteInvitation } from './invitation-queries.ts';
import type { PeopleDb } from './tables.ts';

/** Takes an invitation back: its link stops working at once. Who has joined by it stays. */
export async function withdrawInvitation(db: PeopleDb, id: string): Promise<void> {
  await deleteInvitation(db, id);
}
