import type { Asked } from '../joining.ts';
import type { GroupsDb } from './tables.ts';

/** Somebody who has asked to join a group. */
export type JoinRequest = { person: string; name: string; handle: string | null; words: string; askedAt: Date };

export async function selectAsked(db: GroupsDb, group: string, person: string): Promise<Asked | undefined> {
  const row = await db
    .selectFrom('join_request')
    .select(['words', 'asked_at', 'refused_at', 'refused_because'])
    .where('group_id', '=', group)
    .where('person_id', '=', person)
    .executeTakeFirst();
  if (!row) return undefined;
  const { words, asked_at, refused_at, refused_because } = row;
  return { words, askedAt: asked_at, ...(refused_at && { refused: { at: refused_at, because: refused_because } }) };
}

/** Notes that somebody asks; what she asked before, and was refused, is forgotten. */
export async function saveRequest(db: GroupsDb, group: string, person: string, words: string, now: Date) {
  await db
    .insertInto('join_request')
    .values({ group_id: group, person_id: person, words, asked_at: now, refused_at: null })
    .onConflict((c) =>
      c.columns(['group_id', 'person_id']).doUpdateSet({ words, asked_at: now, refused_at: null, refused_because: '' })
    )
    .execute();
}

export async function refuseRequest(db: GroupsDb, group: string, person: string, because: string, now: Date) {
  await db
    .updateTable('join_request')
    .set({ refused_at: now, refused_because: because })
    .where('group_id', '=', group)
    .where('person_id', '=', person)
    .execute();
}

export async function deleteRequest(db: GroupsDb, group: string, person: string): Promise<void> {
  await db.deleteFrom('join_request').where('group_id', '=', group).where('person_id', '=', person).execute();
}

/** Who waits for an answer, the longest first. */
export async function selectWaiting(db: GroupsDb, group: string): Promise<JoinRequest[]> {
  return await db
    .selectFrom('join_request')
    .innerJoin('person', 'person.id', 'join_request.person_id')
    .select(['person.id as person', 'person.name', 'person.handle', 'words', 'asked_at as askedAt'])
    .where('group_id', '=', group)
    .where('refused_at', 'is', null)
    .orderBy('asked_at')
    .execute();
}

export async function countWaiting(db: GroupsDb, group: string): Promise<number> {
  const { waiting } = await db
    .selectFrom('join_request')
    .select((e) => e.fn.countAll<string>().as('waiting'))
    .where('group_id', '=', group)
    .where('refused_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(waiting);
}
