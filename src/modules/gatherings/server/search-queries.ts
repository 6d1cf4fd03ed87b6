import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { SourceStatement } from '../listed-gathering.ts';
import { statementOf, visible } from './statement-queries.ts';
import type { GatheringsTables } from './tables.ts';

type Db = Kysely<GatheringsTables>;

/** Those that a person may see and whose text, or whose source's name, has every one of the words; the newest first. */
export async function selectStatementsFound(
  db: Db,
  person: string | null,
  words: readonly string[],
  limit: number
): Promise<SourceStatement[]> {
  const text = sql`afield_fold((said ->> 'title') || ' ' || coalesce(said #>> '{place,name}', '') || ' '
    || coalesce(told_tags #>> '{}', said ->> 'tags', ''))`;
  const has = (where: RawBuilder<unknown>) =>
    sql<boolean>`(${sql.join(
      words.map((word) => sql`${where} like '%' || afield_fold(${word}) || '%'`),
      sql` and `
    )})`;
  const rows = await visible(db, person)
    .where((eb) =>
      eb.or([
        has(text),
        eb(
          'source_id',
          'in',
          eb
            .selectFrom('source')
            .select('source.id')
            .where(has(sql`afield_fold(source.name)`))
        )
      ])
    )
    .clearOrderBy()
    .orderBy('first_date', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => statementOf(row));
}
