import { expect, test } from 'vitest';
import { toldOf } from './members-there.ts';
import type { MeetingPoint } from './meeting-point.ts';

const point = (day: number, rest: Partial<MeetingPoint> = {}): MeetingPoint => ({
  key: 'town:bala',
  name: 'Bala',
  lat: 52.9,
  lon: -3.6,
  day,
  long: 0,
  night: 0,
  out: 0,
  minutes: [],
  ...rest
});

test('how many were counted is told where all can come, and where five or more cannot', () => {
  expect(toldOf(point(19), 19)).toBe(19);
  expect(toldOf(point(19), 24)).toBe(24);
});

test('it is not told where it would say that one to four cannot, or how few can', () => {
  for (const people of [20, 21, 22, 23]) expect(toldOf(point(19), people)).toBeUndefined();
  expect(toldOf(point(0, { isFew: true }), 24)).toBeUndefined();
});
