import type { PeopleDb } from './tables.ts';

export async function selectAccount(db: PeopleDb, person: string) {
  return await db
    .selectFrom('person')
    .select(['name', 'email', 'handle', 'language', 'found_by_email', 'created_at'])
    .where('id', '=', person)
    .executeTakeFirstOrThrow();
}

export async function selectFollows(db: PeopleDb, person: string) {
  return await db
    .selectFrom('follow')
    .innerJoin('person', 'person.id', 'follow.followed_id')
    .select(['person.name', 'person.handle', 'follow.followed_at'])
    .where('follow.person_id', '=', person)
    .orderBy('follow.followed_at')
    .execute();
}

export async function selectListed(db: PeopleDb, person: string) {
  return await db
    .selectFrom('people_list')
    .leftJoin('people_list_entry', 'people_list_entry.list_id', 'people_list.id')
    .leftJoin('person', 'person.id', 'people_list_entry.listed_id')
    .select(['people_list.id', 'people_list.name as list', 'person.name', 'person.handle'])
    .where('people_list.person_id', '=', person)
    .orderBy('people_list.made_at')
    .orderBy('person.name')
    .execute();
}

export async function selectInvitationsBy(db: PeopleDb, person: string) {
  return await db
    .selectFrom('invitation')
    .select(['email', 'made_at', 'used_at'])
    .where('made_by', '=', person)
    .orderBy('made_at')
    .execute();
}
