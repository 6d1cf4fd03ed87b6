import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chosenValue, readChosen } from './place-chosen.ts';

const TIME = { date: '2027-05-15', start: '10:30', end: '15:30' };

test('what a form sends for a place on its day is read as it was, whatever its key and its name', () => {
  const place = fc.record({
    key: fc.string({ maxLength: 40 }).filter((key) => key.isWellFormed()),
    name: fc.stringMatching(/^[^\n\r\u2028\u2029]{1,60}$/),
    lat: fc.integer({ min: -90, max: 90 }),
    lon: fc.integer({ min: -180, max: 180 })
  });
  fc.assert(
    fc.property(place, (one) => {
      expect(readChosen(chosenValue({ ...one, time: 0 }, [TIME]))).toEqual({ ...TIME, place: one });
    })
  );
});

test('what was made up is no place', () => {
  for (const value of ['', 'Bangor', '2027-05-15|10:30|15:30|93|0||Bangor', '2027-05-15|10:30|15:30|x|0||Bangor']) {
    expect(readChosen(value)).toBeUndefined();
  }
});
