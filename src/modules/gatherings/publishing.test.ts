import { expect, test } from 'vitest';
import { troublesOfPublishing } from './publishing.ts';

const now = new Date('2026-11-25T09:00:00Z');
const endsAt = new Date('2026-12-05T16:30:00Z');

test('one that people travel to needs a venue, one online does not', () => {
  expect(troublesOfPublishing({ endsAt, isOnline: false, hasVenue: false }, now)).toEqual({ venue: 'missing' });
  expect(troublesOfPublishing({ endsAt: undefined, isOnline: true, hasVenue: false }, now)).toEqual({});
});

test('what is over is not published', () => {
  expect(troublesOfPublishing({ endsAt: now, isOnline: false, hasVenue: true }, now)).toEqual({ date: 'over' });
});
