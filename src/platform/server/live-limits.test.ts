import { expect, test } from 'vitest';
import { mayOpenStream } from './live-limits.ts';

test('three hundred people behind one wifi watch, though each of their streams broke twice and nobody knows yet', () => {
  expect(mayOpenStream({ all: 900, from: 900, own: 0 })).toBe(true);
});

test('nobody takes all the streams that there are, from one place or as one person', () => {
  expect(mayOpenStream({ all: 1000, from: 1000, own: 0 })).toBe(false);
  expect(mayOpenStream({ all: 12, from: 12, own: 12 })).toBe(false);
  expect(mayOpenStream({ all: 5000, from: 0, own: 0 })).toBe(false);
});
