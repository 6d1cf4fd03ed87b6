import { clockOf, minutesOf, type Slot } from './plan.ts';

/** What everybody does together, by the words of the asker's language. */
export type Together = { hello: string; coffee: string; lunch: string; close: string };

const MINUTES = { hello: 20, coffee: 15, lunch: 45, close: 15 } as const;
const SHORTEST = 20;
const LONGEST = 60;
const STEP = 5;

/**
 * A day of an unconference to begin with: hello, five times for sessions with coffee and lunch between them, and a close. Where
 * the day is short there are fewer times, and no lunch. What is left over lengthens the close.
 * @param start @param end HH:MM
 */
export function proposeDay(start: string, end: string, called: Together): Omit<Slot, 'id'>[] {
  const from = minutesOf(start);
  const minutes = minutesOf(end) > from ? minutesOf(end) - from : 6 * 60;
  const sessions = [5, 4, 3, 2, 1].find((count) => lengthOf(minutes, count) >= SHORTEST) ?? 1;
  const length = Math.max(SHORTEST, lengthOf(minutes, sessions));
  const parts = orderOf(sessions).map((part) => ({ part, lasts: part === 'session' ? length : MINUTES[part] }));
  let at = from;
  const slots = parts.map(({ part, lasts }) => {
    const starts = at;
    at += lasts;
    return { starts: clockOf(starts), ends: clockOf(at), called: part === 'session' ? '' : called[part] };
  });
  return slots.map((slot, index) =>
    index === slots.length - 1 && at < from + minutes ? { ...slot, ends: clockOf(from + minutes) } : slot
  );
}

type Part = 'session' | keyof Together;

function orderOf(sessions: number): Part[] {
  const times = Array.from({ length: sessions }, (): Part[] => ['session']);
  if (sessions >= 3) times[1]?.push('lunch');
  if (sessions >= 2) times[0]?.push('coffee');
  return ['hello', ...times.flat(), 'close'];
}

/** How long each of so many sessions can be. */
function lengthOf(minutes: number, sessions: number): number {
  const together = orderOf(sessions).reduce((sum, part) => sum + (part === 'session' ? 0 : MINUTES[part]), 0);
  return Math.min(LONGEST, Math.floor((minutes - together) / sessions / STEP) * STEP);
}
