import type { Transaction } from 'kysely';
import { type JobData, type Jobs, openJobs } from '#platform/server/jobs.ts';
import type { Log } from '#platform/server/log.ts';
import { SCHEDULE } from './schedule.ts';
import { settings } from './settings.ts';

let opened: Jobs | undefined;

/** Starts doing what is scheduled and what is asked for. */
export async function openServerJobs(log: Log): Promise<void> {
  opened = await openJobs(settings().database, SCHEDULE, log);
}

/** Notes a job of the schedule, in the transaction of what it follows from. */
export async function enqueue<Tables>(tx: Transaction<Tables>, name: string, data: JobData): Promise<void> {
  if (!opened) throw new Error('The jobs are not open yet');
  await opened.enqueue(tx as unknown as Transaction<never>, name, data);
}

export async function closeServerJobs(): Promise<void> {
  await opened?.stop();
  opened = undefined;
}
