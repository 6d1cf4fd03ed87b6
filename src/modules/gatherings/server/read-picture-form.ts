import type { TypedPicture } from '../picture.ts';

/** What was typed about a picture. */
export function readPictureForm(form: FormData): TypedPicture {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  return {
    id: form.get('removePicture') === 'on' ? '' : text('pictureId'),
    alt: text('alt'),
    decorative: form.get('decorative') === 'on',
    credit: text('credit'),
    licence: text('licence')
  };
}
