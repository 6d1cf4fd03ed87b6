import type { Transaction } from 'kysely';
import { fromKysely, PgBoss } from 'pg-boss';
import type { DatabaseAddress } from './database.ts';
import type { Log } from './log.ts';

export type JobData = Record<string, string>;

/** What is done later: `name` is also the name of its queue. */
export type Job = {
  name: string;
  run: (data: JobData) => Promise<void>;
  /** when it is also done by itself: minute, hour, day, month, weekday, in UTC */
  cron?: string;
  /** a job that takes longer is given up and tried again */
  mostSeconds: number;
};

export type Jobs = {
  /** Notes a job in the transaction of what it follows from: both are kept, or neither. */
  enqueue(tx: Transaction<never>, name: string, data: JobData): Promise<void>;
  /** Ends when the jobs under way have ended, or when they had a few seconds for it; those are done again later. */
  stop(): Promise<void>;
};

const RETRIES = 3;
const RETRY_SECONDS = 30;
const STOP_MILLISECONDS = 1000;
/** A worker is told of new jobs, and looks by itself in case it was not. */
const LOOKING = { pollingIntervalSeconds: 5, notifyPollingIntervalSeconds: 5 };

/** Starts doing jobs, one of each kind at a time. What fails is tried again, later each time. */
export async function openJobs(address: DatabaseAddress, jobs: readonly Job[], log: Log): Promise<Jobs> {
  const boss = new PgBoss({ ...address, max: 4, useListenNotify: true });
  boss.on('error', (error) => log.error({ error: error.message }, 'jobs'));
  await boss.start();
  let isStopping = false;
  const tell = (job: string, error: unknown) => {
    // What is cut off by the end of the server is done again by the next one.
    if (!isStopping) log.error({ job, what: error instanceof Error ? error.stack : error }, 'a job failed');
  };
  for (const job of jobs) await takeUp(boss, job, tell);
  return {
    enqueue: async (tx, name, data) => void (await boss.send(name, data, { db: fromKysely(tx) })),
    stop: () => {
      isStopping = true;
      return boss.stop({ graceful: true, timeout: STOP_MILLISECONDS });
    }
  };
}

type JobOfBackup = { name: string; data: object | null; priority: number; startAfter: Date };

/** Notes jobs that a backup kept; whoever opens the jobs next does them. */
export async function enqueueAgain(address: DatabaseAddress, batches: AsyncIterable<JobOfBackup[]>): Promise<void> {
  const boss = new PgBoss({ ...address, max: 2, supervise: false, schedule: false });
  boss.on('error', () => undefined);
  await boss.start();
  try {
    for await (const jobs of batches) {
      for (const [name, ofOne] of Map.groupBy(jobs, ({ name }) => name)) {
        await boss.createQueue(name, { notify: true });
        const sent = ofOne.map(({ data, priority, startAfter }) => ({ data: data ?? {}, priority, startAfter }));
        await boss.insert(name, sent);
      }
    }
  } finally {
    await boss.stop({ graceful: false });
  }
}

type Tell = (job: string, error: unknown) => void;

async function takeUp(boss: PgBoss, { name, run, cron, mostSeconds }: Job, tell: Tell): Promise<void> {
  const options = { expireInSeconds: mostSeconds, retryLimit: RETRIES, retryDelay: RETRY_SECONDS, retryBackoff: true };
  await boss.createQueue(name, { ...options, notify: true });
  await boss.updateQueue(name, options);
  if (cron) await boss.schedule(name, cron);
  else await boss.unschedule(name);
  const worker = await boss.work<JobData>(name, LOOKING, async (batch) => {
    for (const { data } of batch) {
      try {
        await run(data ?? {});
      } catch (error) {
        tell(name, error);
        throw error;
      } finally {
        // Otherwise the next job, though it waits already, is looked for only some seconds later.
        boss.notifyWorker(worker);
      }
    }
  });
}
