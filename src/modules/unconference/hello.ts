/** What somebody says of herself before the day, for those who come. */
export type Hello = {
  fromWhere: string;
  why: string;
  askMe: string;
  /** she says that it is her first time */ firstTime: boolean;
};

export const LONGEST_HELLO = 140;
export const HELLO_FIELDS = ['fromWhere', 'why', 'askMe'] as const;
export type HelloField = (typeof HELLO_FIELDS)[number];
export type HelloTroubles = Partial<Record<HelloField, 'too-long'>>;

export const NO_HELLO: Hello = { fromWhere: '', why: '', askMe: '', firstTime: false };

/** Reads the form; each line fits on the printed page. */
export function checkHello(typed: Hello): { checked: Hello } | { troubles: HelloTroubles } {
  const checked = { ...typed };
  const troubles: HelloTroubles = {};
  for (const field of HELLO_FIELDS) {
    checked[field] = typed[field].trim().replaceAll(/\s+/g, ' ');
    if (checked[field].length > LONGEST_HELLO) troubles[field] = 'too-long';
  }
  return Object.keys(troubles).length > 0 ? { troubles } : { checked };
}
