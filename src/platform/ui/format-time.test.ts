import { expect, test } from 'vitest';
import { overwriteGetLocale } from '#paraglide/runtime.js';
import { clock, duration } from './format-time.ts';
import { dayMonth, dayMonthIn, dayMonthYear, longDate, monthName, shortWeekday } from './format-date.ts';

function reading<T>(language: 'en' | 'cy', read: () => T): T {
  overwriteGetLocale(() => language);
  return read();
}

test('a time of day has two figures on both sides, also past midnight and on the day before', () => {
  expect([402, 0, 1439, 1530, -100].map(clock)).toEqual(['06:42', '00:00', '23:59', '01:30', '22:20']);
});

test('durations are short, in both languages', () => {
  expect(reading('en', () => [58, 68, 180].map(duration))).toEqual(['58 min', '1 h 08', '3 h']);
  expect(reading('cy', () => [58, 68, 180].map(duration))).toEqual(['58 mun', '1 awr 08', '3 awr']);
});

test('dates are written the way each language writes them', () => {
  expect(reading('en', () => longDate('2027-03-14', 2027))).toBe('Sunday 14 March');
  expect(reading('cy', () => longDate('2027-03-13T10:30', 2027))).toBe('Dydd Sadwrn 13 Mawrth');
  expect(reading('cy', () => shortWeekday('2027-03-13'))).toBe('Sad');
  expect(reading('en', () => dayMonth('2027-12-01'))).toBe('1 December');
  expect(reading('cy', () => dayMonthYear('2027-06-01'))).toBe('1 Mehefin 2027');
});

test('a date has its year where it is another one', () => {
  expect(reading('en', () => longDate('2027-03-14', 2026))).toBe('Sunday 14 March 2027');
  expect(reading('cy', () => longDate('2027-03-13T10:30', 2026))).toBe('Dydd Sadwrn 13 Mawrth 2027');
  expect(reading('en', () => dayMonthIn('2025-12-01', 2026))).toBe('1 December 2025');
  const now = String(new Date().getFullYear());
  expect(reading('en', () => longDate(`${now}-12-01`))).not.toContain(now);
});

test('a month has its year where it is another one', () => {
  expect(reading('en', () => [monthName('2027-03-14', 2027), monthName('2028-01-02', 2027)])).toEqual([
    'March',
    'January 2028'
  ]);
});
