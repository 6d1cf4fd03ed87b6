import type { Selectable, Updateable } from 'kysely';
import type { TimetableTable, TravelDb } from './tables.ts';

export type Timetable = Selectable<TimetableTable>;

export async function insertTimetable(
  db: TravelDb,
  timetable: Pick<Timetable, 'name' | 'address' | 'path' | 'sample' | 'refresh'> & { cut: string | null },
  now: Date
): Promise<string> {
  const { id } = await db
    .insertInto('timetable')
    .values({ ...timetable, state: 'waiting', added_at: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function updateTimetable(db: TravelDb, id: string, change: Updateable<TimetableTable>): Promise<void> {
  await db.updateTable('timetable').set(change).where('id', '=', id).execute();
}

/** Words that come after the import has ended are too late to say. */
export async function updateProgress(db: TravelDb, id: string, progress: string): Promise<void> {
  await db.updateTable('timetable').set({ progress }).where('id', '=', id).where('state', '=', 'importing').execute();
}

export async function selectTimetables(db: TravelDb): Promise<Timetable[]> {
  return db.selectFrom('timetable').selectAll().orderBy('added_at').execute();
}

/** A timetable that was imported once stays in use while a newer version of it comes in. */
export async function selectUsableTimetables(db: TravelDb): Promise<Timetable[]> {
  return db.selectFrom('timetable').selectAll().where('imported_at', 'is not', null).orderBy('added_at').execute();
}

export async function selectTimetable(db: TravelDb, id: string): Promise<Timetable | undefined> {
  return db.selectFrom('timetable').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function deleteTimetable(db: TravelDb, id: string): Promise<void> {
  await db.deleteFrom('timetable').where('id', '=', id).execute();
}

/** Those whose address is to be asked for a newer version by now. */
export async function selectDueTimetables(db: TravelDb, now: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('timetable')
    .select('id')
    .where('next_at', '<=', now)
    .where('address', 'is not', null)
    .where('state', 'in', ['ready', 'failed'])
    .orderBy('next_at')
    .execute();
  return rows.map(({ id }) => id);
}

/** Those of which it is to be asked by now what runs today. */
export async function selectDueLive(db: TravelDb, now: Date): Promise<Timetable[]> {
  return await db
    .selectFrom('timetable')
    .selectAll()
    .where('live_next_at', '<=', now)
    .where('imported_at', 'is not', null)
    .where((eb) => eb(eb.fn<number>('cardinality', ['live_addresses']), '>', 0))
    .execute();
}

/** Imports cut short by the end of the process that ran them. */
export async function selectInterruptedTimetables(db: TravelDb): Promise<Timetable[]> {
  return db.selectFrom('timetable').selectAll().where('state', 'in', ['waiting', 'importing']).execute();
}
