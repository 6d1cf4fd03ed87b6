import { askReachReport } from '#travel/server';
import { database } from './database.ts';
import { enqueue } from './jobs.ts';

type Scope = { group: string | null };

/** Has it counted as soon as there is time, unless it is already. */
export async function askForReach(scope: Scope): Promise<void> {
  await database()
    .transaction()
    .execute(async (tx) => {
      if (await askReachReport(tx, scope, new Date())) await enqueue(tx, 'travel.report-reach', jobOf(scope));
    });
}

/** What the job is given. */
export function jobOf({ group }: Scope): Record<string, string> {
  return group ? { group } : { server: 'yes' };
}
