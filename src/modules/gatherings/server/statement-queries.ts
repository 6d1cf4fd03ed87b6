import { type Kysely, sql } from 'kysely';
import type { Gathering } from '../gathering.ts';
import type { FoundPlace, Mark, SourceSpan, SourceStatement } from '../listed-gathering.ts';
import type { GatheringsTables } from './tables.ts';
import * as m from '#messages';

type Db = Kysely<GatheringsTables>;

export type StoredStatement = {
  uid: string;
  recurrence: string;
  sequence: number;
  foldedTitle: string;
  firstDate: string;
  lastDate: string;
  said: Gathering;
  found: FoundPlace | null;
};

/** What a person, or a visitor where null, may see between two dates. */
export async function selectVisible(
  db: Db,
  person: string | null,
  from: string,
  until: string
): Promise<SourceStatement[]> {
  const rows = await visible(db, person).where('last_date', '>=', from).where('first_date', '<=', until).execute();
  return rows.map((row) => statementOf(row));
}

/** Some statements, as far as a person or a visitor may see them. */
export async function selectVisibleOf(
  db: Db,
  person: string | null,
  ids: readonly string[]
): Promise<SourceStatement[]> {
  if (ids.length === 0) return [];
  const rows = await visible(db, person).where('source_statement.id', 'in', ids).execute();
  return rows.map((row) => statementOf(row));
}

export async function selectOfSource(db: Db, source: string): Promise<(StoredStatement & { id: string })[]> {
  const rows = await db.selectFrom('source_statement').selectAll().where('source_id', '=', source).execute();
  return rows.map((row) => ({
    id: row.id,
    uid: row.uid,
    recurrence: row.recurrence,
    sequence: row.sequence,
    foldedTitle: row.folded_title,
    firstDate: row.first_date,
    lastDate: row.last_date,
    said: row.said as Gathering,
    found: row.found_place as FoundPlace | null
  }));
}

export async function upsertStatements(db: Db, source: string, statements: readonly StoredStatement[]): Promise<void> {
  if (statements.length === 0) return;
  await db
    .insertInto('source_statement')
    .values(
      statements.map(({ uid, recurrence, sequence, foldedTitle, firstDate, lastDate, said, found }) => ({
        source_id: source,
        uid,
        recurrence,
        sequence,
        folded_title: foldedTitle,
        first_date: firstDate,
        last_date: lastDate,
        said: JSON.stringify(said),
        found_place: found && JSON.stringify(found)
      }))
    )
    .onConflict((on) =>
      on.columns(['source_id', 'uid', 'recurrence']).doUpdateSet((eb) => ({
        sequence: eb.ref('excluded.sequence'),
        folded_title: eb.ref('excluded.folded_title'),
        first_date: eb.ref('excluded.first_date'),
        last_date: eb.ref('excluded.last_date'),
        said: eb.ref('excluded.said'),
        found_place: eb.ref('excluded.found_place'),
        told_place: keepToldPlace
      }))
    )
    .execute();
}

/** What somebody told counts for the place that the source named then. */
const keepToldPlace = sql<string | null>`
  case when source_statement.said -> 'place' is not distinct from excluded.said -> 'place'
  then source_statement.told_place end`;

export async function deleteStatements(db: Db, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await db.deleteFrom('source_statement').where('id', 'in', ids).execute();
}

/** Gatherings from a date on that are not known to be anywhere, though they name a place. */
export async function selectLost(db: Db, from: string): Promise<{ id: string; said: Gathering }[]> {
  const rows = await db
    .selectFrom('source_statement')
    .select(['id', 'said'])
    .where('last_date', '>=', from)
    .where('found_place', 'is', null)
    .where('told_place', 'is', null)
    .execute();
  return rows.map(({ id, said }) => ({ id, said: said as Gathering }));
}

export async function updateFoundPlace(db: Db, id: string, place: FoundPlace): Promise<void> {
  await db
    .updateTable('source_statement')
    .set({ found_place: JSON.stringify(place) })
    .where('id', '=', id)
    .execute();
}

export async function updateToldPlace(db: Db, id: string, place: FoundPlace): Promise<void> {
  await db
    .updateTable('source_statement')
    .set({ told_place: JSON.stringify(place) })
    .where('id', '=', id)
    .execute();
}

