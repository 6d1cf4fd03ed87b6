import type { FeedTrouble, Ignored } from '@afield/reach';
import { expect, test } from 'vitest';
import { overwriteGetLocale } from '#paraglide/runtime.js';
import { wordIgnored } from './word-ignored.ts';
import { wordImportTrouble } from './word-import-trouble.ts';

function reading<T>(language: 'en' | 'cy', read: () => T): T {
  overwriteGetLocale(() => language);
  return read();
}

test('what is wrong with a feed is said in both languages, with the file that it is about', () => {
  const trouble: FeedTrouble = { why: 'no-column', file: 'stops.txt', column: 'stop_id', line: 1 };
  expect(reading('en', () => wordImportTrouble(trouble))).toBe('its stops.txt has no column stop_id in line 1.');
  expect(reading('cy', () => wordImportTrouble(trouble))).toBe('nid oes colofn stop_id yn llinell 1 ei stops.txt.');
});

test('what was left out is said in both languages, with file and line', () => {
  const ignored: Ignored = { file: 'trips.txt', line: 3, count: 2, why: 'few-stops' };
  expect(reading('en', () => wordIgnored(ignored))).toBe(
    'trips.txt, line 3 first, 2 in all: a trip with fewer than two usable stops'
  );
  expect(reading('cy', () => wordIgnored({ ...ignored, count: 1 }))).toBe(
    'trips.txt, llinell 3: taith â llai na dau arhosfan y gellir eu defnyddio'
  );
});

test('what an earlier version kept in English words is not shown on a Welsh page', () => {
  const kept = { file: 'stops.txt', line: 2, count: 1, why: 'a stop without an id' } as unknown as Ignored;
  expect(reading('cy', () => wordIgnored(kept))).not.toContain('stop without');
  expect(reading('cy', () => wordImportTrouble('unknown'))).toContain('Mewnforiwch');
});
