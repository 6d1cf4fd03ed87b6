import { type Licence, LICENCES, type PictureTroubles } from '../picture.ts';
import * as m from '#messages';

const WORDS = {
  own: m.gatherings_licence_own,
  permission: m.gatherings_licence_permission,
  cc0: m.gatherings_licence_cc0,
  'cc-by': m.gatherings_licence_cc_by,
  'cc-by-sa': m.gatherings_licence_cc_by_sa
} satisfies Record<Licence, () => string>;

/** Where the terms stand. */
export const LICENCE_LINKS: Partial<Record<Licence, string>> = {
  cc0: 'https://creativecommons.org/publicdomain/zero/1.0/',
  'cc-by': 'https://creativecommons.org/licenses/by/4.0/',
  'cc-by-sa': 'https://creativecommons.org/licenses/by-sa/4.0/'
};

export function licenceWord(licence: Licence): string {
  return WORDS[licence]();
}

export function licenceChoices(): { value: string; label: string }[] {
  const choices = LICENCES.map((value) => ({ value, label: licenceWord(value) }));
  return [{ value: '', label: m.gatherings_licence_choose() }, ...choices];
}

const TROUBLES = {
  picture: { 'not-a-picture': m.gatherings_picture_wrong, 'too-large': m.gatherings_picture_too_large },
  alt: { missing: m.gatherings_picture_alt_missing, 'too-long': m.gatherings_form_too_long },
  credit: { missing: m.gatherings_picture_credit_missing, 'too-long': m.gatherings_form_too_long },
  licence: { missing: m.gatherings_licence_missing }
};

/** What is wrong with a picture, by field. */
export function wordPictureTroubles(troubles: PictureTroubles): Partial<Record<keyof PictureTroubles, string>> {
  const { picture, alt, credit, licence } = troubles;
  return {
    ...(picture && { picture: TROUBLES.picture[picture]() }),
    ...(alt && { alt: TROUBLES.alt[alt]() }),
    ...(credit && { credit: TROUBLES.credit[credit]() }),
    ...(licence && { licence: TROUBLES.licence[licence]() })
  };
}
