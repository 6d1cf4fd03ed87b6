import type { GuestStanding, Language } from '../person.ts';
import type { PeopleDbOf } from './tables.ts';

type PersonDb = PeopleDbOf<'person'>;

export async function insertGuest(
  db: PersonDb,
  { name, email, language }: { name: string; email: string; language: Language },
  now: Date
): Promise<string> {
  const who = { name, email, email_verified: false, image: null, handle: null, language, guest: 'new' as const };
  const { id } = await db
    .insertInto('person')
    .values({ ...who, shown_to: 'nobody', created_at: now, updated_at: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function selectGuest(
  db: PersonDb,
  id: string
): Promise<{ id: string; name: string; standing: GuestStanding } | undefined> {
  return await db
    .selectFrom('person')
    .select(['id', 'name', 'guest as standing'])
    .where('id', '=', id)
    .where('guest', 'is not', null)
    .$narrowType<{ standing: GuestStanding }>()
    .executeTakeFirst();
}

export async function updateGuestName(db: PersonDb, id: string, name: string, now: Date): Promise<void> {
  await db
    .updateTable('person')
    .set({ name, updated_at: now })
    .where('id', '=', id)
    .where('guest', 'is not', null)
    .execute();
}

export async function updateGuestStanding(db: PersonDb, id: string, standing: GuestStanding, now: Date): Promise<void> {
  await db
    .updateTable('person')
    .set({ guest: standing, updated_at: now })
    .where('id', '=', id)
    .where('guest', 'is not', null)
    .execute();
}
