import { type RawBuilder, type SelectQueryBuilder, sql } from 'kysely';
import { statementOf as statementOfHosted } from '../hosted-statement.ts';
import type { SourceStatement } from '../listed-gathering.ts';
import { hostedListed, hostedOf, maySee } from './hosted-queries.ts';
import { statementOf, visible } from './statement-queries.ts';
import type { GatheringsDb } from './tables.ts';

/** What a list is narrowed to. A gathering that several tell of is found by any of them, and is then as all of them say. */
export type Narrowed = {
  /** each in its title, place or tags, or the name of its group or calendar */
  words: readonly string[];
  kind?: string;
  free: boolean;
  isOnline?: boolean;
  /** only these, and what these sources tell of */
  among?: readonly string[];
};

/** A stretch of a list by first days, YYYY-MM-DD, both included. */
export type Stretch = {
  from: string;
  until: string;
  /** began before that day and goes on then */
  lasting?: string;
  /** over before that day */
  over?: string;
  order: 'asc' | 'desc';
};

/** So many of each table that somebody may see, and what begins on the same day as the last of them. */
export async function selectStretch(
  db: GatheringsDb,
  person: string | null,
  narrowed: Narrowed,
  stretch: Stretch,
  most: number
): Promise<{ hosted: SourceStatement[]; said: SourceStatement[] }> {
  const [hosted, said] = await Promise.all([
    within(narrowHosted(hostedListed(db, person), narrowed), 'gathering', stretch)
      .orderBy('gathering.first_date', stretch.order)
      .fetch(most, 'with ties')
      .execute(),
    within(narrowSaid(visible(db, person), narrowed), 'source_statement', stretch)
      .clearOrderBy()
      .orderBy('source_statement.first_date', stretch.order)
      .fetch(most, 'with ties')
      .execute()
  ]);
  return { hosted: hosted.map((row) => statementOfHosted(hostedOf(row))), said: said.map((row) => statementOf(row)) };
}

