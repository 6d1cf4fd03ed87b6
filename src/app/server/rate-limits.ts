import { createRateLimit, type Rate } from '#platform/server/rate-limit.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** What one asker may do how often: more than anybody does by hand, less than a program would. Mails to sign in are counted in `people`. */
const RATES = {
  /** links that visitors ask about, each by the address it comes from */
  'read-link': { most: 6, seconds: MINUTE },
  'keep-link': { most: 10, seconds: MINUTE },
  'read-calendar': { most: 20, seconds: 10 * MINUTE },
  search: { most: 60, seconds: 10 * MINUTE },
  /** hundreds of ways each */
  meet: { most: 60, seconds: 10 * MINUTE },
  /** asked for by itself while an organiser changes her form, one place each */
  'meet-beside': { most: 60, seconds: 10 * MINUTE },
  'sign-up': { most: 60, seconds: 10 * MINUTE },
  /** taps on what one would like to see */
  'take-interest': { most: 300, seconds: 10 * MINUTE },
  /** exchanged up to a hundred times a minute while many write at once */
  'write-notes': { most: 1500, seconds: 10 * MINUTE },
  /** from one address: the hall's wifi brings everybody from one, within the minutes before hello */
  'join-camp': { most: 600, seconds: 10 * MINUTE },
  /** wrong words tried from one address, and for one camp from anywhere: few enough that nobody guesses */
  'guest-code': { most: 20, seconds: 10 * MINUTE },
  'guest-code-of-camp': { most: 120, seconds: HOUR },
  /** visitors by the address that they come from */
  'take-archive': { most: 60, seconds: 10 * MINUTE },
  'make-grid': { most: 30, seconds: 10 * MINUTE },
  /** a hall full of telephones may come from one address, and each comes again after a break */
  watch: { most: 6000, seconds: 10 * MINUTE },
  post: { most: 20, seconds: 5 * MINUTE },
  'found-group': { most: 10, seconds: 24 * HOUR },
  /** lists of addresses to mail to: nobody shall pester the world from here */
  invite: { most: 5, seconds: HOUR },
  /** enough to find somebody, too few to go through everybody */
  'find-person': { most: 40, seconds: 10 * MINUTE },
  /** files with addresses, so that nobody can try one after another */
  'bring-people': { most: 10, seconds: HOUR },
  follow: { most: 100, seconds: HOUR },
  report: { most: 20, seconds: HOUR }
} as const satisfies Record<string, Rate>;

export type Limited = keyof typeof RATES;

const LIMITS = Object.fromEntries(Object.entries(RATES).map(([what, rate]) => [what, createRateLimit(rate)])) as Record<
  Limited,
  ReturnType<typeof createRateLimit>
>;

/**
 * Whether somebody may do this once more now; counts it if so. Where she may not, the page says so beside its form, and keeps what
 * was typed.
 * @param asker a person's id, or a visitor's address
 */
export function mayNow(what: Limited, asker: string, now = new Date()): boolean {
  return LIMITS[what].mayNow(asker, now);
}

/** Counts it no longer: what was limited is only what fails. */
export function giveBack(what: Limited, asker: string): void {
  LIMITS[what].giveBack(asker);
}
