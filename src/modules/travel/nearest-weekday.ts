/** The first and the last date of a timetable, YYYY-MM-DD. */
export type TimetableDates = { first: string; last: string };

/**
 * The day of a timetable that stands for a date: that date, or where it lies outside, the nearest one on the same weekday.
 * @returns undefined where the timetable is too short to have that weekday
 */
export function nearestWeekday(date: string, { first, last }: TimetableDates): string | undefined {
  const [asked, begins, ends] = [date, first, last].map((one) => Temporal.PlainDate.from(one));
  if (!asked || !begins || !ends || (date >= first && date <= last)) return date;
  const shifted =
    date < first
      ? begins.add({ days: (asked.dayOfWeek - begins.dayOfWeek + 7) % 7 })
      : ends.subtract({ days: (ends.dayOfWeek - asked.dayOfWeek + 7) % 7 });
  const found = shifted.toString();
  return found >= first && found <= last ? found : undefined;
}
