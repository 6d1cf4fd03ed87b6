import { sql } from 'kysely';
import type { PeopleDbOf, PeopleTx } from './tables.ts';

/** The ids of all administrators, none of whom can leave meanwhile. */
export async function lockAdministrators(tx: PeopleTx): Promise<string[]> {
  const rows = await tx
    .selectFrom('person')
    .select('id')
    .where('administrator', '=', true)
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map(({ id }) => id);
}

/** What is kept by the address rather than by the person: links to sign in, invitations. */
export async function deleteTracesOfAddress(tx: PeopleTx, email: string): Promise<void> {
  await tx
    .deleteFrom('sign_in_link')
    .where(sql`value::jsonb ->> 'email'`, '=', email)
    .execute();
  await tx.deleteFrom('invitation').where('email', '=', email).execute();
}

/** Her sign-ins and other ways in go with her. */
export async function deletePersonRow(tx: PeopleDbOf<'person'>, id: string): Promise<void> {
  await tx.deleteFrom('person').where('id', '=', id).execute();
}
