import type { PersonSeen } from '../person.ts';
import { saveFollow } from './pair-queries.ts';
import { type AddressBook, bookOf } from './read-address-book.ts';
import { selectByAccounts, selectByEmails, selectByTheirHandles } from './seen-people-queries.ts';
import type { PeopleDb, PeopleTx } from './tables.ts';

/** Somebody who is here, and what the reader's own file has that she is found by: an address of mail, or a name on this server. */
export type PersonMatched = PersonSeen & { by: string };

/**
 * Who of somebody's address book is here: whom an address of mail belongs to, if she lets herself be found by it; who says in
 * her profile, to this reader, what she is called elsewhere; who is called so on this very server. Nothing of the book is kept.
 * @param host this server's name, for instance `afield.example`
 */
export async function matchPeople(
  db: PeopleDb,
  reader: string,
  book: AddressBook,
  host: string
): Promise<PersonMatched[]> {
  const ours = book.accounts.filter((account) => account.endsWith(`@${host}`));
  const handles = ours.map((account) => account.slice(1, -host.length - 1));
  const named = [
    ...(await selectByAccounts(db, reader, book.accounts)),
    ...(await selectByTheirHandles(db, reader, handles))
  ].map((person) => ({ ...person, by: `@${person.handle}@${host}` }));
  const found = [...named, ...(await selectByEmails(db, reader, book.emails))];
  const each = new Map(found.map((person) => [person.id, person]));
  return [...each.values()].toSorted((a, b) => a.name.localeCompare(b.name));
}

/**
 * Follows people by what they were found by. It is looked up once more, so that nobody is followed whom the follower cannot find.
 * @returns how many
 */
export async function followMatched(
  tx: PeopleTx,
  person: string,
  by: string[],
  host: string,
  now: Date
): Promise<number> {
  const matched = await matchPeople(tx, person, bookOf(by), host);
  for (const { id } of matched) await saveFollow(tx, person, id, now);
  return matched.length;
}
