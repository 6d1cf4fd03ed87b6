import { expect, test } from 'vitest';
import { hasEnded } from './has-ended.ts';

const EVENING = new Date('2026-12-05T17:00:00Z');

test.each([
  ['an hour ago', { start: '2026-12-05T10:30', end: '2026-12-05T16:00' }, true],
  ['in an hour', { start: '2026-12-05T10:30', end: '2026-12-05T18:00' }, false],
  ['in an hour by our clock, an hour ago by its own', { end: '2026-12-05T18:00', zone: 'Europe/Helsinki' }, true],
  ['today, nobody says when', { start: '2026-12-05T10:30' }, false],
  ['yesterday, nobody says when', { start: '2026-12-04T10:30' }, true],
  ['with this day', { start: '2026-12-04', end: '2026-12-05' }, false],
  ['with the day before', { start: '2026-12-03', end: '2026-12-04' }, true]
])('what ends %s', (_when, said, ended) => {
  expect(hasEnded({ start: '2026-12-05T10:30', ...said }, 'Europe/London', EVENING)).toBe(ended);
});
