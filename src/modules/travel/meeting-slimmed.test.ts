import { expect, test } from 'vitest';
import type { PlaceOfAnswer } from './meeting-answer.ts';
import { longestMinutes, typicalMinutes } from './meeting-point.ts';
import { slimmed } from './meeting-slimmed.ts';

const MINUTES = [10, 20, 30, 40, 50];
const point = (key: string): PlaceOfAnswer => {
  const one = { key, name: key, lat: 53, lon: -3, day: 5, long: 0, night: 0, out: 0, minutes: MINUTES, time: 0 };
  return { ...one, times: [one] };
};

test('an answer that is kept says the same, with fewer numbers', () => {
  const points = ['a', 'b', 'c', 'd'].map(point);
  const lookedAt = { places: 4, among: 'named', size: 0 } as const;
  const kept = slimmed({ points, usual: undefined, lookedAt, uncoveredTimes: [] });
  expect(kept.points.map((one) => [typicalMinutes(one), longestMinutes(one)])).toEqual(
    points.map((one) => [typicalMinutes(one), longestMinutes(one)])
  );
  expect(kept.points.map(({ minutes }) => minutes.length)).toEqual([5, 5, 5, 2]);
  expect(kept.points.map(({ times }) => times[0]?.day)).toEqual([5, 5, 5, 5]);
});
