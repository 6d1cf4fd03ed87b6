import { expect, test } from 'vitest';
import { calendar, event, starts, WEEKLY, WINDOW } from '../../../../test/calendar-lines.ts';
import { readCalendar } from './read-calendar.ts';

test('a text that is no calendar is none', () => {
  expect(readCalendar('<html>Not found</html>', WINDOW)).toBeUndefined();
});

test('what it is about is kept, without what says only that it is free', () => {
  const { statements } = calendar(
    ...event(...WEEKLY, 'CATEGORIES:Maps,Am ddim', 'CATEGORIES:#Zines,&lt;b&gt;Data &amp; more')
  );
  expect(statements).toMatchObject([{ gathering: { tags: ['Maps', 'Zines', '<b>Data & more'], free: true } }]);
});

test('a zone that is named but not described is known all the same', () => {
  const { statements } = calendar(...event(...WEEKLY));
  expect(statements).toMatchObject([
    { gathering: { start: '2026-12-01T10:00', end: '2026-12-01T12:00', zone: 'Europe/London' } }
  ]);
});

test('of an event that is told twice the newer telling holds', () => {
  const { statements } = calendar(
    ...event('DTSTART:20261205T103000', 'SEQUENCE:2', 'LOCATION:Corwen'),
    ...event('DTSTART:20261205T093000', 'SEQUENCE:1', 'LOCATION:Bala')
  );
  expect(statements).toMatchObject([
    { sequence: 2, gathering: { start: '2026-12-05T10:30', place: { name: 'Corwen' } } }
  ]);
});

test('several events that a program gave one UID are several', () => {
  expect(starts(...event('DTSTART:20261205T103000'), ...event('DTSTART:20261206T103000'))).toHaveLength(2);
});

test.each([
  'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
  'FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30',
  'FREQ=MONTHLY;INTERVAL=4800;BYDAY=5MO',
  'FREQ=YEARLY;BYMONTH=4;BYDAY=1MO;BYMONTHDAY=20',
  'FREQ=DAILY;BYDAY=1MO',
  'FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30',
  'FREQ=SECONDLY'
])('a rule that never comes to an end, or to a time, does not hold up the calendar: %s', (rule) => {
  const { statements } = calendar(
    ...event('DTSTART:20270201T100000', `RRULE:${rule}`),
    'BEGIN:VEVENT',
    'UID:other@example.org',
    'SUMMARY:Other',
    'DTSTART:20261205T100000',
    'END:VEVENT'
  );
  expect(statements.some(({ gathering }) => gathering.title === 'Other')).toBe(true);
});

test('one that was cut short is told of', () => {
  expect(calendar(...event('DTSTART:20261205T100000', 'RRULE:FREQ=MINUTELY')).skipped).toEqual([
    { title: 'Library Camp', line: 3, why: 'too-many' }
  ]);
});

test('days are days: the last is counted in, and one alone has no end', () => {
  const { statements } = calendar(
    ...event('DTSTART;VALUE=DATE:20261205', 'DTEND;VALUE=DATE:20261208'),
    'BEGIN:VEVENT',
    'UID:one',
    'SUMMARY:One day',
    'DTSTART;VALUE=DATE:20261205',
    'END:VEVENT'
  );
  expect(statements.map(({ gathering: { start, end } }) => [start, end])).toEqual([
    ['2026-12-05', '2026-12-07'],
    ['2026-12-05', undefined]
  ]);
});

test('a zone that only the calendar itself knows is reckoned by its description', () => {
  const { statements } = calendar(
    'BEGIN:VTIMEZONE',
    'TZID:Our clock',
    'BEGIN:STANDARD',
    'DTSTART:19700101T000000',
    'TZOFFSETFROM:+0100',
    'TZOFFSETTO:+0100',
    'END:STANDARD',
    'END:VTIMEZONE',
    ...event('DTSTART;TZID=Our clock:20261205T110000')
  );
  expect(statements).toMatchObject([{ gathering: { start: '2026-12-05T10:00', zone: 'UTC' } }]);
});

test('a description of a zone that would be reckoned out second by second is passed over', () => {
  const { statements } = calendar(
    'BEGIN:VTIMEZONE',
    'TZID:Our clock',
    'BEGIN:STANDARD',
    'DTSTART:19700101T000000',
    'TZOFFSETFROM:+0100',
    'TZOFFSETTO:+0100',
    'RRULE:FREQ=SECONDLY',
    'END:STANDARD',
    'END:VTIMEZONE',
    ...event('DTSTART;TZID=Our clock:20261205T110000')
  );
  expect(statements).toMatchObject([{ gathering: { start: '2026-12-05T11:00' } }]);
});

test('times in UTC are told in the calendar’s zone, else in the reader’s', () => {
  const lines = event('DTSTART:20270605T090000Z');
  expect(calendar('X-WR-TIMEZONE:Europe/London', ...lines).statements).toMatchObject([
    { gathering: { start: '2027-06-05T10:00', zone: 'Europe/London' } }
  ]);
  const text = ['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'].join('\n');
  expect(readCalendar(text, { ...WINDOW, zone: 'Europe/Berlin' })?.statements).toMatchObject([
    { gathering: { start: '2027-06-05T11:00', zone: 'Europe/Berlin' } }
  ]);
});

test('what is over before the WINDOW or begins after it is left out', () => {
  expect(starts(...event('DTSTART:20261120T100000'))).toEqual([]);
  expect(starts(...event('DTSTART;VALUE=DATE:20261101', 'DTEND;VALUE=DATE:20261224'))).toEqual(['2026-11-01']);
  expect(starts(...event('DTSTART:20281205T100000'))).toEqual([]);
});

test('several calendars in one file are all read', () => {
  const one = ['BEGIN:VCALENDAR', ...event('DTSTART:20261205T100000'), 'END:VCALENDAR'];
  const other = one.map((line) => line.replace('camp@', 'other@'));
  expect(readCalendar([...one, ...other].join('\n'), WINDOW)?.statements).toHaveLength(2);
});

test('a calendar that calls everything off says so of each', () => {
  expect(calendar('METHOD:CANCEL', ...event('DTSTART:20261205T100000')).statements).toMatchObject([
    { gathering: { cancelled: true } }
  ]);
});

test('an event that is over is read back to a day, a series only from the first day on', () => {
  const past = [
    'BEGIN:VEVENT',
    'UID:past',
    'SUMMARY:Barcamp',
    'DTSTART;TZID=Europe/Berlin:20231213T120000',
    'END:VEVENT'
  ];
  const lines = [
    ...past,
    ...event(...WEEKLY.slice(0, 1), 'RRULE:FREQ=WEEKLY;COUNT=2'),
    ...past.map((line) => line.replace('2023', '2020').replace('UID:past', 'UID:older'))
  ];
  const text = ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR'].join('\r\n');
  const read = readCalendar(text, { ...WINDOW, from: '2026-12-05', singlesFrom: '2021-11-24' });
  expect(read?.statements.map(({ gathering }) => gathering.start)).toEqual(['2026-12-08T10:00', '2023-12-13T12:00']);
});
