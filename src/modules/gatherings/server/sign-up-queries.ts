import type { MySignUp } from '../decide-sign-up.ts';
import type { Attendance } from '../gathering.ts';
import type { GatheringState } from '../hosted.ts';
import type { Bookable } from '../places.ts';
import { type Answer, type SignUpShownTo, wayIn } from '../sign-up.ts';
import type { GatheringsDb, GatheringsTx } from './tables.ts';

export type LockedGathering = Bookable & { id: string; state: GatheringState; endsAt: Date };

/** One's own sign-up, whole. */
export type SignUp = MySignUp & {
  shownTo: SignUpShownTo;
  words: string;
  firstTime: boolean;
  placeInLine: string | null;
  takenOutBecause: string;
};

/** Keeps everybody else from signing up until the end of the transaction, so that two people cannot take the last place. */
export async function lockGathering(tx: GatheringsTx, id: string): Promise<LockedGathering | undefined> {
  const row = await tx
    .selectFrom('gathering')
    .select(['id', 'state', 'attendance', 'places_in_person', 'places_online', 'starts_at', 'ends_at', 'zone'])
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!row) return undefined;
  const { state, attendance, zone } = row;
  const places = { 'in-person': row.places_in_person, online: row.places_online };
  return { id, state, attendance, zone, places, startsAt: row.starts_at, endsAt: row.ends_at };
}

export async function selectSignUp(
  db: GatheringsDb,
  { gathering, person, attendance }: { gathering: string; person: string; attendance: Attendance }
): Promise<SignUp | undefined> {
  const row = await db
    .selectFrom('sign_up')
    .selectAll()
    .where('gathering_id', '=', gathering)
    .where('person_id', '=', person)
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    person,
    answer: row.answer,
    way: wayIn(attendance, row.way),
    shownTo: row.shown_to,
    words: row.words,
    firstTime: row.first_time,
    placeInLine: row.place_in_line,
    offeredUntil: row.offered_until,
    waitsForRoom:
      attendance === 'hybrid' && row.answer === 'going' && row.way === 'online' && row.place_in_line !== null,
    takenOutBecause: row.taken_out_because
  };
}

/** Of who goes. @returns whether she does */
export async function updateShownTo(
  tx: GatheringsTx,
  { gathering, person }: { gathering: string; person: string },
  shownTo: SignUpShownTo
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('sign_up')
    .set({ shown_to: shownTo })
    .where('gathering_id', '=', gathering)
    .where('person_id', '=', person)
    .where('answer', '=', 'going')
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

export async function upsertSignUp(
  tx: GatheringsTx,
  gathering: string,
  {
    person,
    answer,
    way,
    shownTo,
    words,
    firstTime,
    placeInLine,
    offeredUntil
  }: Omit<SignUp, 'takenOutBecause' | 'waitsForRoom'>,
  now: Date
): Promise<void> {
  const said = {
    answer,
    way,
    words,
    shown_to: shownTo,
    first_time: firstTime,
    place_in_line: placeInLine,
    offered_until: offeredUntil,
    answered_at: now
  };
  await tx
    .insertInto('sign_up')
    .values({ gathering_id: gathering, person_id: person, ...said, checked_in_at: null })
    .onConflict((on) => on.columns(['gathering_id', 'person_id']).doUpdateSet(said))
    .execute();
}

/** Gives sign-ups to another person, but where she has one herself that is not a no. */
export async function moveSignUps(tx: GatheringsTx, from: string, to: string): Promise<void> {
  const moving = tx.selectFrom('sign_up').select('gathering_id').where('person_id', '=', from);
  await tx
    .deleteFrom('sign_up')
    .where('person_id', '=', to)
    .where('answer', 'in', ['declined', 'maybe'])
    .where('gathering_id', 'in', moving)
    .execute();
  const had = tx.selectFrom('sign_up').select('gathering_id').where('person_id', '=', to);
  await tx
    .updateTable('sign_up')
    .set({ person_id: to })
    .where('person_id', '=', from)
    .where('gathering_id', 'not in', had)
    .execute();
}

/** What somebody has answered; undefined where she has not. */
export async function answerOf(db: GatheringsDb, gathering: string, person: string): Promise<Answer | undefined> {
  const row = await db
    .selectFrom('sign_up')
    .select('answer')
    .where('gathering_id', '=', gathering)
    .where('person_id', '=', person)
    .executeTakeFirst();
  return row?.answer;
}
