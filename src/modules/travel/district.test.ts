import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areaOf, centreOf, districtOf, outlineOf } from './district.ts';
import { kilometresApart } from './fold-name.ts';

const point = fc.record({
  lat: fc.double({ min: -60, max: 70, noNaN: true }),
  lon: fc.double({ min: -179, max: 179, noNaN: true })
});

test('a district is what lies within some ten kilometres of its centre, an area within some forty', () => {
  fc.assert(
    fc.property(point, (at) => {
      const district = districtOf(at);
      expect(districtOf(centreOf(district))).toBe(district);
      expect(kilometresApart(at, centreOf(district))).toBeLessThan(12);
      expect(kilometresApart(at, centreOf(areaOf(district)))).toBeLessThan(45);
    })
  );
});

test('it has five or more corners', () => {
  expect(outlineOf(districtOf({ lat: 53.22, lon: -4.12 })).length).toBeGreaterThanOrEqual(5);
});
