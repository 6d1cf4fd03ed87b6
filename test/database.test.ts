import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testDatabase } from './database.ts';

const [one, other] = await Promise.all([testDatabase(), testDatabase()]);
const mair = { name: 'Mair', email: 'mair@example.org', email_verified: true, image: null };

test('each database has all tables, and nothing of another', async () => {
  await one.insertInto('person').values(mair).execute();
  expect(await one.selectFrom('person').select('name').execute()).toEqual([{ name: 'Mair' }]);
  expect(await other.selectFrom('person').select('name').execute()).toEqual([]);
});

test('several transactions go on at the same time', async () => {
  const backends = await Promise.all(
    [1, 2, 3].map(() =>
      other.transaction().execute(async (tx) => {
        const { rows } = await sql<{ id: number }>`select pg_backend_pid() as id from pg_sleep(0.05)`.execute(tx);
        return rows[0]?.id;
      })
    )
  );
  expect(new Set(backends).size).toBe(3);
});
