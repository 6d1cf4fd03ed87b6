import type { Language, Person, PersonNamed } from '../person.ts';
import type { PeopleDb, PeopleDbOf } from './tables.ts';

const COLUMNS = ['id', 'name', 'email', 'administrator', 'handle', 'language'] as const;
const UNIQUE_VIOLATION = '23505';

export async function findPerson(db: PeopleDb, id: string): Promise<Person | undefined> {
  return await db.selectFrom('person').select(COLUMNS).where('id', '=', id).executeTakeFirst();
}

/** @param email in lower case */
export async function findPersonByEmail(db: PeopleDb, email: string): Promise<Person | undefined> {
  return await db.selectFrom('person').select(COLUMNS).where('email', '=', email).executeTakeFirst();
}

/** By name. @param domain what stands behind the @ */
export async function findPeopleByDomain(db: PeopleDb, domain: string): Promise<Person[]> {
  return await db
    .selectFrom('person')
    .select(COLUMNS)
    .where('email', 'like', `%@${domain}`)
    .orderBy('name')
    .orderBy('email')
    .execute();
}

export async function hasAdministrator(db: PeopleDb): Promise<boolean> {
  const found = await db.selectFrom('person').select('id').where('administrator', '=', true).limit(1).execute();
  return found.length > 0;
}

export async function savePersonName(db: PeopleDb, id: string, name: string, now: Date): Promise<void> {
  await db.updateTable('person').set({ name, updated_at: now }).where('id', '=', id).execute();
}

/** Makes a person of who owns the address, or finds her; a name she has given herself stays. */
export async function savePerson(db: PeopleDb, email: string, name: string, now: Date): Promise<Person> {
  return await db
    .insertInto('person')
    .values({ email, name, email_verified: true, image: null, created_at: now, updated_at: now })
    .onConflict((c) =>
      c.column('email').doUpdateSet((e) => ({
        name: e.case().when('person.name', '=', '').then(name).else(e.ref('person.name')).end(),
        email_verified: true,
        updated_at: now
      }))
    )
    .returning(COLUMNS)
    .executeTakeFirstOrThrow();
}

export async function makeAdministrator(db: PeopleDb, id: string, now: Date): Promise<void> {
  await db.updateTable('person').set({ administrator: true, updated_at: now }).where('id', '=', id).execute();
}

export async function saveLanguage(db: PeopleDb, id: string, language: Language): Promise<void> {
  await db
    .updateTable('person')
    .set({ language })
    .where('id', '=', id)
    .where('language', 'is distinct from', language)
    .execute();
}

export async function isHandleTaken(db: PeopleDb, handle: string): Promise<boolean> {
  return (await db.selectFrom('person').select('id').where('handle', '=', handle).executeTakeFirst()) !== undefined;
}

/** @returns false where somebody else was called so a moment before */
export async function saveHandle(db: PeopleDb, id: string, handle: string): Promise<boolean> {
  try {
    await db.updateTable('person').set({ handle }).where('id', '=', id).execute();
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === UNIQUE_VIOLATION) return false;
    throw error;
  }
}

export async function selectHandle(db: PeopleDbOf<'person'>, id: string): Promise<string | undefined> {
  const row = await db.selectFrom('person').select('handle').where('id', '=', id).executeTakeFirst();
  return row?.handle ?? undefined;
}

export async function selectByHandles(db: PeopleDbOf<'person'>, handles: readonly string[]): Promise<PersonNamed[]> {
  if (handles.length === 0) return [];
  return await db
    .selectFrom('person')
    .select(['id', 'name', 'handle'])
    .where('handle', 'in', handles)
    .$narrowType<{ handle: string }>()
    .execute();
}
