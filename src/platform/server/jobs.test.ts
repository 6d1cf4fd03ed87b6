import { sql } from 'kysely';
import { expect, inject, test } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { openJobs } from './jobs.ts';
import { openLog } from './log.ts';

const db = await testDatabase();

test('jobs that are noted at once are done one after another, without a pause in between', async () => {
  const { rows } = await sql<{ database: string }>`select current_database() as database`.execute(db);
  const done: string[] = [];
  const all = Promise.withResolvers<void>();
  const run = async ({ to }: Record<string, string>) => {
    if (done.push(to ?? '') === 20) all.resolve();
  };
  const job = { name: 'letters.send', mostSeconds: 60, run };
  const jobs = await openJobs({ ...inject('cluster'), ...rows[0]! }, [job], openLog('silent'));
  const letters = Array.from({ length: 20 }, (_, number) => `${number}@example.org`);
  await db.transaction().execute(async (tx) => {
    for (const to of letters) await jobs.enqueue(tx as never, job.name, { to });
  });
  await all.promise;
  await jobs.stop();
  expect(done.sort()).toEqual(letters.sort());
});
