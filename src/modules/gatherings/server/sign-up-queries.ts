import { type RawBuilder, sql, type SqlBool } from 'kysely';
import type { MySignUp } from '../decide-sign-up.ts';
import type { Attendance } from '../gathering.ts';
import type { GatheringState } from '../hosted.ts';
import type { Bookable, Held, InLine } from '../places.ts';
import { type Answer, type SignUpShownTo, wayIn, type WayToTakePart } from '../sign-up.ts';
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

/**
 * Whether somebody waits for a place. Who goes online to a gathering that is both may wait for the room: she has a place in line
 * while she goes. Should it be held one way only by now, she waits for nothing.
 */
function isInLine(attendance: Attendance): RawBuilder<SqlBool> {
  if (attendance !== 'hybrid') return sql`answer = 'waiting'`;
  return sql`(answer = 'waiting' or answer = 'going' and way = 'online' and place_in_line is not null)`;
}

/** Who holds the places of a gathering and who waits for one, in order. */
export async function selectHeld(db: GatheringsDb, gathering: string, attendance: Attendance): Promise<Held> {
  const counts = await db
    .selectFrom('sign_up')
    .select((eb) => ['way', eb.cast<number>(eb.fn.countAll(), 'integer').as('number')])
    .where('gathering_id', '=', gathering)
    .where('answer', '=', 'going')
    .groupBy('way')
    .execute();
  const line = await db
    .selectFrom('sign_up')
    .select(['person_id', 'answer', 'way', 'offered_until'])
    .where('gathering_id', '=', gathering)
    .where(isInLine(attendance))
    .orderBy('place_in_line')
    .execute();
  const going = { 'in-person': 0, online: 0 };
  for (const { way, number } of counts) going[wayIn(attendance, way)] += number;
  return {
    going,
    line: line.map((row) => ({
      person: row.person_id,
      way: row.answer === 'going' ? 'in-person' : wayIn(attendance, row.way),
      offeredUntil: row.offered_until
    }))
  };
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

export async function nextPlaceInLine(tx: GatheringsTx): Promise<string> {
  const { rows } = await sql<{ place: string }>`select nextval('sign_up_line') as place`.execute(tx);
  const [row] = rows;
  if (!row) throw new Error('a sequence gave no number');
  return row.place;
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

/** Keeps a place for each of them until then. */
export async function updateOffers(tx: GatheringsTx, gathering: string, offered: readonly InLine[]): Promise<void> {
  for (const { person, offeredUntil } of offered) {
    await tx
      .updateTable('sign_up')
      .set({ offered_until: offeredUntil })
      .where('gathering_id', '=', gathering)
      .where('person_id', '=', person)
      .execute();
  }
}

/** Takes people off the waiting list; who goes online meanwhile still does. */
export async function updateLapsed(tx: GatheringsTx, gathering: string, people: readonly string[]): Promise<void> {
  if (people.length === 0) return;
  await tx
    .updateTable('sign_up')
    .set((eb) => ({
      answer: eb.case().when('answer', '=', 'going').then<Answer>('going').else<Answer>('declined').end(),
      place_in_line: null,
      offered_until: null
    }))
    .where('gathering_id', '=', gathering)
    .where('person_id', 'in', people)
    .execute();
}

/** Gatherings to come where a place was offered too long ago, or is free while somebody waits for one. */
export async function selectUnsettled(db: GatheringsDb, now: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('sign_up')
    .innerJoin('gathering', 'gathering.id', 'sign_up.gathering_id')
    .select('gathering.id')
    .distinct()
    .where((eb) =>
      eb.or([
        eb('sign_up.answer', '=', 'waiting'),
        eb.and([
          eb('sign_up.answer', '=', 'going'),
          eb('sign_up.place_in_line', 'is not', null),
          eb('gathering.attendance', '=', 'hybrid')
        ])
      ])
    )
    .where('gathering.state', '=', 'published')
    .where('gathering.ends_at', '>', now)
    .where((eb) =>
      eb.or([
        eb('sign_up.offered_until', '<=', now),
        eb.and([eb('sign_up.offered_until', 'is', null), eb('gathering.starts_at', '>', now)])
      ])
    )
    .execute();
  return rows.map(({ id }) => id);
}

/** How many wait before somebody for the same kind of place, with none kept for them. */
export async function countBefore(
  db: GatheringsDb,
  { gathering, way, placeInLine }: { gathering: string; way: WayToTakePart | undefined; placeInLine: string },
  now: Date
): Promise<number> {
  const { before } = await db
    .selectFrom('sign_up')
    .select((eb) => eb.cast<number>(eb.fn.countAll(), 'integer').as('before'))
    .where('gathering_id', '=', gathering)
    .where(isInLine(way === undefined ? 'in-person' : 'hybrid'))
    .$if(way === 'online', (query) => query.where('answer', '=', 'waiting').where('way', '=', 'online'))
    .$if(way === 'in-person', (query) =>
      query.where((eb) => eb.or([eb('answer', '=', 'going'), eb('way', '=', 'in-person')]))
    )
    .where('place_in_line', '<', placeInLine)
    .where((eb) => eb.or([eb('offered_until', 'is', null), eb('offered_until', '<=', now)]))
    .executeTakeFirstOrThrow();
  return before;
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
