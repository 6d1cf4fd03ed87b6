import type { Gathering } from '../gathering.ts';
import type { StoredStatement } from './statement-queries.ts';
import type { GatheringsDb, GatheringsTx } from './tables.ts';

export async function insertStatement(tx: GatheringsTx, source: string, statement: StoredStatement): Promise<string> {
  const { uid, recurrence, sequence, foldedTitle, firstDate, lastDate, said, found } = statement;
  const { id } = await tx
    .insertInto('source_statement')
    .values({
      source_id: source,
      uid,
      recurrence,
      sequence,
      folded_title: foldedTitle,
      first_date: firstDate,
      last_date: lastDate,
      said: JSON.stringify(said),
      found_place: found && JSON.stringify(found)
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Which of some statements stand in a source. */
export async function selectInSource(
  db: GatheringsDb | GatheringsTx,
  ids: readonly string[],
  source: string
): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('source_statement')
    .select('id')
    .where('id', 'in', ids)
    .where('source_id', '=', source)
    .execute();
  return rows.map(({ id }) => id);
}

/** @returns whether it was not offered to that group before */
export async function insertOffer(
  tx: GatheringsTx,
  offer: { statement: string; group: string; by: string },
  now: Date
): Promise<boolean> {
  const rows = await tx
    .insertInto('offered_statement')
    .values({ statement_id: offer.statement, group_id: offer.group, offered_by: offer.by, offered_at: now })
    .onConflict((on) => on.doNothing())
    .returning('group_id')
    .execute();
  return rows.length > 0;
}

/** @returns who had offered it */
export async function deleteOffer(tx: GatheringsTx, statement: string, group: string): Promise<string | undefined> {
  const row = await tx
    .deleteFrom('offered_statement')
    .where('statement_id', '=', statement)
    .where('group_id', '=', group)
    .returning('offered_by')
    .executeTakeFirst();
  return row?.offered_by;
}

/** Puts a statement into another source; offers to others end with it. */
export async function moveStatement(tx: GatheringsTx, statement: string, source: string): Promise<void> {
  await tx.updateTable('source_statement').set({ source_id: source }).where('id', '=', statement).execute();
  await tx.deleteFrom('offered_statement').where('statement_id', '=', statement).execute();
}

export type Offer = { statement: string; said: Gathering; by: string };

/** What is offered to a group, the oldest offer first, with the names of who offers it. */
export async function selectOffers(db: GatheringsDb, group: string): Promise<Offer[]> {
  const rows = await db
    .selectFrom('offered_statement')
    .innerJoin('source_statement', 'source_statement.id', 'offered_statement.statement_id')
    .innerJoin('person', 'person.id', 'offered_statement.offered_by')
    .select(['source_statement.id', 'source_statement.said', 'person.name'])
    .where('offered_statement.group_id', '=', group)
    .orderBy('offered_at')
    .execute();
  return rows.map(({ id, said, name }) => ({ statement: id, said: said as Gathering, by: name }));
}

/** The groups that a statement is offered to. */
export async function selectOfferedTo(db: GatheringsDb, statements: readonly string[]): Promise<string[]> {
  if (statements.length === 0) return [];
  const rows = await db
    .selectFrom('offered_statement')
    .select('group_id')
    .where('statement_id', 'in', statements)
    .execute();
  return rows.map(({ group_id }) => group_id);
}