/** How many somebody may see in a stretch, however it is narrowed, but not counted further than so many. */
export async function countStretch(
  db: GatheringsDb,
  person: string | null,
  stretch: Stretch,
  most: number
): Promise<number> {
  const one = sql`1`.as('one');
  const hosted = within(db.selectFrom('gathering').where(maySee(person)), 'gathering', stretch);
  const said = within(visible(db, person), 'source_statement', stretch).clearSelect().clearOrderBy();
  // In order, so that no more is read than is counted.
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from (
      (${hosted.select(one).orderBy('gathering.first_date').limit(most)})
      union all
      (${said.select(one).orderBy('source_statement.first_date').limit(most)})
      limit ${most}) as counted`.execute(db);
  return rows[0]?.count ?? 0;
}

/** What says the same as some statements, by its name or its hours, among what somebody may see. */
export async function selectLike(
  db: GatheringsDb,
  person: string | null,
  like: { uids: [uid: string, recurrence: string][]; titles: [folded: string, from: string, until: string][] }
): Promise<SourceStatement[]> {
  const texts = (values: string[]) => sql`${values}::text[]`;
  // Each is looked up by itself: PostgreSQL would rather read the whole table.
  const rows = await visible(db, person)
    .where(
      sql<boolean>`source_statement.id = any(array(
        select same.id
        from unnest(${texts(like.uids.map(([uid]) => uid))}, ${texts(like.uids.map(([, one]) => one))}) u (uid, recurrence)
        cross join lateral (
          select s.id from source_statement s where s.uid = u.uid and s.recurrence = u.recurrence offset 0) same
        union
        select same.id
        from unnest(${texts(like.titles.map(([title]) => title))}, ${texts(like.titles.map(([, from]) => from))},
          ${texts(like.titles.map(([, , until]) => until))}) t (title, "from", until)
        cross join lateral (
          select s.id from source_statement s
          where s.folded_title = t.title and s.first_date between t."from" and t.until offset 0) same))`
    )
    .execute();
  return rows.map((row) => statementOf(row));
}

/** What groups hold that has one of some ids, or begins at one of some moments, and is not known yet: by these alone, as most is another. */
export async function selectHostedNear(
  db: GatheringsDb,
  person: string | null,
  near: { ids: string[]; starts: Date[]; known: string[] }
): Promise<{ id: string; title: string; startsAt: Date }[]> {
  if (near.ids.length + near.starts.length === 0) return [];
  return await db
    .selectFrom('gathering')
    .select(['gathering.id', 'gathering.title', 'gathering.starts_at as startsAt'])
    .where(maySee(person))
    .where(
      sql<boolean>`(gathering.id = any(${near.ids}::uuid[]) or gathering.starts_at = any(${near.starts}::timestamptz[]))
        and gathering.id <> all(${near.known}::uuid[])`
    )
    .execute();
}

/** Some that groups hold, as lists show them to somebody. */
export async function selectHostedListed(
  db: GatheringsDb,
  person: string | null,
  ids: string[]
): Promise<SourceStatement[]> {
  if (ids.length === 0) return [];
  const rows = await hostedListed(db, person)
    .where(sql<boolean>`gathering.id = any(${ids}::uuid[])`)
    .execute();
  return rows.map((row) => statementOfHosted(hostedOf(row)));
}

/** Both tables tell first and last days alike. */
function within<Query>(query: Query, table: 'gathering' | 'source_statement', stretch: Stretch): Query {
  const { from, until, lasting, over } = stretch;
  const [first, last] = [sql.ref(`${table}.first_date`), sql.ref(`${table}.last_date`)];
  const days = (query as SelectQueryBuilder<object, never, object>).where(
    sql<boolean>`${first} >= ${from} and ${first} <= ${until}`
  );
  const lasts = lasting === undefined ? days : days.where(isLasting(table, lasting));
  return (over === undefined ? lasts : lasts.where(sql<boolean>`${last} < ${over}`)) as Query;
}

/** Few last longer than a day: PostgreSQL is to look among these first, rather than through all that has ever been. */
function isLasting(table: 'gathering' | 'source_statement', lasting: string): RawBuilder<boolean> {
  const published = table === 'gathering' ? sql`and long.state <> 'draft'` : sql``;
  return sql<boolean>`${sql.ref(`${table}.id`)} = any(array(
    select long.id from ${sql.table(table)} long
    where long.last_date > long.first_date and long.last_date >= ${lasting} and long.first_date < ${lasting} ${published}))`;
}

type HostedQuery = ReturnType<typeof hostedListed>;
type SaidQuery = ReturnType<typeof visible>;

function narrowHosted(query: HostedQuery, { words, kind, free, isOnline, among }: Narrowed): HostedQuery {
  const asked = among ? query.where(sql<boolean>`gathering.id = any(${among}::uuid[])`) : query;
  const found = words.reduce((all, word) => all.where(hasWord(word)), asked);
  const kinds = kind === undefined ? found : found.where(sql<boolean>`gathering.kind = ${kind}`);
  const fees = free ? kinds.where('gathering.fee', '=', '') : kinds;
  return isOnline === undefined ? fees : fees.where('gathering.attendance', isOnline ? '=' : '<>', 'online');
}

function narrowSaid(query: SaidQuery, { words, kind, free, isOnline, among }: Narrowed): SaidQuery {
  const asked = among
    ? query.where(sql<boolean>`(source_statement.id = any(${among}::uuid[]) or source_id = any(${among}::uuid[]))`)
    : query;
  const found = words.reduce((all, word) => all.where(saysWord(word)), asked);
  const kinds = kind === undefined ? found : found.where(sql<boolean>`said ->> 'kind' = ${kind}`);
  const fees = free ? kinds.where(sql<boolean>`said ->> 'free' = 'true'`) : kinds;
  if (isOnline === undefined) return fees;
  return fees.where(
    isOnline ? sql<boolean>`said ->> 'attendance' = 'online'` : sql<boolean>`said ->> 'attendance' <> 'online'`
  );
}

/** Each name is looked up once a query, and each table has an index that finds what bears it. */
function hasWord(word: string): RawBuilder<boolean> {
  const named = sql`select id from "group" as named where ${has(sql`named.name`, word)} and not exists (
    select 1 from withheld_text as veil where veil.kind = 'group' and veil.id = named.id::text)`;
  return sql<boolean>`(
    ${has(sql`gathering.title || ' ' || afield_joined(gathering.tags)`, word)}
    or gathering.group_id = any(array(${named}))
    or gathering.venue_id = any(array(
      select place.id from venue as place where ${has(sql`place.name || ' ' || place.town || ' ' || place.address`, word)}))
    or gathering.id = any(array(
      select co_host.gathering_id from co_host where co_host.accepted_at is not null and co_host.group_id in (${named}))))`;
}

/** As the index has it. */
const SAID = sql`(said ->> 'title') || ' ' || coalesce(said #>> '{place,name}', '') || ' '
  || coalesce(told_tags #>> '{}', said ->> 'tags', '')`;

function saysWord(word: string): RawBuilder<boolean> {
  return sql<boolean>`(
    ${has(SAID, word)}
    or source_id = any(array(select named.id from source as named where ${has(sql`named.name`, word)})))`;
}

function has(text: RawBuilder<unknown>, word: string): RawBuilder<boolean> {
  return sql<boolean>`afield_fold(${text}) like '%' || afield_fold(${word}) || '%'`;
}
