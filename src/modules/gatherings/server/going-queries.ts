import { type RawBuilder, sql } from 'kysely';
import type { Answer } from '../sign-up.ts';
import type { GatheringsDb } from './tables.ts';

/** Somebody who is going, as far as a reader may know her. */
export type Goer = {
  name: string;
  /** where her page is, for who may read it */
  handle: string | null;
  /** the reader follows her */
  followed: boolean;
};

export type GoingRow = { gathering: string; goers: Goer[]; all: number; mine: Answer | null; firstTimers: number };

/**
 * Of each gathering who is going: those whom a reader may know by name, whom she follows before others and then in the order of
 * their answers, without herself; and how many go in all. In SQL what `seesName` says, so that a whole list is one query.
 */
export async function selectGoing(
  db: GatheringsDb,
  {
    gatherings,
    viewer,
    most,
    but
  }: { gatherings: readonly string[]; viewer: string | null; most: number; but: readonly string[] }
): Promise<GoingRow[]> {
  if (gatherings.length === 0) return [];
  const others = but.length > 0 ? sql`and sign_up.person_id <> all(${but}::uuid[])` : sql``;
  // Of each by itself, and no further than is named: joined at once, PostgreSQL would read everybody's profile.
  const { rows } = await sql<GoingRow>`
    select asked.id as gathering, counted."all", counted."firstTimers", counted.mine, coalesce(named.goers, '[]') as goers
    from unnest(${gatherings}::uuid[]) as asked (id)
    cross join lateral (
      select
        count(*) as answers,
        (count(*) filter (where sign_up.answer = 'going'))::integer as "all",
        (count(*) filter (where sign_up.answer = 'going' and sign_up.first_time))::integer as "firstTimers",
        max(sign_up.answer) filter (where sign_up.person_id = ${viewer}::uuid) as mine
      from sign_up where sign_up.gathering_id = asked.id ${others}
    ) as counted
    cross join lateral (
      select json_agg(json_build_object('name', goer.name, 'handle', goer.handle, 'followed', goer.followed)
        order by not goer.followed, goer.answered_at, goer.id) as goers
      from (
        select person.id, person.name, case when ${isLinked(viewer)} then person.handle end as handle,
          follow.person_id is not null as followed, sign_up.answered_at
        from sign_up
        left join follow on follow.person_id = ${viewer}::uuid and follow.followed_id = sign_up.person_id
        join person on person.id = sign_up.person_id
        where sign_up.gathering_id = asked.id and sign_up.answer = 'going' and ${isNamed(viewer)} ${others}
        order by follow.person_id is null, sign_up.answered_at, sign_up.person_id
        limit ${most}
      ) as goer
    ) as named
    where counted.answers > 0`.execute(db);
  return rows;
}

/** Whether the reader may know by name that somebody is going. Nobody reads here of who has blocked her. */
export function isNamed(viewer: string | null): RawBuilder<boolean> {
  // A guest has no name for others until an organiser has let her in.
  const hasName = sql`person.name <> '' and coalesce(person.guest, 'known') = 'known'`;
  if (viewer === null) return sql`${hasName} and sign_up.shown_to = 'everyone'`;
  return sql`${hasName}
    and sign_up.person_id <> ${viewer}
    and sign_up.person_id not in (select block.person_id from block where block.blocked_id = ${viewer})
    and (
      sign_up.shown_to = 'everyone'
      or sign_up.shown_to = 'going' and sign_up.gathering_id in (
        select mine.gathering_id from sign_up as mine where mine.person_id = ${viewer} and mine.answer = 'going')
      or sign_up.shown_to = 'followed' and sign_up.person_id in (
        select follower.person_id from follow as follower where follower.followed_id = ${viewer})
      or sign_up.gathering_id in (
        select gathering.id from gathering
        join membership on membership.group_id = gathering.group_id
        where membership.person_id = ${viewer} and membership.role <> 'member'
        union all
        select co_host.gathering_id from co_host
        join membership on membership.group_id = co_host.group_id
        where membership.person_id = ${viewer} and membership.role <> 'member' and co_host.accepted_at is not null)
    )`;
}

export function isLinked(viewer: string | null): RawBuilder<boolean> {
  return viewer === null ? sql`person.shown_to = 'everyone'` : sql`person.shown_to <> 'nobody'`;
}
