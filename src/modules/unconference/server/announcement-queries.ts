import type { AnnouncementKept } from '../announcement.ts';
import { isAbout } from './said-queries.ts';
import type { UnconferenceDb, UnconferenceTx } from './tables.ts';
import { notifyWall } from './wall-queries.ts';

/** All but what was removed, the newest first. */
export async function selectAnnouncements(db: UnconferenceDb, gathering: string): Promise<AnnouncementKept[]> {
  const rows = await announcements(db)
    .where('camp_announcement.gathering_id', '=', gathering)
    .orderBy('camp_announcement.said_at', 'desc')
    .execute();
  return rows.map(keptOf);
}

/** By its id, with the gathering that it is for. */
export async function selectAnnouncement(
  db: UnconferenceDb,
  id: string
): Promise<(AnnouncementKept & { gathering: string }) | undefined> {
  const row = await announcements(db).where('camp_announcement.id', '=', id).executeTakeFirst();
  return row && { ...keptOf(row), gathering: row.gathering };
}

export async function insertAnnouncement(
  tx: UnconferenceTx,
  { gathering, text, by }: { gathering: string; text: string; by: string },
  now: Date
): Promise<string> {
  const { id } = await tx
    .insertInto('camp_announcement')
    .values({ gathering_id: gathering, text, said_by: by, said_at: now, taken_down_at: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function updateTakenDown(tx: UnconferenceTx, id: string, at: Date | null): Promise<void> {
  await tx.updateTable('camp_announcement').set({ taken_down_at: at }).where('id', '=', id).execute();
}

/** Deletes what was taken down of a gathering but the latest; what is withheld stays as long as that can be undone. */
export async function deleteTakenDown(tx: UnconferenceTx, gathering: string, but: number): Promise<void> {
  const older = await announcements(tx)
    .where('camp_announcement.gathering_id', '=', gathering)
    .where('camp_announcement.taken_down_at', 'is not', null)
    .where('withheld_text.how', 'is', null)
    .orderBy('camp_announcement.taken_down_at', 'desc')
    .offset(but)
    .execute();
  for (const { id } of older) await tx.deleteFrom('camp_announcement').where('id', '=', id).execute();
}

export async function deleteAnnouncement(tx: UnconferenceTx, id: string): Promise<void> {
  await tx.deleteFrom('camp_announcement').where('id', '=', id).execute();
}

/** Says that the wall is another one that an announcement is for. */
export async function notifyWallUnder(tx: UnconferenceTx, announcement: string): Promise<void> {
  const row = await tx
    .selectFrom('camp_announcement')
    .select('gathering_id')
    .where('id', '=', announcement)
    .executeTakeFirst();
  if (row) await notifyWall(tx, `changed ${row.gathering_id}`);
}

function announcements(db: UnconferenceDb) {
  return db
    .selectFrom('camp_announcement')
    .leftJoin('withheld_text', (join) => join.on(isAbout('announcement', 'camp_announcement')))
    .where('withheld_text.how', 'is distinct from', 'removed')
    .select([
      'camp_announcement.id',
      'camp_announcement.gathering_id as gathering',
      'camp_announcement.text',
      'camp_announcement.said_at as saidAt',
      'camp_announcement.said_by as by',
      'camp_announcement.taken_down_at as takenDownAt',
      'withheld_text.because'
    ]);
}

function keptOf(row: Awaited<ReturnType<ReturnType<typeof announcements>['execute']>>[number]): AnnouncementKept {
  const { id, text, saidAt, by, takenDownAt, because } = row;
  return { id, text, saidAt, by, isDown: takenDownAt !== null, hidden: because === null ? null : { because } };
}
