import type { GroupsDb } from './tables.ts';

export async function selectMembershipsOf(db: GroupsDb, person: string) {
  return await db
    .selectFrom('membership')
    .innerJoin('group', 'group.id', 'membership.group_id')
    .select(['group.slug', 'group.name', 'membership.role', 'membership.joined_at', 'membership.listed'])
    .where('membership.person_id', '=', person)
    .orderBy('membership.joined_at')
    .execute();
}

export async function selectFollowedOf(db: GroupsDb, person: string) {
  return await db
    .selectFrom('group_follow')
    .innerJoin('group', 'group.id', 'group_follow.group_id')
    .select(['group.slug', 'group.name', 'group_follow.followed_at'])
    .where('group_follow.person_id', '=', person)
    .orderBy('group_follow.followed_at')
    .execute();
}

/** The reason is the organisers' own. */
export async function selectKeptOutOf(db: GroupsDb, person: string) {
  return await db
    .selectFrom('kept_out')
    .innerJoin('group', 'group.id', 'kept_out.group_id')
    .select(['group.slug', 'group.name', 'kept_out.kept_out_at'])
    .where('kept_out.person_id', '=', person)
    .orderBy('kept_out.kept_out_at')
    .execute();
}

export async function selectRequestsOf(db: GroupsDb, person: string) {
  return await db
    .selectFrom('join_request')
    .innerJoin('group', 'group.id', 'join_request.group_id')
    .select(['group.slug', 'group.name', 'join_request.words', 'join_request.asked_at', 'join_request.refused_at'])
    .where('join_request.person_id', '=', person)
    .orderBy('join_request.asked_at')
    .execute();
}

export async function selectThreadsBy(db: GroupsDb, person: string) {
  return await db
    .selectFrom('thread')
    .innerJoin('group', 'group.id', 'thread.group_id')
    .select(['thread.id', 'thread.title', 'thread.text', 'thread.started_at as at', 'group.name as group'])
    .where('thread.started_by', '=', person)
    .orderBy('thread.started_at')
    .execute();
}

export async function selectRepliesBy(db: GroupsDb, person: string) {
  return await db
    .selectFrom('reply')
    .innerJoin('thread', 'thread.id', 'reply.thread_id')
    .innerJoin('group', 'group.id', 'thread.group_id')
    .select(['reply.id', 'thread.title', 'reply.text', 'reply.written_at as at', 'group.name as group'])
    .where('reply.written_by', '=', person)
    .orderBy('reply.written_at')
    .execute();
}
