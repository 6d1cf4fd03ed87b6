import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CountedMember, countDistricts } from './count-districts.ts';
import { centreOf, districtOf } from './district.ts';
import { peopleIn } from './few.ts';
import { type StartingPlace, type Way, WAYS } from './starting-place.ts';

const HOUR = 3600;
const lat = fc.double({ min: 51, max: 54, noNaN: true });
const lon = fc.double({ min: -5, max: -2, noNaN: true });
const place: fc.Arbitrary<StartingPlace> = fc.record({
  place: fc.string(),
  name: fc.string(),
  lat,
  lon,
  kind: fc.constantFrom('stop', 'place'),
  minutes: fc.nat(180),
  way: fc.constantFrom<Way>(...WAYS)
});
const limits = fc.record({
  earliest: fc.integer({ min: 0, max: 12 * HOUR }),
  latest: fc.integer({ min: 13 * HOUR, max: 30 * HOUR }),
  comfortable: fc.integer({ min: HOUR / 2, max: 12 * HOUR })
});
const member: fc.Arbitrary<CountedMember> = fc.record({
  places: fc.array(place, { minLength: 1, maxLength: 3 }),
  limits
});
const others = fc.array(member, { maxLength: 20 });

test('where in her district somebody starts, how, and from where else, changes nothing', () => {
  fc.assert(
    fc.property(others, member, place, fc.array(place, { maxLength: 2 }), (rest, one, elsewhere, more) => {
      const [first] = one.places;
      const centre = centreOf(districtOf(first!));
      const moved = { ...one, places: [{ ...elsewhere, ...centre }, ...more] };
      expect(JSON.stringify(countDistricts([...rest, moved]))).toBe(JSON.stringify(countDistricts([...rest, one])));
    })
  );
});

test('limits within the same hours are the same', () => {
  fc.assert(
    fc.property(others, member, (rest, { places, limits: exact }) => {
      const rounded = {
        earliest: Math.ceil(exact.earliest / HOUR) * HOUR,
        latest: Math.floor(exact.latest / HOUR) * HOUR,
        comfortable: Math.max(1, Math.floor(exact.comfortable / HOUR)) * HOUR
      };
      const counted = (some: typeof exact) => JSON.stringify(countDistricts([...rest, { places, limits: some }]));
      expect(counted(rounded)).toBe(counted(exact));
    })
  );
});

test('who comes in which order changes nothing, everybody is counted once, and nobody without a starting place', () => {
  fc.assert(
    fc.property(others, limits, (rest, some) => {
      const counts = countDistricts(rest);
      expect(countDistricts([...rest.toReversed(), { places: [], limits: some }])).toEqual(counts);
      expect(peopleIn(counts)).toBe(rest.length);
    })
  );
});
