/** Before it, a day still counts as the one before: whoever is awake then has not gone to bed. */
const HOUR_OF_MORNING = 4;

/** The day whose morning was the last one, YYYY-MM-DD by the clock of the zone. */
export function morningOf(now: Date, zone: string): string {
  const there = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone);
  const today = there.toPlainDate();
  return (there.hour < HOUR_OF_MORNING ? today.subtract({ days: 1 }) : today).toString();
}
