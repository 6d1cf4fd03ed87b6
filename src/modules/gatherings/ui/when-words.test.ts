import { expect, test } from 'vitest';
import { overwriteGetLocale } from '#paraglide/runtime.js';
import { whenWords } from './when-words.ts';

function reading(language: 'en' | 'cy', gathering: { start: string; end?: string }): string {
  overwriteGetLocale(() => language);
  return whenWords(gathering, 2026);
}

test('when a gathering is has the year where it is another one', () => {
  const camp = { start: '2027-03-13T10:30', end: '2027-03-13T16:30' };
  expect(reading('en', camp)).toBe('Saturday 13 March 2027, 10:30–16:30');
  expect(reading('cy', camp)).toBe('Dydd Sadwrn 13 Mawrth 2027, 10:30–16:30');
  expect(reading('en', { start: '2026-12-05' })).toBe('Saturday 5 December, all day');
});

test('over New Year only the day of the other year names it', () => {
  expect(reading('en', { start: '2026-12-31T20:00', end: '2027-01-01T01:00' })).toBe(
    'Thursday 31 December, 20:00 until Friday 1 January 2027, 01:00'
  );
});
