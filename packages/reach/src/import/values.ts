/** Seconds of an H:MM:SS or HH:MM:SS, also past 24:00:00; −1 for a blank, −2 for what is no time. */
export function readTime(text: string): number {
  if (text === '') return -1;
  const first = text.indexOf(':');
  const second = text.indexOf(':', first + 1);
  if (first < 1 || second !== first + 3 || text.length !== second + 3) return -2;
  const hours = digits(text, 0, first);
  const minutes = digits(text, first + 1, second);
  const seconds = digits(text, second + 1, text.length);
  if (hours < 0 || minutes < 0 || minutes > 59 || seconds < 0 || seconds > 59 || first > 3) return -2;
  return hours * 3600 + minutes * 60 + seconds;
}

function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** Days since 1970-01-01 of a YYYYMMDD; undefined for what is no date. */
export function readDay(text: string): number | undefined {
  if (!/^\d{8}$/.test(text)) return undefined;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6))];
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? time / 86_400_000 : undefined;
}
