/** How often the address of a feed may be asked for a newer one; `fitting`: as its dates want it. */
export const REFRESHES = ['fitting', 'daily', 'weekly', 'monthly', 'never'] as const;
export type Refresh = (typeof REFRESHES)[number];

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const DAYS: Record<Exclude<Refresh, 'fitting' | 'never'>, number> = { daily: 1, weekly: 7, monthly: 30 };
/** A feed that reaches no further than this is asked for every day. */
const SHORT_DAYS = 14;

/** What `fitting` means for a feed that ends on a date, or that was never read. */
export function fittingRefresh(lastDate: string | null, now: Date): 'daily' | 'weekly' {
  if (lastDate === null) return 'daily';
  return Date.parse(lastDate) - now.getTime() < SHORT_DAYS * DAY ? 'daily' : 'weekly';
}

export type Asked = {
  refresh: Refresh;
  /** YYYY-MM-DD, of what is in use */
  lastDate: string | null;
  /** in a row */
  failures: number;
  /** seconds that the feed's server asks to wait */
  retryAfter?: number;
};

/**
 * When to ask for a feed again: after its interval, after a failure within two hours, and ever later while it fails, but at
 * least as often as it would be asked otherwise, unless its server asks to wait longer.
 * @returns null where it is never asked for by itself
 */
export function nextAsk(now: Date, { refresh, lastDate, failures, retryAfter = 0 }: Asked): Date | null {
  if (refresh === 'never') return null;
  const interval = DAYS[refresh === 'fitting' ? fittingRefresh(lastDate, now) : refresh] * DAY;
  const wait = failures === 0 ? interval : Math.min(interval, HOUR * 2 ** Math.min(failures, 10));
  return new Date(now.getTime() + Math.max(wait, Math.min(retryAfter * 1000, 30 * DAY)));
}
