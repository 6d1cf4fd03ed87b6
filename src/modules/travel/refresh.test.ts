import { expect, test } from 'vitest';
import { type Asked, nextAsk } from './refresh.ts';

const NOW = new Date('2026-11-29T09:00:00Z');
const next = (asked: Partial<Asked> = {}) =>
  nextAsk(NOW, { refresh: 'fitting', lastDate: '2027-03-01', failures: 0, ...asked })
    ?.toISOString()
    .slice(0, 13);

test('a feed that reaches far ahead is asked for every week, one whose dates soon run out every day', () => {
  expect(next()).toBe('2026-12-06T09');
  expect(next({ lastDate: '2026-12-10' })).toBe('2026-11-30T09');
  expect(next({ lastDate: null })).toBe('2026-11-30T09');
});

test('what the administrator chose holds, and never is never', () => {
  expect(next({ refresh: 'daily' })).toBe('2026-11-30T09');
  expect(next({ refresh: 'monthly' })).toBe('2026-12-29T09');
  expect(next({ refresh: 'never', failures: 2 })).toBeUndefined();
});

test('after a failure it is asked for soon, then ever later, never later than otherwise', () => {
  expect(next({ failures: 1 })).toBe('2026-11-29T11');
  expect(next({ failures: 4 })).toBe('2026-11-30T01');
  expect(next({ failures: 50 })).toBe('2026-12-06T09');
  expect(next({ refresh: 'daily', failures: 50 })).toBe('2026-11-30T09');
});

test('a server that asks to wait is waited for, within reason', () => {
  expect(next({ failures: 1, retryAfter: 36 * 3600 })).toBe('2026-11-30T21');
  expect(next({ failures: 1, retryAfter: 1e9 })).toBe('2026-12-29T09');
});
