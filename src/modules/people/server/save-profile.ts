import type { Kysely } from 'kysely';
import { recordMentions } from '#moderation/server';
import type { OutboxTables } from '#platform/server/outbox.ts';
import type { PartSaid } from '../profile.ts';
import { checkProfile, type ProfileTroubles, type TypedProfile } from '../typed-profile.ts';
import { saveHandle, savePersonName } from './person-queries.ts';
import { saveFoundByEmail, saveParts, selectOwn, selectParts } from './profile-queries.ts';
import type { PeopleDb, PeopleTables, PeopleTx } from './tables.ts';

export type ProfileSaved = { answer: 'saved'; handle: string } | { answer: 'refused'; troubles: ProfileTroubles };

/** Keeps what somebody says about herself and who may read it, if all of it can be read. */
export async function saveProfile(
  db: Kysely<PeopleTables & OutboxTables>,
  person: string,
  typed: TypedProfile,
  now: Date
): Promise<ProfileSaved> {
  const checked = checkProfile(typed);
  if ('troubles' in checked) return { answer: 'refused', troubles: checked.troubles };
  const { name, handle, foundByEmail, parts } = checked.profile;
  if (!(await saveHandle(db, person, handle))) return { answer: 'refused', troubles: { handle: 'taken' } };
  await db.transaction().execute(async (tx) => {
    const people: PeopleTx = tx;
    await savePersonName(people, person, name, now);
    await saveFoundByEmail(people, person, foundByEmail);
    const before = await selectParts(people, person);
    await saveParts(people, person, parts);
    const said = { says: wordsOf(parts), before: wordsOf(before) };
    await recordMentions(tx, { text: { kind: 'profile', id: person }, by: person, ...said });
  });
  return { answer: 'saved', handle };
}

/** Everything of a person's own profile, as the form for changing it shows it. */
export async function readOwnProfile(db: PeopleDb, person: string): Promise<TypedProfile> {
  return { ...(await selectOwn(db, person)), parts: await selectParts(db, person) };
}

function wordsOf(parts: Record<string, PartSaid>): string[] {
  return Object.values(parts).map(({ words }) => words);
}
