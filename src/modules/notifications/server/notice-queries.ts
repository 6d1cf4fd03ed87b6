import { sql } from 'kysely';
import type { Notice, Topic, WithheldOfNotice } from '../notice.ts';
import type { NotificationsDb, NotificationsTx } from './tables.ts';

export async function insertNotices(
  tx: NotificationsTx,
  notices: readonly { person: string; notice: Notice; mailAt: Date | null; seen: boolean }[],
  now: Date
): Promise<void> {
  if (notices.length === 0) return;
  await tx
    .insertInto('notice')
    .values(
      notices.map(({ person, notice, mailAt, seen }) => ({
        person_id: person,
        notice: JSON.stringify(notice),
        told_at: now,
        seen_at: seen ? now : null,
        mail_at: mailAt
      }))
    )
    .execute();
}

export async function selectNotices(db: NotificationsDb, person: string, most: number) {
  return await db
    .selectFrom('notice')
    .select(['id', 'notice', 'told_at', 'seen_at', WITHHELD])
    .where('person_id', '=', person)
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('withheld_text')
            .select('withheld_text.id')
            .where('withheld_text.kind', '=', 'message')
            .whereRef('withheld_text.id', '=', sql<string>`notice.notice ->> 'message'`)
        )
      )
    )
    .orderBy('told_at', 'desc')
    .orderBy('id')
    .limit(most)
    .execute();
}

/** What a notice names and is withheld by now. */
export const WITHHELD = sql<WithheldOfNotice>`(
  select json_build_object(
    'gathering', coalesce(bool_or(withheld_text.kind = 'gathering'), false),
    'group', coalesce(bool_or(withheld_text.kind = 'group'), false),
    'thread', coalesce(bool_or(withheld_text.kind = 'thread'), false),
    'idea', coalesce(bool_or(withheld_text.kind = 'idea'), false),
    'text', coalesce(bool_or(withheld_text.kind = notice.notice #>> '{text,kind}'
      and withheld_text.id = notice.notice #>> '{text,id}'), false))
  from withheld_text
  where withheld_text.kind = 'thread' and withheld_text.id = right(split_part(notice.notice ->> 'path', '#', 1), 36)
  or withheld_text.kind = notice.notice #>> '{text,kind}' and withheld_text.id = notice.notice #>> '{text,id}'
  or withheld_text.kind = 'idea' and withheld_text.id = notice.notice #>> '{idea,id}'
  or withheld_text.kind = 'gathering' and withheld_text.id in (
    select gathering.id::text from gathering where gathering.slug = notice.notice #>> '{gathering,slug}')
  or withheld_text.kind = 'group' and withheld_text.id in (
    select "group".id::text from "group" where "group".slug = notice.notice #>> '{group,slug}'
    union all
    select gathering.group_id::text from gathering where gathering.slug = notice.notice #>> '{gathering,slug}'))`.as(
  'withheld'
);

export async function countUnseen(db: NotificationsDb, person: string): Promise<number> {
  const { unseen } = await db
    .selectFrom('notice')
    .select((eb) => eb.cast<number>(eb.fn.countAll(), 'integer').as('unseen'))
    .where('person_id', '=', person)
    .where('seen_at', 'is', null)
    .executeTakeFirstOrThrow();
  return unseen;
}

export async function markSeen(db: NotificationsDb, person: string, until: Date, now: Date): Promise<void> {
  await db
    .updateTable('notice')
    .set({ seen_at: now })
    .where('person_id', '=', person)
    .where('seen_at', 'is', null)
    .where('told_at', '<=', until)
    .execute();
}

export async function deleteNoticesBefore(db: NotificationsDb, before: Date): Promise<void> {
  await db.deleteFrom('notice').where('told_at', '<', before).where('mail_at', 'is', null).execute();
}

/** Who is to be mailed about a topic, of these people: those who said so, and those who did not say. */
export async function selectMailed(
  db: NotificationsDb,
  people: readonly string[],
  topic: Topic,
  otherwise: boolean
): Promise<Set<string>> {
  if (people.length === 0) return new Set();
  const said = await db
    .selectFrom('notice_choice')
    .select(['person_id', 'mailed'])
    .where('person_id', 'in', people)
    .where('topic', '=', topic)
    .execute();
  const guests = await db
    .selectFrom('person')
    .select('id')
    .where('id', 'in', people)
    .where('guest', 'is not', null)
    .execute();
  const choices = new Map([
    ...said.map(({ person_id, mailed }) => [person_id, mailed] as const),
    // Who has no account has no address.
    ...guests.map(({ id }) => [id, false] as const)
  ]);
  return new Set(people.filter((person) => choices.get(person) ?? otherwise));
}

export async function selectChoices(db: NotificationsDb, person: string): Promise<Map<Topic, boolean>> {
  const rows = await db
    .selectFrom('notice_choice')
    .select(['topic', 'mailed'])
    .where('person_id', '=', person)
    .execute();
  return new Map(rows.map(({ topic, mailed }) => [topic, mailed]));
}

export async function upsertChoice(db: NotificationsDb, person: string, topic: Topic, mailed: boolean): Promise<void> {
  await db
    .insertInto('notice_choice')
    .values({ person_id: person, topic, mailed })
    .onConflict((c) => c.columns(['person_id', 'topic']).doUpdateSet({ mailed }))
    .execute();
}

export async function selectNoticesOf(db: NotificationsDb, person: string) {
  return await db
    .selectFrom('notice')
    .select(['notice', 'told_at', 'seen_at'])
    .where('person_id', '=', person)
    .orderBy('told_at')
    .execute();
}

/** Who has asked for mails about a topic. */
export async function selectWhoAsked(db: NotificationsDb, topic: Topic): Promise<string[]> {
  const rows = await db
    .selectFrom('notice_choice')
    .select('person_id')
    .where('topic', '=', topic)
    .where('mailed', '=', true)
    .execute();
  return rows.map(({ person_id }) => person_id);
}

export async function deleteNoticesOfMessage(tx: NotificationsTx, message: string): Promise<void> {
  await tx
    .deleteFrom('notice')
    .where(sql<string>`notice.notice ->> 'message'`, '=', message)
    .execute();
}
