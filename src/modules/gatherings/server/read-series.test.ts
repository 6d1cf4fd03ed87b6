import { expect, test } from 'vitest';
import { calendar, event, starts, WEEKLY } from '../../../../test/calendar-lines.ts';

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
  expect(starts(...event(...WEEKLY, 'RRULE:FREQ=WEEKLY;UNTIL=20261215'))).toHaveLength(3);
});

test('occurrences are taken out by moment, by clock or by day', () => {
  const found = starts(
    ...event(
      ...WEEKLY,
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
  const found = starts(...event(...WEEKLY, 'RDATE;TZID=Europe/London:20261209T100000,20261211T180000'));
  expect(found).toEqual(['2026-12-01T10:00', '2026-12-09T10:00', '2026-12-11T18:00']);
});

test('a changed occurrence is as it is now, and keeps its place in the series', () => {
  const { statements } = calendar(
    ...event(...WEEKLY, 'RRULE:FREQ=WEEKLY;COUNT=2'),
    ...event('RECURRENCE-ID:20261208T100000Z', 'DTSTART;TZID=Europe/London:20261209T140000', 'SEQUENCE:1')
  );
  expect(statements.map(({ recurrence, gathering }) => [recurrence, gathering.start])).toEqual([
    ['2026-12-01T10:00:00', '2026-12-01T10:00'],
    ['2026-12-08T10:00:00', '2026-12-09T14:00']
  ]);
});

test('one occurrence can be cancelled alone', () => {
  const { statements } = calendar(
    ...event(...WEEKLY, 'RRULE:FREQ=WEEKLY;COUNT=2'),
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
    ...event(...WEEKLY, 'RRULE:FREQ=WEEKLY;COUNT=3'),
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

test('an old series comes to this year without being counted through', () => {
  const found = starts(...event('DTSTART;TZID=Europe/London:19710105T190000', 'RRULE:FREQ=WEEKLY;INTERVAL=2'));
  expect(found[0]).toBe('2026-11-24T19:00');
  expect(found).toHaveLength(40);
});
