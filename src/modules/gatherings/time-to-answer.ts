const HOUR = 3_600_000;
const MOST = 24 * HOUR;
const LEAST = HOUR;
/** Of the time that is left, so that the one after may still get the place. */
const SHARE = 4;
/** By the gathering's clock; who sleeps cannot answer. */
const NIGHT = { from: 22, until: 9 };

/**
 * Until when a freed place is kept: a day where there is time, a quarter of what is left near the day, an hour at least. It does
 * not end at night unless it must, and never after the start; undefined once that has passed.
 */
export function timeToAnswer({ startsAt, zone }: { startsAt: Date; zone: string }, now: Date): Date | undefined {
  const left = startsAt.getTime() - now.getTime();
  if (left <= 0) return undefined;
  const until = now.getTime() + Math.min(MOST, Math.max(LEAST, left / SHARE));
  const awake = afterNight(until, zone);
  const latest = startsAt.getTime();
  return new Date(Math.min(awake < latest - LEAST ? awake : until, latest));
}

/** The same moment, or the morning after where it is at night. */
function afterNight(moment: number, zone: string): number {
  const time = Temporal.Instant.fromEpochMilliseconds(Math.round(moment)).toZonedDateTimeISO(zone);
  if (time.hour >= NIGHT.until && time.hour < NIGHT.from) return moment;
  const day = time.hour >= NIGHT.from ? time.add({ days: 1 }) : time;
  return day.withPlainTime({ hour: NIGHT.until }).epochMilliseconds;
}
