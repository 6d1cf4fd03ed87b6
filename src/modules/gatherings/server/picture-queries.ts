import type { Licence, Picture, PictureSize, PictureWords } from '../picture.ts';
import type { ShrunkPicture } from './shrink-picture.ts';
import type { GatheringsDb, GatheringsTx } from './tables.ts';

const SHOWN = ['id', 'alt', 'credit', 'licence', 'width', 'height'] as const;

/** One that belongs to no gathering yet. */
export async function insertPicture(db: GatheringsDb, picture: ShrunkPicture, by: string, now: Date): Promise<string> {
  const { id } = await db
    .insertInto('gathering_picture')
    .values({ ...picture, made_by: by, made_at: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function selectPictureOf(db: GatheringsDb, gathering: string): Promise<Picture | undefined> {
  const row = await db
    .selectFrom('gathering_picture')
    .select(SHOWN)
    .where('gathering_id', '=', gathering)
    .executeTakeFirst();
  return row && { ...row, licence: row.licence as Licence };
}

/** Whose a picture is, for deciding who may see it. */
export async function selectPictureOwner(
  db: GatheringsDb,
  id: string
): Promise<{ gathering: string | null; by: string | null } | undefined> {
  return await db
    .selectFrom('gathering_picture')
    .select(['gathering_id as gathering', 'made_by as by'])
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function selectPictureFile(db: GatheringsDb, id: string, size: PictureSize): Promise<Buffer | undefined> {
  const row = await db
    .selectFrom('gathering_picture')
    .select(`${size} as file`)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.file;
}

/** Gives a gathering a picture that somebody sent, or that it has already. @returns whether there was one for her to give */
export async function updatePicture(
  tx: GatheringsTx,
  { id, gathering, by, words }: { id: string; gathering: string; by: string; words: PictureWords }
): Promise<boolean> {
  const rows = await tx
    .updateTable('gathering_picture')
    .set({ gathering_id: gathering, ...words })
    .where('id', '=', id)
    .where((eb) =>
      eb.or([eb('gathering_id', '=', gathering), eb.and([eb('gathering_id', 'is', null), eb('made_by', '=', by)])])
    )
    .returning('id')
    .execute();
  return rows.length > 0;
}

/** Takes a gathering's pictures away, but for one. */
export async function deletePicturesBut(tx: GatheringsTx, gathering: string, keep: string | null): Promise<void> {
  let query = tx.deleteFrom('gathering_picture').where('gathering_id', '=', gathering);
  if (keep !== null) query = query.where('id', '<>', keep);
  await query.execute();
}

/** Those that were sent and never used. */
export async function deleteLoosePictures(db: GatheringsDb, before: Date): Promise<void> {
  await db.deleteFrom('gathering_picture').where('gathering_id', 'is', null).where('made_at', '<', before).execute();
}
