import { beforeEach, expect, test } from 'vitest';
import { overwriteGetLocale } from '#paraglide/runtime.js';
import { showDate, showTime } from './show-date.ts';

beforeEach(() => overwriteGetLocale(() => 'en'));

const lateEvening = new Date('2027-06-30T23:05:00Z');

test('a day is the day it was in the server’s zone', () => {
  expect(showDate(lateEvening, 'Europe/London')).toBe('1 July 2027');
  expect(showDate(lateEvening, 'UTC')).toBe('30 June 2027');
});

test('a time goes to the minute', () => {
  expect(showTime(lateEvening, 'Europe/London')).toBe('1 July 2027, 00:05');
});
