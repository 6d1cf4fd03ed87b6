import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kilometresApart } from './fold-name.ts';
import { boxAround, spreadTowns } from './meeting-places.ts';
import type { Place } from './place.ts';

const point = fc.record({
  lat: fc.double({ min: 50, max: 58, noNaN: true }),
  lon: fc.double({ min: -6, max: 2, noNaN: true })
});

test('everybody starts inside the box, with 30 km around', () => {
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 20 }), (points) => {
      const box = boxAround(points);
      for (const { lat, lon } of points) {
        expect(kilometresApart({ lat, lon }, { lat: box.north, lon })).toBeGreaterThanOrEqual(29.9);
        expect(lon).toBeGreaterThan(box.west);
        expect(lon).toBeLessThan(box.east);
      }
    })
  );
});

test('the largest of close towns is tried, and every town has a tried one near it', () => {
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 60 }), (points) => {
      const towns = points.map((at, index): Place => ({
        key: `${index}`,
        name: `Town ${index}`,
        kind: 'place',
        ...at
      }));
      const box = boxAround(points);
      const tried = spreadTowns(towns, box, 1000);
      expect(tried[0]).toBe(towns[0]);
      const across = kilometresApart({ lat: box.south, lon: box.west }, { lat: box.north, lon: box.east });
      for (const town of towns) {
        expect(Math.min(...tried.map((other) => kilometresApart(other, town)))).toBeLessThan(Math.max(6, across / 24));
      }
    })
  );
});

test('no more are tried than asked for', () => {
  const towns = [53, 54, 55].map((lat): Place => ({ key: `${lat}`, name: `${lat}`, kind: 'place', lat, lon: -3 }));
  expect(spreadTowns(towns, boxAround(towns), 2).map(({ name }) => name)).toEqual(['53', '54']);
});
