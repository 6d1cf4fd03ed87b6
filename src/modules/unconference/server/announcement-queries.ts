import type { Announcement } from '../announcement.ts';
import type { UnconferenceDb, UnconferenceTx } from './tables.ts';

/** The newest first. */
export async function selectAnnouncements(db: UnconferenceDb, gathering: string): Promise<Announcement[]> {
  return await db
    .selectFrom('camp_announcement')
    .select(['id', 'text', 'said_at as saidAt'])
    .where('gathering_id', '=', gathering)
    .orderBy('said_at', 'desc')
    .execute();
}

export async function insertAnnouncement(
  tx: UnconferenceTx,
  { gathering, text, by }: { gathering: string; text: string; by: string },
  now: Date
): Promise<void> {
  await tx
    .insertInto('camp_announcement')
    .values({ gathering_id: gathering, text, said_by: by, said_at: now })
    .execute();
}

export async function deleteAnnouncement(tx: UnconferenceTx, gathering: string, id: string): Promise<void> {
  await tx.deleteFrom('camp_announcement').where('id', '=', id).where('gathering_id', '=', gathering).execute();
}
