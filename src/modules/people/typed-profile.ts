import { checkHandle, type HandleTrouble } from './handle.ts';
import { checkName, type NameTrouble } from './person.ts';
import { type Part, PARTS, type PartSaid, SHOWN_TO } from './profile.ts';

/** A profile as somebody typed it. */
export type TypedProfile = {
  name: string;
  handle: string;
  /** Whether who has her e-mail address may learn that she is here. */
  foundByEmail: boolean;
  parts: Record<Part, { words: string; shownTo: string }>;
};
export type CheckedProfile = Omit<TypedProfile, 'parts'> & { parts: Record<Part, PartSaid> };
export type ProfileTroubles = Partial<
  { name: NameTrouble; handle: HandleTrouble } & Record<Part, 'too-long' | 'no-address'>
>;

/** The longest text of each part, in characters. */
export const LONGEST: Record<Part, number> = {
  about: 2000,
  field: 200,
  helps: 1000,
  learns: 1000,
  languages: 200,
  pronouns: 60,
  elsewhere: 1000
};

/** Reads the form; everything that is wrong is told at once, by field. A part of which it is not said who sees it is hidden. */
export function checkProfile(typed: TypedProfile): { profile: CheckedProfile } | { troubles: ProfileTroubles } {
  const name = checkName(typed.name);
  const handle = checkHandle(typed.handle);
  const troubles: ProfileTroubles = {};
  if ('trouble' in name) troubles.name = name.trouble;
  if ('trouble' in handle) troubles.handle = handle.trouble;
  const parts = {} as Record<Part, PartSaid>;
  for (const part of PARTS) {
    const words = part === 'elsewhere' ? readAddresses(typed.parts[part].words) : typed.parts[part].words.trim();
    if (words === undefined) troubles[part] = 'no-address';
    else if (words.length > LONGEST[part]) troubles[part] = 'too-long';
    const shownTo = SHOWN_TO.find((one) => one === typed.parts[part].shownTo) ?? 'nobody';
    parts[part] = { words: words ?? '', shownTo };
  }
  if (Object.keys(troubles).length > 0 || 'trouble' in name || 'trouble' in handle) return { troubles };
  return { profile: { name: name.name, handle: handle.handle, foundByEmail: typed.foundByEmail, parts } };
}

const ACCOUNT = /^@?([\w.-]+)@([\w-]+(?:\.[\w-]+)+)$/;

/** The name on another server as `@ann@example.social`, in small letters; undefined where it is none. */
export function readAccount(typed: string): string | undefined {
  const [, who, server] = ACCOUNT.exec(typed.trim()) ?? [];
  return who && server && `@${who}@${server}`.toLowerCase();
}

/** Addresses of pages and names on other servers, one a line; undefined where a line is neither. */
function readAddresses(typed: string): string | undefined {
  const lines = typed.split(/[\s,;]+/).filter(Boolean);
  const addresses = lines.map((line) => readAccount(line) ?? readPage(line));
  return addresses.includes(undefined) ? undefined : addresses.join('\n');
}

function readPage(typed: string): string | undefined {
  const address = /^https?:\/\//i.test(typed) ? typed : `https://${typed}`;
  return URL.canParse(address) && new URL(address).hostname.includes('.') ? new URL(address).href : undefined;
}
