import type { GuestStanding } from '#people';
import type { UnconferenceDb, UnconferenceTx } from './tables.ts';

export type Door = { key: string | null; isOpen: boolean };

export async function selectDoor(db: UnconferenceDb, gathering: string): Promise<Door> {
  const row = await db
    .selectFrom('camp')
    .select(['door_key as key', 'door_open as isOpen'])
    .where('gathering_id', '=', gathering)
    .executeTakeFirst();
  return row ?? { key: null, isOpen: false };
}

export async function selectCampOfDoor(db: UnconferenceDb, key: string): Promise<string | undefined> {
  const row = await db.selectFrom('camp').select('gathering_id').where('door_key', '=', key).executeTakeFirst();
  return row?.gathering_id;
}

export async function updateDoor(
  tx: UnconferenceTx,
  gathering: string,
  door: { door_open: boolean; door_key?: string }
): Promise<void> {
  await tx.updateTable('camp').set(door).where('gathering_id', '=', gathering).execute();
}

export async function countGuests(db: UnconferenceDb, gathering: string): Promise<number> {
  const { guests } = await db
    .selectFrom('camp_guest')
    .select((e) => e.cast<number>(e.fn.countAll(), 'integer').as('guests'))
    .where('gathering_id', '=', gathering)
    .executeTakeFirstOrThrow();
  return guests;
}

/** @returns false where another guest of the camp has this code */
export async function insertGuest(
  tx: UnconferenceTx,
  guest: { person: string; gathering: string; codeHash: string },
  now: Date
): Promise<boolean> {
  const rows = await tx
    .insertInto('camp_guest')
    .values({
      person_id: guest.person,
      gathering_id: guest.gathering,
      code_hash: guest.codeHash,
      joined_at: now
    })
    .onConflict((c) => c.columns(['gathering_id', 'code_hash']).doNothing())
    .returning('person_id')
    .execute();
  return rows.length > 0;
}

/** @returns false where another guest of the camp has this code */
export async function updateGuestCode(tx: UnconferenceTx, person: string, codeHash: string): Promise<boolean> {
  const rows = await tx
    .updateTable('camp_guest')
    .set({ code_hash: codeHash })
    .where('person_id', '=', person)
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('camp_guest as other')
            .select('other.person_id')
            .whereRef('other.gathering_id', '=', 'camp_guest.gathering_id')
            .where('other.code_hash', '=', codeHash)
        )
      )
    )
    .returning('person_id')
    .execute();
  return rows.length > 0;
}

export async function selectGuestByCode(
  db: UnconferenceDb,
  gathering: string,
  codeHash: string
): Promise<string | undefined> {
  const row = await db
    .selectFrom('camp_guest')
    .select('person_id')
    .where('gathering_id', '=', gathering)
    .where('code_hash', '=', codeHash)
    .executeTakeFirst();
  return row?.person_id;
}

export async function insertPass(
  tx: UnconferenceTx,
  { person, tokenHash }: { person: string; tokenHash: string },
  now: Date
): Promise<void> {
  await tx.insertInto('camp_guest_pass').values({ person_id: person, token_hash: tokenHash, made_at: now }).execute();
}

export async function deletePasses(tx: UnconferenceTx, person: string): Promise<void> {
  await tx.deleteFrom('camp_guest_pass').where('person_id', '=', person).execute();
}

/** Somebody who joined a camp with a name alone. */
export type Guest = { id: string; name: string; standing: GuestStanding; gathering: string };

export async function selectGuestByPass(db: UnconferenceDb, tokenHash: string): Promise<Guest | undefined> {
  return await db
    .selectFrom('camp_guest_pass')
    .innerJoin('camp_guest', 'camp_guest.person_id', 'camp_guest_pass.person_id')
    .innerJoin('person', 'person.id', 'camp_guest.person_id')
    .select(['person.id', 'person.name', 'person.guest as standing', 'camp_guest.gathering_id as gathering'])
    .where('camp_guest_pass.token_hash', '=', tokenHash)
    .$narrowType<{ standing: GuestStanding }>()
    .executeTakeFirst();
}

export type ListedGuest = Omit<Guest, 'gathering'> & { joinedAt: Date };

/** Those nobody has looked at yet first, then by name. */
export async function selectGuests(db: UnconferenceDb, gathering: string): Promise<ListedGuest[]> {
  return await db
    .selectFrom('camp_guest')
    .innerJoin('person', 'person.id', 'camp_guest.person_id')
    .select(['person.id', 'person.name', 'person.guest as standing', 'camp_guest.joined_at as joinedAt'])
    .where('camp_guest.gathering_id', '=', gathering)
    .orderBy((e) => e('person.guest', '!=', 'new'))
    .orderBy('person.name')
    .orderBy('camp_guest.joined_at')
    .$narrowType<{ standing: GuestStanding }>()
    .execute();
}

export async function deletePassesBefore(db: UnconferenceDb, before: Date): Promise<void> {
  await db.deleteFrom('camp_guest_pass').where('made_at', '<', before).execute();
}

/** Guests whose camp is gone with its gathering. */
export async function selectLostGuests(db: UnconferenceDb): Promise<string[]> {
  const rows = await db
    .selectFrom('person')
    .leftJoin('camp_guest', 'camp_guest.person_id', 'person.id')
    .select('person.id')
    .where('person.guest', 'is not', null)
    .where('camp_guest.person_id', 'is', null)
    .execute();
  return rows.map(({ id }) => id);
}
