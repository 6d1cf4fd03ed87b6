import * as m from '#messages';

/*
 * Names of days and months come from the messages, not from Intl: browsers know no Welsh ones, and a page that was right
 * when it came would turn English as soon as its script runs.
 */

/** The day of the week, 1 Monday to 7 Sunday, of a date YYYY-MM-DD (what follows the date is ignored). */
export function weekdayOf(date: string): number {
  return new Date(`${date.slice(0, 10)}T00:00Z`).getUTCDay() || 7;
}

/** "14 March", from YYYY-MM-DD. */
export function dayMonth(date: string): string {
  const { day, month } = partsOf(date);
  return m.platform_day_month({ day, month: m.platform_month({ month }) });
}

/** "14 March 2027". */
export function dayMonthYear(date: string): string {
  const { day, month, year } = partsOf(date);
  return m.platform_day_month_year({ day, month: m.platform_month({ month }), year });
}

/** "14 March", or "14 March 2027" where it is another year than this. */
export function dayMonthIn(date: string, thisYear = yearNow()): string {
  return Number(partsOf(date).year) === thisYear ? dayMonth(date) : dayMonthYear(date);
}

/** "Sunday 14 March", or "Sunday 14 March 2027" where it is another year than this. */
export function longDate(date: string, thisYear = yearNow()): string {
  return `${m.platform_weekday({ day: weekdayOf(date) })} ${dayMonthIn(date, thisYear)}`;
}

/** What year it is where the server stands. */
function yearNow(): number {
  return new Date().getFullYear();
}

/** "Sun". */
export function shortWeekday(date: string): string {
  return m.platform_weekday_short({ day: weekdayOf(date) });
}

/** "March 2027"; without the year where it is the one given. */
export function monthName(date: string, thisYear?: number): string {
  const { month, year } = partsOf(date);
  const name = m.platform_month({ month });
  return Number(year) === thisYear ? name : m.platform_month_year({ month: name, year });
}

function partsOf(date: string): { day: string; month: number; year: string } {
  const [year = '', month, day] = date.slice(0, 10).split('-');
  return { day: String(Number(day)), month: Number(month), year };
}
