import { fail } from '@sveltejs/kit';
import { followMatched, matchPeople, readAddressBook, requirePerson } from '#people/server';
import { accounts } from '#app/server/accounts.ts';
import { database } from '#app/server/database.ts';
import { mayNow } from '#app/server/rate-limits.ts';
import type { Actions, PageServerLoad } from './$types';

const MOST_BYTES = 5_000_000;

export const load: PageServerLoad = (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store' });
  requirePerson(event);
};

export const actions: Actions = {
  /** The file is read, looked through and forgotten. */
  look: async (event) => {
    const { id } = requirePerson(event);
    const file = (await event.request.formData()).get('file');
    if (typeof file !== 'object' || file === null || file.size === 0) return fail(400, { trouble: 'none' as const });
    if (file.size > MOST_BYTES) return fail(400, { trouble: 'too-big' as const });
    const book = readAddressBook(await file.text());
    if (!book) return fail(400, { trouble: 'unreadable' as const });
    if (!mayNow('bring-people', id)) return fail(429, { trouble: 'too-often' as const });
    const matched = await matchPeople(database(), id, book, host());
    return { read: book.emails.length + book.accounts.length, matched };
  },
  follow: async (event) => {
    const { id } = requirePerson(event);
    const by = (await event.request.formData()).getAll('by').map(String);
    if (!mayNow('bring-people', id)) return fail(429, { trouble: 'too-often' as const });
    const followed = await database()
      .transaction()
      .execute((tx) => followMatched(tx, id, by, host(), new Date()));
    return { followed };
  }
};

function host(): string {
  return new URL(accounts().origin).host;
}
