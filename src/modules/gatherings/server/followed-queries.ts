import { sql } from 'kysely';
import { isNamed } from './going-queries.ts';
import type { GatheringsDb } from './tables.ts';

/**
 * The ids of what a person follows in one way or another: gatherings that a group holds which she is in or follows, or that
 * somebody goes to whom she follows and may know of by name; what such a person has marked; and the lists of what those groups took over from members.
 * Whether she may see each is asked elsewhere.
 */
export async function selectFollowedThings(db: GatheringsDb, person: string): Promise<Set<string>> {
  const groups = sql`(select membership.group_id from membership where membership.person_id = ${person}
    union select group_follow.group_id from group_follow where group_follow.person_id = ${person})`;
  const { rows } = await sql<{ id: string }>`
    select gathering.id from gathering where gathering.group_id in ${groups}
    union
    select co_host.gathering_id from co_host where co_host.group_id in ${groups} and co_host.accepted_at is not null
    union
    select sign_up.gathering_id from sign_up
    join person on person.id = sign_up.person_id
    join follow on follow.person_id = ${person} and follow.followed_id = sign_up.person_id
    where sign_up.answer = 'going' and ${isNamed(person)}
    union
    select mark.statement_id from source_statement_mark as mark
    join follow on follow.person_id = ${person} and follow.followed_id = mark.person_id
    where mark.mark = 'going' and mark.person_id not in (select block.person_id from block where block.blocked_id = ${person})
    and (
      mark.shown_to = 'everyone'
      or mark.shown_to = 'going' and mark.statement_id in (
        select mine.statement_id from source_statement_mark as mine where mine.person_id = ${person} and mine.mark = 'going')
      or mark.shown_to = 'followed' and mark.person_id in (
        select follower.person_id from follow as follower where follower.followed_id = ${person})
    )
    union
    select source.id from source where source.group_id in ${groups}`.execute(db);
  return new Set(rows.map(({ id }) => id));
}
