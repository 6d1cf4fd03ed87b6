/** An event of a calendar that was left out. */
export type Skipped = { title: string; line: number; why: string };

/** How many calendars a person may follow, and the server. */
export const MOST_SOURCES = { person: 10, server: 100 };

/** A calendar that is followed, as its owner sees it; its address stays inside. */
export type ListedSource = {
  id: string;
  name: string;
  kind: 'address' | 'upload';
  /** only the site that it is at, because the whole is a secret */
  host?: string;
  /** why it could not be read the last time */
  trouble: string | null;
  skipped: Skipped[];
  readAt: Date | null;
  nextAt: Date;
};

const HOUR = 3_600_000;
const LONGEST = 24 * HOUR;

/** When to read a calendar again: every hour, and after failures ever later, up to a day; or when its server asks for. */
export function nextLook(now: Date, failures: number, retryAfterSeconds?: number): Date {
  const wait = Math.min(LONGEST, HOUR * 2 ** Math.min(failures, 5));
  return new Date(now.getTime() + Math.min(LONGEST, Math.max(wait, (retryAfterSeconds ?? 0) * 1000)));
}
