import { createRateLimit, type Rate } from '#platform/server/rate-limit.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** What one asker may do how often: far more than anybody does by hand, far less than a program would. */
const RATES = {
  report: { most: 20, seconds: HOUR }
} as const satisfies Record<string, Rate>;

export type Limited = keyof typeof RATES;

const LIMITS = Object.fromEntries(Object.entries(RATES).map(([what, rate]) => [what, createRateLimit(rate)])) as Record<
  Limited,
  ReturnType<typeof createRateLimit>
>;

/** Whether somebody may do this once more now; counts it if so. Where she may not, the form says so and keeps what was typed. */
export function may(what: Limited, asker: string, now = new Date()): boolean {
  return LIMITS[what](asker, now);
}
