import { checkPictureWords, type PictureTroubles, type PictureWords, type TypedPicture } from '#gatherings';
import { MOST_PICTURE_BYTES, readPictureForm, sendPicture } from '#gatherings/server';
import { database } from './database.ts';

export type PictureRead = {
  /** with the id of what was sent, so that it need not be sent again */
  typed: TypedPicture;
  troubles: PictureTroubles;
  /** null for none */
  picture: { id: string; words: PictureWords } | null;
};

/** Reads a picture with its words from a form; what was sent is kept for a day, be anything else in the form wrong. */
export async function takePicture(form: FormData, by: string, now: Date): Promise<PictureRead> {
  const typed = readPictureForm(form);
  const file = form.get('picture');
  const sent = file instanceof File && file.size > 0 ? await send(file, by, now) : undefined;
  if (sent && 'trouble' in sent) return { typed, troubles: { picture: sent.trouble }, picture: null };
  const whole = sent ? { ...typed, id: sent.id } : typed;
  if (whole.id === '') return { typed: whole, troubles: {}, picture: null };
  const read = checkPictureWords(whole);
  if ('troubles' in read) return { typed: whole, troubles: read.troubles, picture: null };
  return { typed: whole, troubles: {}, picture: { id: whole.id, words: read.words } };
}

async function send(
  file: File,
  by: string,
  now: Date
): Promise<{ id: string } | { trouble: 'not-a-picture' | 'too-large' }> {
  if (file.size > MOST_PICTURE_BYTES) return { trouble: 'too-large' };
  const id = await sendPicture(database(), { file: await file.bytes(), by }, now);
  return id === undefined ? { trouble: 'not-a-picture' } : { id };
}
