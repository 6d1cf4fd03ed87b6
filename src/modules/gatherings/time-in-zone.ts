/** What a clock reading is in a zone: a moment, or an hour that the clocks skip as summer time begins. */
export type TimeRead = { at: Date } | { trouble: 'skipped-by-clocks' };

/**
 * The moment of YYYY-MM-DDTHH:MM by the clock of a zone. An hour that there is twice, as summer time ends, is the first of the
 * two.
 * @param zone IANA; see `isZone`
 */
export function readTimeInZone(time: string, zone: string): TimeRead {
  const wanted = Temporal.PlainDateTime.from(time);
  const moment = wanted.toZonedDateTime(zone);
  if (!moment.toPlainDateTime().equals(wanted)) return { trouble: 'skipped-by-clocks' };
  return { at: new Date(moment.epochMilliseconds) };
}

/** Whether a zone of this name is known. */
export function isZone(zone: string): boolean {
  return zone === 'UTC' || Intl.supportedValuesOf('timeZone').includes(zone);
}
