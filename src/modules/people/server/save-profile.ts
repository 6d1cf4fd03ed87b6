import { checkProfile, type ProfileTroubles, type TypedProfile } from '../typed-profile.ts';
import { saveHandle, savePersonName } from './person-queries.ts';
import { saveFoundByEmail, saveParts, selectOwn, selectParts } from './profile-queries.ts';
import type { PeopleDb } from './tables.ts';

export type ProfileSaved = { answer: 'saved'; handle: string } | { answer: 'refused'; troubles: ProfileTroubles };

/** Keeps what somebody says about herself and who may read it, if all of it can be read. */
export async function saveProfile(db: PeopleDb, person: string, typed: TypedProfile, now: Date): Promise<ProfileSaved> {
  const checked = checkProfile(typed);
  if ('troubles' in checked) return { answer: 'refused', troubles: checked.troubles };
  const { name, handle, foundByEmail, parts } = checked.profile;
  if (!(await saveHandle(db, person, handle))) return { answer: 'refused', troubles: { handle: 'taken' } };
  await db.transaction().execute(async (tx) => {
    await savePersonName(tx, person, name, now);
    await saveFoundByEmail(tx, person, foundByEmail);
    await saveParts(tx, person, parts);
  });
  return { answer: 'saved', handle };
}

/** Everything of a person's own profile, as the form for changing it shows it. */
export async function readOwnProfile(db: PeopleDb, person: string): Promise<TypedProfile> {
  return { ...(await selectOwn(db, person)), parts: await selectParts(db, person) };
}
