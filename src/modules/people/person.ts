export type Language = 'en' | 'cy';

/** Somebody with an account, as pages know her. */
export interface Person {
  id: string;
  /** Empty until she has said what others call her. */
  name: string;
  email: string;
  /** Runs the whole server. */
  administrator: boolean;
  /** What she is called in addresses and mentions; null as long as she has no name. */
  handle: string | null;
  /** The one she reads the site in, as far as that is known. */
  language: Language | null;
}

/** Somebody as others read of her: a name that leads to her profile. */
export interface PersonNamed {
  id: string;
  name: string;
  handle: string;
}

/** Somebody in a list that another reads. */
export interface PersonSeen extends PersonNamed {
  /** Whether the reader may read her profile; else the name is all there is for her. */
  isOpen: boolean;
  /** Whether the reader follows her. */
  isFollowed: boolean;
}

/**
 * How somebody stands who joined one camp with a name alone: nobody but herself and its organisers reads what she writes, or her name,
 * until one of them lets her in, nor once one has muted her.
 */
export type GuestStanding = 'new' | 'known' | 'muted';

/** Whether others may read her name and what she writes. @param guest null for who has an account */
export function isShownToOthers(guest: GuestStanding | null): boolean {
  return guest === null || guest === 'known';
}

export type NameTrouble = 'missing' | 'too-long';

/** The longest name that the pages have room for, in characters. */
export const LONGEST_NAME = 80;

/** The name with its spaces put in order, or what is wrong with it. */
export function checkName(typed: string): { name: string } | { trouble: NameTrouble } {
  const name = typed.trim().replace(/\s+/g, ' ');
  if (!name) return { trouble: 'missing' };
  if (name.length > LONGEST_NAME) return { trouble: 'too-long' };
  return { name };
}
