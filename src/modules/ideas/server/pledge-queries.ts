import { type RawBuilder, sql } from 'kysely';
import type { Pledge, PledgeRead } from '../pledge.ts';
import type { IdeasDb, IdeasTx } from './tables.ts';

export async function selectPledge(db: IdeasDb, idea: string, person: string): Promise<Pledge | undefined> {
  return await db
    .selectFrom('pledge')
    .select(['comes', 'helps', 'room', 'shown_to as shownTo'])
    .where('idea_id', '=', idea)
    .where('person_id', '=', person)
    .executeTakeFirst();
}

/** @returns its id, and whether it is the first of this person to this idea */
export async function upsertPledge(
  tx: IdeasTx,
  { idea, person }: { idea: string; person: string },
  { comes, helps, room, shownTo }: Pledge,
  now: Date
): Promise<{ id: string; isFirst: boolean }> {
  const said = { comes, helps, room, shown_to: shownTo };
  const made = await tx
    .insertInto('pledge')
    .values({ idea_id: idea, person_id: person, ...said, pledged_at: now })
    .onConflict((on) => on.columns(['idea_id', 'person_id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (made) return { id: made.id, isFirst: true };
  const { id } = await tx
    .updateTable('pledge')
    .set(said)
    .where('idea_id', '=', idea)
    .where('person_id', '=', person)
    .returning('id')
    .executeTakeFirstOrThrow();
  return { id, isFirst: false };
}

export async function deletePledge(tx: IdeasTx, idea: string, person: string): Promise<void> {
  await tx.deleteFrom('pledge').where('idea_id', '=', idea).where('person_id', '=', person).execute();
}

/** Leaves that somebody would come, without her words. */
export async function deletePledgeWords(tx: IdeasTx, id: string): Promise<void> {
  await tx.updateTable('pledge').set({ helps: null, room: null }).where('id', '=', id).execute();
}

export type PledgeRow = PledgeRead & { person: string; isNamed: boolean };

/**
 * All that was said to an idea, those whom the reader follows first and then in the order of their answers. A name stands only where
 * its person shows herself to this reader, words only where they are not withheld.
 */
export async function selectPledges(db: IdeasDb, idea: string, viewer: string | null): Promise<PledgeRow[]> {
  return await db
    .selectFrom('pledge')
    .innerJoin('person', 'person.id', 'pledge.person_id')
    .leftJoin('follow', (join) =>
      join.onRef('follow.followed_id', '=', 'pledge.person_id').on('follow.person_id', '=', viewer)
    )
    .leftJoin('withheld_text', (join) =>
      join
        .on('withheld_text.kind', '=', 'pledge')
        .on((e) => e('withheld_text.id', '=', e.cast<string>('pledge.id', 'text')))
    )
    .select([
      'pledge.id as text',
      'pledge.person_id as person',
      'pledge.comes',
      isNamed(viewer).as('isNamed'),
      sql<string | null>`case when ${isNamed(viewer)} then person.name end`.as('name'),
      sql<string | null>`case when ${isNamed(viewer)} and ${isLinked(viewer)} then person.handle end`.as('handle'),
      sql<string | null>`case when withheld_text.id is null then pledge.helps end`.as('helps'),
      sql<string | null>`case when withheld_text.id is null then pledge.room end`.as('room')
    ])
    .where('pledge.idea_id', '=', idea)
    .orderBy((e) => e('follow.person_id', 'is', null))
    .orderBy('pledge.pledged_at')
    .orderBy('pledge.id')
    .execute();
}

/** Nobody reads here of who has blocked her. */
function isNamed(viewer: string | null): RawBuilder<boolean> {
  if (viewer === null) return sql`(person.name <> '' and pledge.shown_to = 'everyone')`;
  return sql`(person.name <> ''
    and pledge.person_id not in (select block.person_id from block where block.blocked_id = ${viewer})
    and (pledge.shown_to = 'everyone'
      or pledge.shown_to = 'pledged' and pledge.idea_id in (
        select mine.idea_id from pledge as mine where mine.person_id = ${viewer} and mine.comes)
      or pledge.shown_to = 'followed' and pledge.person_id in (
        select follower.person_id from follow as follower where follower.followed_id = ${viewer})))`;
}

function isLinked(viewer: string | null): RawBuilder<boolean> {
  return viewer === null ? sql`person.shown_to = 'everyone'` : sql`person.shown_to <> 'nobody'`;
}

/** Who would come to an idea. */
export async function selectComers(db: IdeasDb, idea: string): Promise<string[]> {
  const rows = await db
    .selectFrom('pledge')
    .select('person_id')
    .where('idea_id', '=', idea)
    .where('comes', '=', true)
    .execute();
  return rows.map(({ person_id }) => person_id);
}

/** Who would come to which idea that is not closed. */
export async function selectAllComers(db: IdeasDb): Promise<{ group: string; person: string }[]> {
  return await db
    .selectFrom('pledge')
    .innerJoin('idea', 'idea.id', 'pledge.idea_id')
    .select(['pledge.idea_id as group', 'pledge.person_id as person'])
    .where('pledge.comes', '=', true)
    .where('idea.closed_at', 'is', null)
    .execute();
}

/** By the id that names its words, with the idea that it is said to. */
export async function selectPledgeWords(db: IdeasDb, id: string) {
  return await db
    .selectFrom('pledge')
    .select(['idea_id as idea', 'person_id as author', 'helps', 'room'])
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function selectPledgesOf(db: IdeasDb, person: string) {
  return await db
    .selectFrom('pledge')
    .innerJoin('idea', 'idea.id', 'pledge.idea_id')
    .select(['idea.sentence as idea', 'comes', 'helps', 'room', 'pledge.shown_to', 'pledged_at'])
    .where('pledge.person_id', '=', person)
    .orderBy('pledged_at')
    .execute();
}
