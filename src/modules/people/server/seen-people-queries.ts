import { type ExpressionBuilder, sql } from 'kysely';
import type { PersonSeen } from '../person.ts';
import type { PeopleDb, PeopleTables } from './tables.ts';

type OfPerson = ExpressionBuilder<PeopleTables, 'person'>;

/** Whether a reader may read the name of the person in this row: what `profileSeenBy` says, for many at once. */
export function isSeenBy(e: OfPerson, reader: string) {
  return e.and([
    e('person.handle', 'is not', null),
    e.or([
      e('person.id', '=', reader),
      e('person.shown_to', '=', 'everyone'),
      e.and([e('person.shown_to', '=', 'groups'), e.exists(groupsShared(e, reader))])
    ]),
    e.not(isBlockedBy(e, reader))
  ]);
}

function groupsShared(e: OfPerson, reader: string) {
  return e
    .selectFrom('membership as hers')
    .innerJoin('membership as mine', 'mine.group_id', 'hers.group_id')
    .select('hers.group_id')
    .whereRef('hers.person_id', '=', 'person.id')
    .where('mine.person_id', '=', reader);
}

function isBlockedBy(e: OfPerson, reader: string) {
  return e.exists(
    e
      .selectFrom('block')
      .select('block.person_id')
      .whereRef('block.person_id', '=', 'person.id')
      .where('block.blocked_id', '=', reader)
  );
}

/** Whom the reader has blocked, knowing whom, is in none of her lists. */
function hasBlocked(e: OfPerson, reader: string) {
  return e.exists(
    e
      .selectFrom('block')
      .select('block.person_id')
      .where('block.person_id', '=', reader)
      .whereRef('block.blocked_id', '=', 'person.id')
      .where('block.known_by', '!=', 'text')
  );
}

function follows(e: OfPerson, reader: string) {
  return e.exists(
    e
      .selectFrom('follow')
      .select('follow.person_id')
      .where('follow.person_id', '=', reader)
      .whereRef('follow.followed_id', '=', 'person.id')
  );
}

/** As it is looked for: without accents, in small letters. */
const folded = sql<string>`lower(regexp_replace(normalize(person.name, nfkd), '[\u0300-\u036f]', '', 'g'))`;

/** Others whose name has a word that begins so, or whose handle begins so. @param words folded like names are */
export async function searchPeople(db: PeopleDb, reader: string, words: string, most: number): Promise<PersonSeen[]> {
  const begins = `${words.replaceAll(/[\\%_]/g, '\\$&')}%`;
  return await seenPeople(db, reader)
    .where((e) =>
      e.or([e(folded, 'like', begins), e(folded, 'like', `% ${begins}`), e('person.handle', 'like', begins)])
    )
    .limit(most)
    .execute();
}

/** Others in a group with the reader whom she does not follow, first those with whom she shares most. */
export async function selectSuggested(db: PeopleDb, reader: string, most: number): Promise<PersonSeen[]> {
  return await seenPeople(db, reader)
    .where((e) => e.exists(groupsShared(e, reader)))
    .where((e) => e.not(follows(e, reader)))
    .clearOrderBy()
    .orderBy((e) => groupsShared(e, reader).clearSelect().select(e.fn.countAll().as('shared')), 'desc')
    .orderBy('person.name')
    .limit(most)
    .execute();
}

/** Those of these people whom the reader may read of or, where they let themselves be found by their address, has found so. */
export async function selectAmong(db: PeopleDb, reader: string, ids: readonly string[]): Promise<PersonSeen[]> {
  if (ids.length === 0) return [];
  return await othersNamed(db, reader)
    .where('person.id', 'in', ids)
    .where((e) => e.or([isSeenBy(e, reader), e('person.found_by_email', '=', true)]))
    .execute();
}

/** Others whom one of these addresses of mail belongs to, and who let themselves be found by it. */
export async function selectByEmails(
  db: PeopleDb,
  reader: string,
  emails: readonly string[]
): Promise<(PersonSeen & { by: string })[]> {
  if (emails.length === 0) return [];
  return await othersNamed(db, reader)
    .select('person.email as by')
    .where('person.email', 'in', emails)
    .where('person.email_verified', '=', true)
    .where('person.found_by_email', '=', true)
    .execute();
}

/** Others who say in what the reader may read of their profile that one of these names on other servers is theirs. */
export async function selectByAccounts(
  db: PeopleDb,
  reader: string,
  accounts: readonly string[]
): Promise<PersonSeen[]> {
  if (accounts.length === 0) return [];
  return await seenPeople(db, reader)
    .innerJoin('profile_part', 'profile_part.person_id', 'person.id')
    .where('profile_part.part', '=', 'elsewhere')
    .where(sql<boolean>`string_to_array(profile_part.words, ${'\n'}) && ${[...accounts]}::text[]`)
    .where((e) =>
      e.or([
        e('profile_part.shown_to', '=', 'everyone'),
        e.and([e('profile_part.shown_to', '=', 'groups'), e.exists(groupsShared(e as unknown as OfPerson, reader))])
      ])
    )
    .execute();
}

/** Others called by one of these handles, as far as the reader may read of them. */
export async function selectByTheirHandles(
  db: PeopleDb,
  reader: string,
  handles: readonly string[]
): Promise<PersonSeen[]> {
  if (handles.length === 0) return [];
  return await seenPeople(db, reader).where('person.handle', 'in', handles).execute();
}

function seenPeople(db: PeopleDb, reader: string) {
  return othersNamed(db, reader).where((e) => isSeenBy(e, reader));
}

/** Everybody else with a name, by name, without those between whom and the reader there is a block. */
function othersNamed(db: PeopleDb, reader: string) {
  return db
    .selectFrom('person')
    .select((e) => [
      'person.id',
      'person.name',
      'person.handle',
      isSeenBy(e, reader).$castTo<boolean>().as('isOpen'),
      follows(e, reader).$castTo<boolean>().as('isFollowed')
    ])
    .where('person.id', '!=', reader)
    .where('person.handle', 'is not', null)
    .where((e) => e.not(hasBlocked(e, reader)))
    .where((e) => e.not(isBlockedBy(e, reader)))
    .orderBy('person.name')
    .$narrowType<{ handle: string }>();
}
