import { expect, test } from 'vitest';
import { bearing } from './bearing.ts';

const bangor = { lat: 53.2274, lon: -4.1293 };

test('the four winds', () => {
  const here = { lat: 52, lon: 0 };
  expect(bearing(here, { lat: 53, lon: 0 })).toBe(0);
  expect(bearing(here, { lat: 51, lon: 0 })).toBe(180);
  expect(bearing({ lat: 0, lon: 0 }, { lat: 0, lon: 1 })).toBe(90);
  expect(bearing({ lat: 0, lon: 179.5 }, { lat: 0, lon: -179.5 })).toBe(90);
  expect(bearing({ lat: 0, lon: 1 }, { lat: 0, lon: 0 })).toBe(270);
});

test('Birmingham lies south-east of Bangor, Dublin a little north of west', () => {
  expect(bearing(bangor, { lat: 52.4814, lon: -1.8998 })).toBe(118);
  expect(bearing(bangor, { lat: 53.3498, lon: -6.2603 })).toBe(276);
});

test('a place has no direction from itself', () => {
  expect(bearing(bangor, bangor)).toBeUndefined();
});
