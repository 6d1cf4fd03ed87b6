import { expect, test } from 'vitest';
import { createRateLimit } from './rate-limit.ts';

const at = (seconds: number) => new Date(1_000_000 + seconds * 1000);

test('someone may a few times a minute, and again when the first is a minute ago', () => {
  const { mayNow: may } = createRateLimit({ most: 2, seconds: 60 });
  expect([may('ann', at(0)), may('ann', at(1)), may('ann', at(2))]).toEqual([true, true, false]);
  expect(may('ann', at(61))).toBe(true);
});

test('one who asks too often takes nothing from the others', () => {
  const { mayNow: may } = createRateLimit({ most: 1, seconds: 60 });
  may('ann', at(0));
  expect(may('ann', at(1))).toBe(false);
  expect(may('ben', at(1))).toBe(true);
});

test('what was refused does not count', () => {
  const { mayNow: may } = createRateLimit({ most: 1, seconds: 60 });
  may('ann', at(0));
  may('ann', at(59));
  expect(may('ann', at(60.5))).toBe(true);
});

test('what is given back does not count either', () => {
  const { mayNow, giveBack } = createRateLimit({ most: 1, seconds: 60 });
  mayNow('ann', at(0));
  giveBack('ann');
  giveBack('ben');
  expect([mayNow('ann', at(1)), mayNow('ann', at(2))]).toEqual([true, false]);
});
