import { readEmail } from './email-address.ts';

/** Who may make an account: anyone, or only who was invited. */
export type Joining = 'open' | 'by-invitation';

/** What the administrator has said about the server. */
export interface ServerSetting {
  name: string;
  /** An IANA zone, for instance `Europe/London`. */
  zone: string;
  /** At least one of `LANGUAGES`, the first is the one for who has not chosen. */
  languages: string[];
  /** An e-mail address or the address of a page. */
  contact: string;
  joining: Joining;
}

/** The languages that Afield speaks. */
export const LANGUAGES = ['en', 'cy'] as const;

/** What was typed into the form, unread. */
export interface TypedServerSetting {
  name: string;
  zone: string;
  languages: string[];
  contact: string;
  joining: string;
}

export type ServerTroubles = Partial<
  Record<keyof ServerSetting, 'missing' | 'too-long' | 'unknown-zone' | 'neither-mail-nor-page'>
>;

/** Reads the form; everything that is wrong is told at once, by field. */
export function checkServerSetting(
  typed: TypedServerSetting
): { setting: ServerSetting } | { troubles: ServerTroubles } {
  const name = typed.name.trim().replace(/\s+/g, ' ');
  const contact = typed.contact.trim();
  const languages = LANGUAGES.filter((language) => typed.languages.includes(language));
  const troubles: ServerTroubles = {};
  if (!name) troubles.name = 'missing';
  else if (name.length > 60) troubles.name = 'too-long';
  if (!isZone(typed.zone)) troubles.zone = 'unknown-zone';
  if (languages.length === 0) troubles.languages = 'missing';
  if (!contact) troubles.contact = 'missing';
  else if (!readEmail(contact) && !isPage(contact)) troubles.contact = 'neither-mail-nor-page';
  if (typed.joining !== 'open' && typed.joining !== 'by-invitation') troubles.joining = 'missing';
  if (Object.keys(troubles).length > 0) return { troubles };
  return { setting: { name, zone: typed.zone, languages, contact, joining: typed.joining as Joining } };
}

function isZone(zone: string): boolean {
  return zone === 'UTC' || Intl.supportedValuesOf('timeZone').includes(zone);
}

function isPage(typed: string): boolean {
  return URL.canParse(typed) && /^https?:$/.test(new URL(typed).protocol);
}
