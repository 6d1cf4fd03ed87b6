import { type ExpressionBuilder, sql } from 'kysely';
import type { VisibleStatement } from '../merge-statements.ts';
import { rowOf, statementOf, type StatementRow } from './statement-row.ts';
import type { GatheringsDb, GatheringsTables, GatheringsTx } from './tables.ts';

const SHOWN = [
  'gathering_statement.id',
  'source_id',
  'uid',
  'recurrence',
  'sequence',
  'likeness',
  'title',
  'starts',
  'ends',
  'zone',
  'first_date',
  'last_date',
  'place_name',
  'lat',
  'lon',
  'placed_by',
  'attendance',
  'kind',
  'free',
  'cancelled',
  'address',
  'tags',
  'gone',
  'added_at'
] as const;

/** The one door to what sources say: the server's, and this person's own. Everything that is read goes through it. */
function selectVisible(db: GatheringsDb, person: string | null) {
  return db
    .selectFrom('gathering_statement')
    .innerJoin('source', 'source.id', 'gathering_statement.source_id')
    .leftJoin('gathering_mark', (join) =>
      join.onRef('gathering_mark.statement_id', '=', 'gathering_statement.id').on('person_id', '=', person)
    )
    .where((eb: ExpressionBuilder<GatheringsTables, 'source'>) =>
      person === null
        ? eb('source.owner_id', 'is', null)
        : eb.or([eb('source.owner_id', 'is', null), eb('source.owner_id', '=', person)])
    )
    .select(SHOWN)
    .select(['source.name as source_name', 'source.owner_id as owner_id', 'gathering_mark.mark as mark']);
}

/** What a reader may see that lies, if only in part, between two dates. */
export async function selectVisibleBetween(
  db: GatheringsDb,
  person: string | null,
  from: string,
  until: string
): Promise<VisibleStatement[]> {
  const rows = await selectVisible(db, person)
    .where('last_date', '>=', from)
    .where('first_date', '<=', until)
    .orderBy('gathering_statement.id')
    .execute();
  return rows.map(statementOf);
}

/** What a reader may see that has one of these ids, UIDs or likenesses. */
export async function selectVisibleLike(
  db: GatheringsDb,
  person: string | null,
  { ids, uids, likenesses }: { ids: string[]; uids: string[]; likenesses: string[] }
): Promise<VisibleStatement[]> {
  const rows = await selectVisible(db, person)
    .where(
      (eb) => sql<boolean>`(${eb.ref('gathering_statement.id')} = any(${ids}::uuid[])
        or uid = any(${uids}) or likeness = any(${likenesses}))`
    )
    .orderBy('gathering_statement.id')
    .execute();
  return rows.map(statementOf);
}

/** Everything that a source says, or said, of what ends on or after a date. */
export async function selectStatementsOf(tx: GatheringsTx, source: string, from: string): Promise<StatementRow[]> {
  return tx
    .selectFrom('gathering_statement')
    .select(SHOWN)
    .where('source_id', '=', source)
    .where('last_date', '>=', from)
    .execute();
}

export type NewStatement = ReturnType<typeof rowOf>;

const AT_ONCE = 500;

export async function insertStatements(tx: GatheringsTx, source: string, rows: NewStatement[], now: Date): Promise<void> {
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const values = rows.slice(from, from + AT_ONCE).map((row) => ({ ...row, source_id: source, added_at: now }));
    await tx.insertInto('gathering_statement').values(values).execute();
  }
}

export async function updateStatement(tx: GatheringsTx, id: string, row: NewStatement): Promise<void> {
  await tx.updateTable('gathering_statement').set({ ...row, gone: false }).where('id', '=', id).execute();
}

/** What a source says no more: kept for those who marked it, else removed. */
export async function dropStatements(tx: GatheringsTx, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  const marked = tx.selectFrom('gathering_mark').select('statement_id').where('statement_id', 'in', ids);
  await tx.deleteFrom('gathering_statement').where('id', 'in', ids).where('id', 'not in', marked).execute();
  await tx.updateTable('gathering_statement').set({ gone: true }).where('id', 'in', ids).execute();
}

/** Removes what ended before a date, unless somebody marked it. */
export async function deleteStatementsBefore(db: GatheringsDb, date: string): Promise<void> {
  const marked = db.selectFrom('gathering_mark').select('statement_id');
  await db.deleteFrom('gathering_statement').where('last_date', '<', date).where('id', 'not in', marked).execute();
}

export async function updatePlace(
  db: GatheringsDb,
  ids: string[],
  place: Pick<NewStatement, 'place_name' | 'lat' | 'lon' | 'placed_by'>
): Promise<void> {
  await db.updateTable('gathering_statement').set(place).where('id', 'in', ids).execute();
}

export async function updateTags(db: GatheringsDb, ids: string[], tags: string[]): Promise<void> {
  await db.updateTable('gathering_statement').set({ tags }).where('id', 'in', ids).execute();
}

/** The names of places that nobody found yet, each once. */
export async function selectUnfoundPlaces(db: GatheringsDb, from: string): Promise<string[]> {
  const rows = await db
    .selectFrom('gathering_statement')
    .select('place_name')
    .distinct()
    .where('placed_by', 'is', null)
    .where('place_name', 'is not', null)
    .where('attendance', '!=', 'online')
    .where('last_date', '>=', from)
    .execute();
  return rows.flatMap(({ place_name: name }) => name ?? []);
}

export async function updateFoundPlace(
  db: GatheringsDb,
  name: string,
  { lat, lon }: { lat: number; lon: number }
): Promise<void> {
  await db
    .updateTable('gathering_statement')
    .set({ lat, lon, placed_by: 'guess' })
    .where('place_name', '=', name)
    .where('placed_by', 'is', null)
    .where('attendance', '!=', 'online')
    .execute();
}
