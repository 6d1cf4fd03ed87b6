import { expect, test } from 'vitest';
import { readMinutes, readStartingPlaces, startNames, type StartingPlace } from './starting-place.ts';

const bangor = { place: 'stop:1:BNG', name: 'Bangor', lat: 53.222, lon: -4.136, kind: 'stop', minutes: 7, way: 'walk' };

test('a starting place survives the way through a cookie', () => {
  expect(readStartingPlaces(JSON.parse(JSON.stringify([bangor])))).toEqual([bangor]);
});

test('a place of the gazetteer is counted from its centre, so minutes to it are left out', () => {
  expect(readStartingPlaces([{ ...bangor, kind: 'place' }])[0]).not.toHaveProperty('minutes');
});

test.each([
  [null],
  ['Bangor'],
  [[{ ...bangor, lat: 91 }]],
  [[{ ...bangor, lon: 'x' }]],
  [[{ ...bangor, kind: 'address' }]]
])('what is not a starting place is left out: %j', (value) => {
  expect(readStartingPlaces(value)).toEqual([]);
});

test('there are at most three starting places', () => {
  expect(readStartingPlaces([bangor, bangor, bangor, bangor])).toHaveLength(3);
});

test('minutes are whole and at most three hours', () => {
  expect(readMinutes(' 12 ')).toEqual({ minutes: 12 });
  expect(readMinutes('0')).toEqual({ minutes: 0 });
  expect(readMinutes(' ')).toEqual({ wrong: 'missing' });
  expect(readMinutes('soon')).toEqual({ wrong: 'not-a-number' });
  expect(readMinutes('181')).toEqual({ wrong: 'too-many' });
});

test('a stop that nobody has said the minutes to is told apart', () => {
  const { minutes: _said, ...bare } = bangor as StartingPlace;
  const named = startNames([bangor as StartingPlace, bare, { ...bare, kind: 'place' }]);
  expect(named.map(({ isAtStop }) => isAtStop)).toEqual([false, true, false]);
});
