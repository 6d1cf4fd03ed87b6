import sharp, { type Sharp } from 'sharp';
import { PICTURE_SIZES } from '../picture.ts';

/** A picture as it is kept: WebP in two sizes, upright, and nothing of where and with what it was taken. */
export type ShrunkPicture = { large: Buffer; small: Buffer; width: number; height: number };

export const MOST_PICTURE_BYTES = 12_000_000;
/** A small file may be a picture of any size. */
const MOST_PIXELS = 60_000_000;
const FORMATS = ['jpeg', 'png', 'webp', 'gif', 'heif'];
const QUALITY = 78;

/** Makes of an uploaded file what pages show; undefined for what is no picture, or one that is too large to be opened. */
export async function shrinkPicture(file: Uint8Array): Promise<ShrunkPicture | undefined> {
  try {
    const picture = sharp(file, { limitInputPixels: MOST_PIXELS, failOn: 'error' });
    const { format } = await picture.metadata();
    if (!FORMATS.includes(format)) return undefined;
    const large = await fit(picture, PICTURE_SIZES.large).toBuffer({ resolveWithObject: true });
    const small = await fit(picture, PICTURE_SIZES.small).toBuffer();
    return { large: large.data, small, width: large.info.width, height: large.info.height };
  } catch {
    return undefined;
  }
}

function fit(picture: Sharp, side: number): Sharp {
  return picture
    .clone()
    .autoOrient()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: QUALITY });
}
