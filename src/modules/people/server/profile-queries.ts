import type { PersonNamed } from '../person.ts';
import { type Part, PARTS, type PartSaid, type Profile, type ShownTo, UNSAID, widest } from '../profile.ts';
import type { PeopleDb, PeopleDbOf, PeopleTx } from './tables.ts';

/** What reading a profile reads. */
export type ProfileDb = PeopleDbOf<'person' | 'profile_part' | 'block' | 'membership' | 'withheld_text'>;

export async function selectNamed(db: PeopleDbOf<'person'>, handle: string): Promise<PersonNamed | undefined> {
  return await db
    .selectFrom('person')
    .select(['id', 'name', 'handle'])
    .where('handle', '=', handle)
    .$narrowType<{ handle: string }>()
    .executeTakeFirst();
}

export async function selectParts(db: PeopleDbOf<'profile_part'>, person: string): Promise<Record<Part, PartSaid>> {
  const rows = await db
    .selectFrom('profile_part')
    .select(['part', 'words', 'shown_to as shownTo'])
    .where('person_id', '=', person)
    .execute();
  const said = new Map(rows.map(({ part, ...rest }) => [part, rest]));
  return Object.fromEntries(PARTS.map((part) => [part, said.get(part) ?? UNSAID])) as Record<Part, PartSaid>;
}

/** Keeps every part, and how open the most open one is, which is where lists look. */
export async function saveParts(tx: PeopleTx, person: string, said: Omit<Profile, 'name' | 'handle'>): Promise<void> {
  const rows = PARTS.map((part) => ({
    person_id: person,
    part,
    words: said[part].words,
    shown_to: said[part].shownTo
  }));
  await tx
    .insertInto('profile_part')
    .values(rows)
    .onConflict((c) =>
      c.columns(['person_id', 'part']).doUpdateSet((e) => ({
        words: e.ref('excluded.words'),
        shown_to: e.ref('excluded.shown_to')
      }))
    )
    .execute();
  const shownTo: ShownTo = widest(PARTS.map((part) => said[part].shownTo));
  await tx.updateTable('person').set({ shown_to: shownTo }).where('id', '=', person).execute();
}

export async function isInGroupWith(db: PeopleDbOf<'membership'>, person: string, other: string): Promise<boolean> {
  const shared = await db
    .selectFrom('membership')
    .innerJoin('membership as theirs', 'theirs.group_id', 'membership.group_id')
    .select('membership.group_id')
    .where('membership.person_id', '=', person)
    .where('theirs.person_id', '=', other)
    .limit(1)
    .executeTakeFirst();
  return shared !== undefined;
}

export async function selectOwn(
  db: PeopleDb,
  person: string
): Promise<{ name: string; handle: string; foundByEmail: boolean }> {
  const { name, handle, foundByEmail } = await db
    .selectFrom('person')
    .select(['name', 'handle', 'found_by_email as foundByEmail'])
    .where('id', '=', person)
    .executeTakeFirstOrThrow();
  return { name, handle: handle ?? '', foundByEmail };
}

export async function saveFoundByEmail(db: PeopleDb, person: string, foundByEmail: boolean): Promise<void> {
  await db.updateTable('person').set({ found_by_email: foundByEmail }).where('id', '=', person).execute();
}

/** How a profile is withheld from others, and why. */
export async function selectWithheldProfile(db: PeopleDbOf<'withheld_text'>, person: string) {
  return await db
    .selectFrom('withheld_text')
    .select(['how', 'because'])
    .where('kind', '=', 'profile')
    .where('id', '=', person)
    .executeTakeFirst();
}

/** Empties every part; name and handle stay. */
export async function deleteParts(tx: PeopleTx, person: string): Promise<void> {
  await tx.deleteFrom('profile_part').where('person_id', '=', person).execute();
  await tx.updateTable('person').set({ shown_to: UNSAID.shownTo }).where('id', '=', person).execute();
}

export async function selectLearns(db: PeopleDbOf<'profile_part'>, person: string): Promise<string> {
  const row = await db
    .selectFrom('profile_part')
    .select('words')
    .where('person_id', '=', person)
    .where('part', '=', 'learns')
    .executeTakeFirst();
  return row?.words ?? '';
}

/** Who reads it stays as it is; where nothing was said yet, as for every part. */
export async function upsertLearns(db: PeopleDbOf<'profile_part'>, person: string, words: string): Promise<void> {
  await db
    .insertInto('profile_part')
    .values({ person_id: person, part: 'learns', words, shown_to: UNSAID.shownTo })
    .onConflict((c) => c.columns(['person_id', 'part']).doUpdateSet({ words }))
    .execute();
}
