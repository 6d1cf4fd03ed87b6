import { expect, test } from 'vitest';
import { hideStart } from './hide-start.ts';
import { shapeOfDay } from './shape-of-day.ts';
import { longDay, online } from './verdict-view-examples.ts';

test('an answer that is passed on has no word of where it was counted from', () => {
  expect(JSON.stringify(hideStart(longDay))).not.toMatch(/Bangor|Chester|Crewe|bearing|"minutes"/);
});

test('its times stay, and its strip shows one way there and one home', () => {
  const hidden = hideStart(longDay);
  expect(hidden.be).toEqual({ time: '06:53' });
  expect(shapeOfDay(hidden).labels).toEqual(shapeOfDay(longDay).labels);
  expect(shapeOfDay(hidden).travel).toHaveLength(2);
});

test('an answer without a way stays as it is', () => {
  const { from: _, ...rest } = online;
  expect(hideStart(online)).toEqual(rest);
});
