import * as m from '#messages';

/** Minutes from midnight, of any day, as the clock shows them: 402 → 06:42, 1530 → 01:30, -100 → 22:20. */
export function clock(minutes: number): string {
  const ofDay = ((Math.floor(minutes) % 1440) + 1440) % 1440;
  return `${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}`;
}

/** Whole minutes as "58 min", "1 h 08" or "3 h", in the reader's language. */
export function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return m.platform_minutes({ minutes: rest });
  return rest === 0 ? m.platform_hours({ hours }) : m.platform_hours_minutes({ hours, minutes: two(rest) });
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
