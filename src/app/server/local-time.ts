/** A moment by the clock of a place, YYYY-MM-DDTHH:MM. @param zone IANA */
export function localOf(at: Date, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });
}
