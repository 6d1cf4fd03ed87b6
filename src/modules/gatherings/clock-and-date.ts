/** HH:MM, also where it was typed as 9.30; undefined for a blank, null for what is no time. */
export function readClock(text: string): string | undefined | null {
  if (text.trim() === '') return undefined;
  const match = /^(\d{1,2})[:.](\d{2})(?::00)?$/.exec(text.trim());
  if (!match || Number(match[1]) > 23 || Number(match[2]) > 59) return null;
  return `${String(match[1]).padStart(2, '0')}:${match[2]}`;
}

/** Whether YYYY-MM-DD is a day that there is. */
export function isDate(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}