/** @param tags null for those that the source gives */
export async function updateToldTags(db: Db, id: string, tags: readonly string[] | null): Promise<void> {
  await db
    .updateTable('source_statement')
    .set({ told_tags: tags && JSON.stringify(tags) })
    .where('id', '=', id)
    .execute();
}

export async function selectMarks(db: Db, person: string): Promise<Map<string, Mark>> {
  const rows = await db
    .selectFrom('source_statement_mark')
    .select(['statement_id', 'mark'])
    .where('person_id', '=', person)
    .execute();
  return new Map(rows.map(({ statement_id, mark }) => [statement_id, mark as Mark]));
}

/** What somebody has marked of what she may see, and how; what ended before a date is left out. */
export async function selectMarked(
  db: Db,
  person: string,
  from: string
): Promise<{ statements: SourceStatement[]; marks: Map<string, Mark> }> {
  const rows = await visible(db, person)
    .innerJoin('source_statement_mark', 'source_statement_mark.statement_id', 'source_statement.id')
    .select('source_statement_mark.mark')
    .where('source_statement_mark.person_id', '=', person)
    .where('last_date', '>=', from)
    .execute();
  return {
    statements: rows.map((row) => statementOf(row)),
    marks: new Map(rows.map(({ id, mark }) => [id, mark as Mark]))
  };
}

/** Of each source that says anything: its first day, how many gatherings it tells of, and how many of them end on a date or later. */
export async function selectSpans(db: Db, sources: readonly string[], date: string): Promise<SourceSpan[]> {
  if (sources.length === 0) return [];
  return db
    .selectFrom('source_statement')
    .where('source_id', 'in', sources)
    .groupBy('source_id')
    .select((eb) => [
      'source_id as source',
      eb.fn.min('first_date').as('first'),
      eb.cast<number>(eb.fn.countAll(), 'integer').as('all'),
      eb.cast<number>(eb.fn.countAll().filterWhere('last_date', '>=', date), 'integer').as('upcoming')
    ])
    .execute();
}

/** Forgets what ended before a date, unless somebody had marked it. */
export async function deleteEndedBefore(db: Db, date: string): Promise<void> {
  await db
    .deleteFrom('source_statement')
    .where('last_date', '<', date)
    .where('id', 'not in', db.selectFrom('source_statement_mark').select('statement_id'))
    .execute();
}

/** Statements, of the server's calendars, of groups, and of one's own; with where the reader says that they are. */
export function visible(db: Db, person: string | null) {
  return db
    .selectFrom('source_statement')
    .innerJoin('source', 'source.id', 'source_statement.source_id')
    .selectAll('source_statement')
    .leftJoin('group', 'group.id', 'source.group_id')
    .leftJoin('source_statement_place as own', (join) =>
      join.onRef('own.statement_id', '=', 'source_statement.id').on('own.person_id', '=', sql<string>`${person}::uuid`)
    )
    .select('own.place as own_place')
    .select([
      sql<string>`coalesce("group".name, source.name)`.as('source_name'),
      sql<boolean>`exists (select 1 from withheld_text where withheld_text.kind = 'group'
        and withheld_text.id = source.group_id::text)`.as('is_veiled'),
      sql<boolean>`source.owner_id is not null`.as('is_own'),
      sql<boolean>`source.kind = 'seen-elsewhere'`.as('is_seen')
    ])
    .where((eb) =>
      person === null
        ? eb('source.owner_id', 'is', null)
        : eb.or([eb('source.owner_id', 'is', null), eb('source.owner_id', '=', person)])
    )
    .orderBy('first_date')
    .orderBy('source_statement.id');
}

export function statementOf(row: Awaited<ReturnType<ReturnType<typeof visible>['execute']>>[number]): SourceStatement {
  return {
    id: row.id,
    source: {
      id: row.source_id,
      name: row.is_veiled ? m.groups_hidden_name() : row.source_name,
      isOwn: row.is_own,
      ...(row.is_seen && { isSeen: true })
    },
    uid: row.uid,
    recurrence: row.recurrence,
    sequence: row.sequence,
    foldedTitle: row.folded_title,
    said: row.said as Gathering,
    ...(row.found_place !== null && { found: row.found_place as FoundPlace }),
    ...(row.told_place !== null && { told: row.told_place as FoundPlace }),
    ...(row.told_tags !== null && { toldTags: row.told_tags as string[] }),
    ...(row.own_place !== null && { ownPlace: row.own_place as FoundPlace })
  };
}
