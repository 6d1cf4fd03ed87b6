import type { Transaction } from 'kysely';
import { hostedById } from '#gatherings/server';
import { askReachReport } from '#travel/server';
import { enqueue } from '../jobs.ts';
import { jobOf } from '../ask-for-reach.ts';
import type { AllTables, Database } from '../tables.ts';

type Tx = Transaction<AllTables>;

/** What a group holds has changed, and who can get there with it; the server's report waits for the night. */
export async function reportOfGathering(tx: Tx, { gathering }: { gathering: string }, now: Date): Promise<void> {
  const db: Database = tx;
  const hosted = await hostedById(db, gathering);
  if (!hosted) return;
  const scope = { group: hosted.group.id };
  if (await askReachReport(tx, scope, now)) await enqueue(tx, 'travel.report-reach', jobOf(scope));
}

/** By another timetable all reports are others; one asking for all at once is enough. */
export async function reportOfTimetables(tx: Tx, _fact: unknown, now: Date): Promise<void> {
  if (await askReachReport(tx, { group: null }, now)) await enqueue(tx, 'travel.report-reach', {});
}
