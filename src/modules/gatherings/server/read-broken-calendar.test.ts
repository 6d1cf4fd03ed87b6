import { expect, test } from 'vitest';
import { readCalendar } from './read-calendar.ts';

const window = { from: '2026-11-23', until: '2028-05-24' };

function calendar(...lines: string[]) {
  const read = readCalendar(['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR'].join('\r\n'), window);
  if (!read) throw new Error('not read');
  return read;
}

function event(...lines: string[]): string[] {
  return ['BEGIN:VEVENT', 'UID:camp@example.org', 'SUMMARY:Library Camp', ...lines, 'END:VEVENT'];
}

const weekly = ['DTSTART;TZID=Europe/London:20261201T100000', 'DTEND;TZID=Europe/London:20261201T120000'];

test('a broken event is left out with its line, and the others stay', () => {
  const read = calendar(
    ...event('DTSTART:tomorrow'),
    'BEGIN:VEVENT',
    'UID:b',
    'DTSTART:20261205T100000',
    'END:VEVENT',
    'BEGIN:VEVENT',
    'UID:c',
    'SUMMARY:No end',
    'DTSTART:20261206T100000',
    'BEGIN:VEVENT',
    'UID:d',
    'SUMMARY:Sound',
    'a line that is none',
    'DTSTART:20261207T100000',
    'END:VEVENT',
    'BEGIN:VEVENT',
    'UID:e',
    'SUMMARY:No start',
    'END:VEVENT'
  );
  expect(read.statements.map(({ gathering }) => gathering.title)).toEqual(['Sound']);
  expect(read.skipped).toEqual([
    { title: 'No end', line: 12, why: 'broken' },
    { title: 'Library Camp', line: 3, why: 'broken' },
    { title: '', line: 8, why: 'no-title' },
    { title: 'No start', line: 22, why: 'no-start' }
  ]);
});

test('an alarm or a task without an end takes no event with it', () => {
  const read = calendar(
    ...event('DTSTART:20261205T100000', 'BEGIN:VALARM', 'TRIGGER:-PT15M'),
    'BEGIN:VEVENT',
    'UID:b',
    'SUMMARY:Second',
    'DTSTART:20261206T100000',
    'END:VEVENT',
    'BEGIN:VTODO',
    'SUMMARY:Bake a cake',
    'BEGIN:VEVENT',
    'UID:c',
    'SUMMARY:Third',
    'DTSTART:20261207T100000',
    'END:VEVENT'
  );
  expect(read.statements.map(({ gathering }) => gathering.title)).toEqual(['Library Camp', 'Second', 'Third']);
  expect(read.skipped).toEqual([]);
});

test('long titles are cut between letters, and no control characters are kept', () => {
  const { statements } = calendar(
    'BEGIN:VEVENT',
    `UID:${'u'.repeat(399)}📚`,
    `SUMMARY:${'x'.repeat(299)}📚`,
    'URL:https://example.org/a\u0000b',
    'DTSTART:20261205T100000',
    'END:VEVENT'
  );
  expect(statements).toMatchObject([
    {
      uid: 'u'.repeat(399),
      gathering: { title: 'x'.repeat(299), address: 'https://example.org/a%00b' }
    }
  ]);
});

test('a broken change leaves its series as it was', () => {
  const read = calendar(
    ...event(...weekly, 'RRULE:FREQ=WEEKLY;COUNT=2'),
    ...event('RECURRENCE-ID:20261208T100000Z', 'DTSTART:soon')
  );
  expect(read.statements).toHaveLength(2);
  expect(read.skipped).toMatchObject([{ why: 'broken' }]);
});
