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

function starts(...lines: string[]): string[] {
  return calendar(...lines).statements.map(({ gathering }) => gathering.start);
}

const weekly = ['DTSTART;TZID=Europe/London:20261201T100000', 'DTEND;TZID=Europe/London:20261201T120000'];

test('a text that is no calendar is none', () => {
  expect(readCalendar('<html>Not found</html>', window)).toBeUndefined();
});

test('what it is about is kept, without what says only that it is free', () => {
  const { statements } = calendar(
    ...event(...weekly, 'CATEGORIES:Maps,Am ddim', 'CATEGORIES:#Zines,&lt;b&gt;Data &amp; more')
  );
  expect(statements).toMatchObject([{ gathering: { tags: ['Maps', 'Zines', '<b>Data & more'], free: true } }]);
});

test('a zone that is named but not described is known all the same', () => {
  const { statements } = calendar(...event(...weekly));
  expect(statements).toMatchObject([
    { gathering: { start: '2026-12-01T10:00', end: '2026-12-01T12:00', zone: 'Europe/London' } }
  ]);
});

test('a series goes on by the clock when the clocks change', () => {
  const found = starts(...event('DTSTART;TZID=Europe/London:20270319T100000', 'RRULE:FREQ=WEEKLY;COUNT=3'));
  expect(found).toEqual(['2027-03-19T10:00', '2027-03-26T10:00', '2027-04-02T10:00']);
});

test('the last of a series is kept when its end is told in UTC', () => {
  const found = starts(
    ...event('DTSTART;TZID=Europe/London:20270619T100000', 'RRULE:FREQ=WEEKLY;UNTIL=20270703T090000Z')
  );
  expect(found).toEqual(['2027-06-19T10:00', '2027-06-26T10:00', '2027-07-03T10:00']);
});

test('the last day of a series counts when it is told as a date only', () => {
  expect(starts(...event(...weekly, 'RRULE:FREQ=WEEKLY;UNTIL=20261215'))).toHaveLength(3);
});

test('occurrences are taken out by moment, by clock or by day', () => {
  const found = starts(
    ...event(
      ...weekly,
      'RRULE:FREQ=WEEKLY;COUNT=6',
      'EXDATE;TZID=Europe/London:20261208T100000',
      'EXDATE:20261215T100000Z',
      'EXDATE:20261222T100000',
      'EXDATE;VALUE=DATE:20261229',
      'EXDATE:20261202T100000Z,20261203T100000Z'
    )
  );
  expect(found).toEqual(['2026-12-01T10:00', '2027-01-05T10:00']);
});

test('dates that are given are added to the start itself', () => {
  const found = starts(...event(...weekly, 'RDATE;TZID=Europe/London:20261209T100000,20261211T180000'));
  expect(found).toEqual(['2026-12-01T10:00', '2026-12-09T10:00', '2026-12-11T18:00']);
});

test('a changed occurrence is as it is now, and keeps its place in the series', () => {
  const { statements } = calendar(
    ...event(...weekly, 'RRULE:FREQ=WEEKLY;COUNT=2'),
    ...event('RECURRENCE-ID:20261208T100000Z', 'DTSTART;TZID=Europe/London:20261209T140000', 'SEQUENCE:1')
  );
  expect(statements.map(({ recurrence, gathering }) => [recurrence, gathering.start])).toEqual([
    ['2026-12-01T10:00:00', '2026-12-01T10:00'],
    ['2026-12-08T10:00:00', '2026-12-09T14:00']
  ]);
});

test('one occurrence can be cancelled alone', () => {
  const { statements } = calendar(
    ...event(...weekly, 'RRULE:FREQ=WEEKLY;COUNT=2'),
    ...event(
      'RECURRENCE-ID;TZID=Europe/London:20261208T100000',
      'DTSTART;TZID=Europe/London:20261208T100000',
      'STATUS:CANCELLED'
    )
  );
  expect(statements.map(({ gathering }) => gathering.cancelled)).toEqual([false, true]);
});

test('a change of this and all later occurrences moves them all', () => {
  const found = starts(
    ...event(...weekly, 'RRULE:FREQ=WEEKLY;COUNT=3'),
    ...event(
      'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/London:20261208T100000',
      'DTSTART;TZID=Europe/London:20261208T130000',
      'DTEND;TZID=Europe/London:20261208T140000'
    )
  );
  expect(found).toEqual(['2026-12-01T10:00', '2026-12-08T13:00', '2026-12-15T13:00']);
});

test('a changed occurrence without its series counts by itself', () => {
  const found = starts(
    ...event('RECURRENCE-ID:20261208T100000Z', 'DTSTART;TZID=Europe/London:20261209T140000'),
    ...event('RECURRENCE-ID:20261215T100000Z', 'DTSTART;TZID=Europe/London:20261216T140000')
  );
  expect(found).toEqual(['2026-12-09T14:00', '2026-12-16T14:00']);
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

test('an old series comes to this year without being counted through', () => {
  const found = starts(...event('DTSTART;TZID=Europe/London:19710105T190000', 'RRULE:FREQ=WEEKLY;INTERVAL=2'));
  expect(found[0]).toBe('2026-11-24T19:00');
  expect(found).toHaveLength(40);
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
  expect(readCalendar(text, { ...window, zone: 'Europe/Berlin' })?.statements).toMatchObject([
    { gathering: { start: '2027-06-05T11:00', zone: 'Europe/Berlin' } }
  ]);
});

test('what is over before the window or begins after it is left out', () => {
  expect(starts(...event('DTSTART:20261120T100000'))).toEqual([]);
  expect(starts(...event('DTSTART;VALUE=DATE:20261101', 'DTEND;VALUE=DATE:20261224'))).toEqual(['2026-11-01']);
  expect(starts(...event('DTSTART:20281205T100000'))).toEqual([]);
});

test('several calendars in one file are all read', () => {
  const one = ['BEGIN:VCALENDAR', ...event('DTSTART:20261205T100000'), 'END:VCALENDAR'];
  const other = one.map((line) => line.replace('camp@', 'other@'));
  expect(readCalendar([...one, ...other].join('\n'), window)?.statements).toHaveLength(2);
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
    ...event(...weekly.slice(0, 1), 'RRULE:FREQ=WEEKLY;COUNT=2'),
    ...past.map((line) => line.replace('2023', '2020').replace('UID:past', 'UID:older'))
  ];
  const text = ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR'].join('\r\n');
  const read = readCalendar(text, { ...window, from: '2026-12-05', singlesFrom: '2021-11-24' });
  expect(read?.statements.map(({ gathering }) => gathering.start)).toEqual(['2026-12-08T10:00', '2023-12-13T12:00']);
});
