import { readCalendar } from '../src/modules/gatherings/server/index.ts';

export const WINDOW = { from: '2026-11-23', until: '2028-05-24' };

/** What is read of a calendar with these lines. */
export function calendar(...lines: string[]) {
  const read = readCalendar(['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR'].join('\r\n'), WINDOW);
  if (!read) throw new Error('not read');
  return read;
}

export function event(...lines: string[]): string[] {
  return ['BEGIN:VEVENT', 'UID:camp@example.org', 'SUMMARY:Library Camp', ...lines, 'END:VEVENT'];
}

/** When what is read of these lines starts. */
export function starts(...lines: string[]): string[] {
  return calendar(...lines).statements.map(({ gathering }) => gathering.start);
}

export const WEEKLY = ['DTSTART;TZID=Europe/London:20261201T100000', 'DTEND;TZID=Europe/London:20261201T120000'];
