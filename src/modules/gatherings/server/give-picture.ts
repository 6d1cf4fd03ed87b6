import type { PictureWords } from '../picture.ts';
import { deletePicturesBut, updatePicture } from './picture-queries.ts';
import type { GatheringsTx } from './tables.ts';

/** Gives a gathering the picture that somebody sent with its words, or takes the one away that it has. */
export async function givePicture(
  tx: GatheringsTx,
  { gathering, by, picture }: { gathering: string; by: string; picture: { id: string; words: PictureWords } | null }
): Promise<void> {
  await deletePicturesBut(tx, gathering, picture?.id ?? null);
  if (picture) await updatePicture(tx, { ...picture, gathering, by });
}
