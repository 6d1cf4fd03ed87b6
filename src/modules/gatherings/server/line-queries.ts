import { type RawBuilder, sql, type SqlBool } from 'kysely';
import type { Attendance } from '../gathering.ts';
import type { Held, InLine } from '../places.ts';
import { type Answer, wayIn, type WayToTakePart } from '../sign-up.ts';
import type { GatheringsDb, GatheringsTx } from './tables.ts';

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

export async function nextPlaceInLine(tx: GatheringsTx): Promise<string> {
  const { rows } = await sql<{ place: string }>`select nextval('sign_up_line') as place`.execute(tx);
  const [row] = rows;
  if (!row) throw new Error('a sequence gave no number');
  return row.place;
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
