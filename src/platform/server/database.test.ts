import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testDatabase } from '../../../test/database.ts';

const db = await testDatabase();

/** Resolves once PostgreSQL has ended the connection. */
async function endConnection(pid: number): Promise<void> {
  await sql`select pg_terminate_backend(${pid})`.execute(db);
  await expect
    .poll(async () => (await sql`select 1 from pg_stat_activity where pid = ${pid}`.execute(db)).rows.length)
    .toBe(0);
}

test('a connection that is lost between two steps fails the second one, and nothing else', async () => {
  const work = db.connection().execute(async (one) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(one);
    await endConnection(rows[0]?.pid ?? 0);
    await sql`select 1`.execute(one);
  });
  await expect(work).rejects.toThrow(/terminated|not queryable|administrator command/);
  expect((await sql`select 1`.execute(db)).rows).toHaveLength(1);
});
