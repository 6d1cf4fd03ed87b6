import { type RawBuilder, sql } from 'kysely';
import type { Mark } from '../listed-gathering.ts';
import type { SignUpShownTo } from '../sign-up.ts';
import { type Goer, isLinked } from './going-queries.ts';
import type { GatheringsDb } from './tables.ts';

export type MarkedRow = { gathering: string; goers: Goer[]; others: number };

/**
 * Of each gathering that sources tell of, who has marked that she is going: those whom a reader may know by name, whom she follows
 * before others, and how many others show themselves to anybody at all. Whoever shows herself to nobody is not even counted: she
 * marked it for herself. `gatherings`: what each is addressed by, with the statements of it that the reader may see.
 */
export async function selectMarked(
  db: GatheringsDb,
  gatherings: readonly { id: string; statements: readonly string[] }[],
  viewer: string | null,
  most: number
): Promise<MarkedRow[]> {
  const pairs = gatherings.flatMap(({ id, statements }) => statements.map((statement) => ({ id, statement })));
  if (pairs.length === 0) return [];
  const { rows } = await sql<MarkedRow>`
    with asked as (
      select * from unnest(
        ${pairs.map(({ id }) => id)}::text[], ${pairs.map(({ statement }) => statement)}::uuid[]) as asked(gathering, statement)
    ), marked as (
      select asked.gathering, mark.person_id,
        case when count(distinct mark.shown_to) = 1 then min(mark.shown_to) else 'nobody' end as shown_to
      from asked join source_statement_mark as mark on mark.statement_id = asked.statement and mark.mark = 'going'
      group by asked.gathering, mark.person_id
    )
    select marked.gathering, count(*)::integer as others,
      coalesce(to_json((array_agg(
        json_build_object(
          'name', person.name,
          'handle', case when ${isLinked(viewer)} then person.handle end,
          'followed', follow.person_id is not null)
        order by follow.person_id is null, person.name, person.id
      ) filter (where ${isNamed(viewer)}))[1:${most}::integer]), '[]') as goers
    from marked
    join person on person.id = marked.person_id
    left join follow on follow.person_id = ${viewer}::uuid and follow.followed_id = marked.person_id
    where marked.shown_to <> 'nobody' and marked.person_id is distinct from ${viewer}::uuid
    group by marked.gathering`.execute(db);
  return rows;
}

/** In SQL what `seesName` says, where there are no organisers. Nobody reads here of who has blocked her. */
function isNamed(viewer: string | null): RawBuilder<boolean> {
  if (viewer === null) return sql`person.name <> '' and marked.shown_to = 'everyone'`;
  return sql`person.name <> ''
    and marked.person_id not in (select block.person_id from block where block.blocked_id = ${viewer})
    and (
      marked.shown_to = 'everyone'
      or marked.shown_to = 'going' and marked.gathering in (
        select mine.gathering from marked as mine where mine.person_id = ${viewer})
      or marked.shown_to = 'followed' and marked.person_id in (
        select follower.person_id from follow as follower where follower.followed_id = ${viewer})
    )`;
}

/** Who sees that somebody is going, as she chose when she marked it; undefined where she has not. */
export async function selectMarkShownTo(
  db: GatheringsDb,
  person: string,
  statements: readonly string[]
): Promise<SignUpShownTo | undefined> {
  if (statements.length === 0) return undefined;
  const row = await db
    .selectFrom('source_statement_mark')
    .select('shown_to')
    .where('person_id', '=', person)
    .where('statement_id', 'in', statements)
    .limit(1)
    .executeTakeFirst();
  return row?.shown_to;
}

/** Notes a mark with every statement of a gathering, so that it outlives each of them; undefined takes it back. */
export async function replaceMark(
  db: GatheringsDb,
  person: string,
  ids: readonly string[],
  marked: { mark: Mark; shownTo: SignUpShownTo } | undefined
): Promise<void> {
  if (!marked) {
    await db
      .deleteFrom('source_statement_mark')
      .where('person_id', '=', person)
      .where('statement_id', 'in', ids)
      .execute();
    return;
  }
  const { mark, shownTo } = marked;
  await db
    .insertInto('source_statement_mark')
    .values(ids.map((id) => ({ person_id: person, statement_id: id, mark, shown_to: shownTo })))
    .onConflict((on) => on.columns(['person_id', 'statement_id']).doUpdateSet({ mark, shown_to: shownTo }))
    .execute();
}
