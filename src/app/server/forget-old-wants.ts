import { noteDeleted } from '#moderation/server';
import { forgetWants } from '#unconference/server';
import type { Database } from './tables.ts';

/** Forgets what people brought to camps, offered and needed there two weeks after the end, and what was kept of it where it was withheld. */
export async function forgetOldWants(db: Database, now: Date): Promise<void> {
  await db.transaction().execute(async (tx) => {
    for (const id of await forgetWants(tx, now)) await noteDeleted(tx, { kind: 'want', id }, now);
  });
}
