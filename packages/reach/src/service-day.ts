/** Days since 1970-01-01 of a YYYY-MM-DD. */
export function dayOfDate(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000;
}

/** YYYY-MM-DD of days since 1970-01-01. */
export function dateOfDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/**
 * The instant from which the times of a service day count, in seconds since 1970: its noon minus 12 hours, as GTFS has
 * it, so that the days on which clocks change come out right.
 */
export function startOfDay(day: number, zone: string): number {
  const noon = Temporal.PlainDateTime.from(`${dateOfDay(day)}T12:00:00`).toZonedDateTime(zone);
  return Math.floor(noon.epochMilliseconds / 1000) - 12 * 3600;
}

/** The service time of an instant: the date it falls on in the zone, and seconds from that date's noon minus 12 hours. */
export function serviceTimeOf(epochSeconds: number, zone: string): { date: string; seconds: number } {
  const local = Temporal.Instant.fromEpochMilliseconds(epochSeconds * 1000).toZonedDateTimeISO(zone);
  const date = local.toPlainDate().toString();
  return { date, seconds: epochSeconds - startOfDay(dayOfDate(date), zone) };
}

/** The instant of a service time, in seconds since 1970. */
export function instantOf(date: string, seconds: number, zone: string): number {
  return startOfDay(dayOfDate(date), zone) + seconds;
}
