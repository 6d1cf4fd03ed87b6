/** Hours by the clock, HH:MM. */
export type ClockHours = { start: string; end: string };

export type ClockHoursRead = { hours: ClockHours } | { wrong: Partial<Record<keyof ClockHours, 'not-a-time'>> };

/** Reads the hours that somebody typed; an end before the start is after midnight. */
export function readClockHours(typed: ClockHours): ClockHoursRead {
  const [start, end] = [readClock(typed.start), readClock(typed.end)];
  if (start !== undefined && end !== undefined) return { hours: { start, end } };
  return {
    wrong: {
      ...(start === undefined && { start: 'not-a-time' as const }),
      ...(end === undefined && { end: 'not-a-time' as const })
    }
  };
}

function readClock(text: string): string | undefined {
  const match = /^(\d{1,2})[:.](\d{2})$/.exec(text.trim());
  if (!match || Number(match[1]) > 23 || Number(match[2]) > 59) return undefined;
  return `${String(match[1]).padStart(2, '0')}:${match[2]}`;
}
