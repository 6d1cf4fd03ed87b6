import { type ColumnType, type Generated, type Kysely, sql, type Transaction } from 'kysely';

/** Facts that were recorded and not yet told to who listens. */
export type OutboxTables = {
  outbox: {
    id: Generated<string>;
    fact: ColumnType<unknown, string, never>;
    failures: Generated<number>;
    next_at: Generated<Date>;
  };
};

export const OUTBOX_CHANNEL = 'afield_outbox';

export async function insertFact(tx: Transaction<OutboxTables>, fact: object): Promise<void> {
  await tx
    .insertInto('outbox')
    .values({ fact: JSON.stringify(fact) })
    .execute();
  await sql`select pg_notify(${OUTBOX_CHANNEL}, '')`.execute(tx);
}

export type RecordedFact = { id: string; fact: unknown; failures: number };

/** The oldest fact whose time has come, kept from others until the end of the transaction. */
export async function takeFact(tx: Transaction<OutboxTables>, now: Date): Promise<RecordedFact | undefined> {
  return await tx
    .selectFrom('outbox')
    .select(['id', 'fact', 'failures'])
    .where('next_at', '<=', now)
    .orderBy('id')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
}

export async function deleteFact(tx: Transaction<OutboxTables>, id: string): Promise<void> {
  await tx.deleteFrom('outbox').where('id', '=', id).execute();
}

export async function putOff(db: Kysely<OutboxTables>, id: string, failures: number, until: Date): Promise<void> {
  await db.updateTable('outbox').set({ failures, next_at: until }).where('id', '=', id).execute();
}

export async function deleteFacts(tx: Transaction<OutboxTables>): Promise<void> {
  await tx.deleteFrom('outbox').execute();
}
