export const LICENCES = ['own', 'permission', 'cc0', 'cc-by', 'cc-by-sa'] as const;
/** What one may do with a picture: `own` of who holds the gathering, `permission`: asked for, for this page. */
export type Licence = (typeof LICENCES)[number];

/** A picture as a page shows it. */
export type Picture = {
  id: string;
  /** what it shows, for who cannot see it; empty for one that only decorates */
  alt: string;
  /** who made it */
  credit: string;
  licence: Licence;
  /** of the large one, in pixels */
  width: number;
  height: number;
};

export type PictureSize = 'small' | 'large';
/** The longer side of each, in pixels. */
export const PICTURE_SIZES = { small: 640, large: 1280 } as const satisfies Record<PictureSize, number>;

/** What was typed about a picture. */
export type TypedPicture = {
  /** of one that was sent before; empty where there is none */
  id: string;
  alt: string;
  decorative: boolean;
  credit: string;
  licence: string;
};

export type PictureTroubles = Partial<{
  /** of the file */
  picture: 'not-a-picture' | 'too-large';
  alt: 'missing' | 'too-long';
  credit: 'missing' | 'too-long';
  licence: 'missing';
}>;

export type PictureWords = Pick<Picture, 'alt' | 'credit' | 'licence'>;

const LONGEST = 500;

/** Reads what is said about a picture: what it shows, who made it, and on what terms. */
export function checkPictureWords(typed: TypedPicture): { words: PictureWords } | { troubles: PictureTroubles } {
  const [alt, credit] = [typed.alt, typed.credit].map((text) => text.trim().replaceAll(/\s+/g, ' ')) as [
    string,
    string
  ];
  const licence = LICENCES.find((one) => one === typed.licence);
  const troubles: PictureTroubles = {
    ...(alt === '' && !typed.decorative && { alt: 'missing' as const }),
    ...(alt.length > LONGEST && { alt: 'too-long' as const }),
    ...(credit === '' && { credit: 'missing' as const }),
    ...(credit.length > LONGEST && { credit: 'too-long' as const }),
    ...(!licence && { licence: 'missing' as const })
  };
  if (Object.keys(troubles).length > 0 || !licence) return { troubles };
  return { words: { alt: typed.decorative ? '' : alt, credit, licence } };
}

/** The form before a picture is chosen. */
export const NO_PICTURE: TypedPicture = { id: '', alt: '', decorative: false, credit: '', licence: '' };

/** The form filled with a picture that there is. */
export function typePicture({ id, alt, credit, licence }: Picture): TypedPicture {
  return { id, alt, decorative: alt === '', credit, licence };
}
