import { sql } from 'kysely';
import type { Answer } from '#gatherings';
import type { GroupRole } from '#groups';
import type { Notice } from '../notice.ts';
import type { NotificationsDb } from './tables.ts';

/** Who has given one of these answers to a gathering. */
export async function selectAnswered(
  db: NotificationsDb,
  gathering: string,
  answers: readonly Answer[]
): Promise<string[]> {
  const rows = await db
    .selectFrom('sign_up')
    .select('person_id')
    .where('gathering_id', '=', gathering)
    .where('answer', 'in', answers)
    .execute();
  return rows.map(({ person_id }) => person_id);
}

/** Who has one of these roles in a group. */
export async function selectMembers(
  db: NotificationsDb,
  group: string,
  roles: readonly GroupRole[]
): Promise<string[]> {
  const rows = await db
    .selectFrom('membership')
    .select('person_id')
    .where('group_id', '=', group)
    .where('role', 'in', roles)
    .execute();
  return rows.map(({ person_id }) => person_id);
}

/** What somebody is called, and in which language she reads. */
export async function selectReader(
  db: NotificationsDb,
  person: string
): Promise<{ name: string; language: 'en' | 'cy' } | undefined> {
  const row = await db.selectFrom('person').select(['name', 'language']).where('id', '=', person).executeTakeFirst();
  return row && { name: row.name, language: row.language ?? 'en' };
}

/** Who runs the server, each with the language she reads. */
export async function selectAdministrators(db: NotificationsDb): Promise<{ person: string; language: 'en' | 'cy' }[]> {
  const rows = await db.selectFrom('person').select(['id', 'language']).where('administrator', '=', true).execute();
  return rows.map(({ id, language }) => ({ person: id, language: language ?? 'en' }));
}

export async function selectTakenOutBecause(db: NotificationsDb, gathering: string, person: string): Promise<string> {
  const row = await db
    .selectFrom('sign_up')
    .select('taken_out_because')
    .where('gathering_id', '=', gathering)
    .where('person_id', '=', person)
    .executeTakeFirst();
  return row?.taken_out_because ?? '';
}

export async function selectTold(
  db: NotificationsDb,
  { kind, slug }: { kind: Notice['kind']; slug: string }
): Promise<string[]> {
  const rows = await db
    .selectFrom('notice')
    .select('person_id')
    .where(sql<string>`notice.notice ->> 'kind'`, '=', kind)
    .where(sql<string>`notice.notice #>> '{gathering,slug}'`, '=', slug)
    .execute();
  return rows.map(({ person_id }) => person_id);
}
