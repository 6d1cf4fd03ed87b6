import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DistrictCount } from './count-districts.ts';
import { areaOf, centreOf, districtOf } from './district.ts';
import { areasOf, boxOfMost, FEW, isEnough, peopleIn, withoutFew } from './few.ts';
import { type MeetingPoint, thereAndBack } from './meeting-point.ts';

const limits = { earliest: 6 * 3600, latest: 23 * 3600, comfortable: 3 * 3600 };
const count: fc.Arbitrary<DistrictCount> = fc
  .tuple(fc.double({ min: 51, max: 54, noNaN: true }), fc.double({ min: -5, max: -2, noNaN: true }), fc.nat(7))
  .map(([lat, lon, more]) => ({ district: districtOf({ lat, lon }), ...limits, people: more + 1 }));
const counts = fc.array(count, { minLength: 1, maxLength: 12 });
const point: fc.Arbitrary<MeetingPoint> = fc
  .tuple(fc.nat(9), fc.nat(9), fc.nat(9), fc.nat(9))
  .map(([day, long, night, out]) => ({
    key: 'town:bangor',
    name: 'Bangor',
    lat: 53,
    lon: -4,
    day,
    long,
    night,
    out,
    minutes: Array.from({ length: day + long }, (_, index) => index * 10)
  }));

test('six must be counted, so that there are five others for everybody', () => {
  const of = (people: number) => [{ district: '851953affffffff', ...limits, people }];
  expect([isEnough([]), isEnough(of(FEW)), isEnough(of(FEW + 1))]).toEqual([false, false, true]);
});

test('no number from one to four is shown, and none can be worked out from the others and how many there are', () => {
  fc.assert(
    fc.property(point, (whole) => {
      const shown = withoutFew(whole);
      const { day, long, night, out } = shown;
      for (const part of [day, long, night, out]) expect(part === 0 || part >= FEW).toBe(true);
      const [back, rest] = [thereAndBack(whole), whole.night + whole.out];
      expect(thereAndBack(shown)).toBe(back < FEW ? 0 : back);
      expect(night + out === 0 || (back >= FEW && night + out === rest)).toBe(true);
      expect(shown.minutes).toEqual(back < FEW ? [] : whole.minutes);
    })
  );
});

test('two places of fewer than five there and back are told apart by their names alone', () => {
  fc.assert(
    fc.property(point, point, (one, other) => {
      fc.pre(thereAndBack(one) < FEW && thereAndBack(other) < FEW);
      expect(JSON.stringify(withoutFew(one))).toBe(JSON.stringify(withoutFew(other)));
    })
  );
});

test('only areas of five or more are told, in fives', () => {
  fc.assert(
    fc.property(counts, (some) => {
      for (const { area, atLeast } of areasOf(some)) {
        const people = peopleIn(some.filter((one) => areaOf(one.district) === area));
        expect(atLeast % FEW).toBe(0);
        expect(people - atLeast).toBeGreaterThanOrEqual(0);
        expect(people - atLeast).toBeLessThan(FEW);
      }
      const all = Map.groupBy(some, ({ district }) => areaOf(district));
      expect(areasOf(some).length).toBe([...all.values()].filter((of) => peopleIn(of) >= FEW).length);
    })
  );
});

test('whoever starts farthest out does not move the box that towns are looked for in', () => {
  const near = { district: districtOf({ lat: 53.2, lon: -4.1 }), ...limits, people: FEW + 1 };
  const far = (lat: number, lon: number) => ({ district: districtOf({ lat, lon }), ...limits, people: FEW - 1 });
  expect(boxOfMost([near, far(51.5, -3.2)])).toEqual(boxOfMost([near, far(50.1, -5.5)]));
  const centre = centreOf(near.district);
  const box = boxOfMost([near, far(51.5, -3.2)]);
  expect(box.south < centre.lat && centre.lat < box.north && box.west < centre.lon && centre.lon < box.east).toBe(true);
});
