import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createNextTime } from './next-time.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** The milliseconds at which something was done. */
function acted() {
  const begun = Date.now();
  const at: number[] = [];
  return { at, time: createNextTime(() => at.push(Date.now() - begun), 600) };
}

test('who types without a pause is not kept waiting by each letter', () => {
  const { at, time } = acted();
  for (let letter = 0; letter < 20; letter++) {
    time.within(400);
    vi.advanceTimersByTime(100);
  }
  expect(at).toEqual([400, 1000, 1600]);
});

test('what is due sooner comes sooner, and what is due later changes nothing', () => {
  const { at, time } = acted();
  time.within(30_000);
  time.within(400);
  time.within(2000);
  vi.advanceTimersByTime(40_000);
  expect(at).toEqual([400]);
});

test('what cannot wait takes no rest', () => {
  const { at, time } = acted();
  time.in(0);
  vi.advanceTimersByTime(100);
  time.in(0);
  vi.advanceTimersByTime(1000);
  expect(at).toEqual([0, 100]);
});
