import { expect, test } from 'vitest';
import { checkVenue, type TypedVenue } from './typed-venue.ts';

const typed: TypedVenue = {
  name: '',
  address: '',
  town: ' Menai  Bridge ',
  point: '',
  stepFree: 'yes',
  hearingLoop: '',
  sockets: '',
  wifi: '',
  access: '',
  nearestStop: ''
};
const check = (more: Partial<TypedVenue> = {}) => checkVenue({ ...typed, ...more });

test('a town is enough, and what nobody said is unknown', () => {
  expect(check()).toMatchObject({
    checked: { name: 'Menai Bridge', town: 'Menai Bridge', stepFree: 'yes', hearingLoop: 'unknown' }
  });
  expect(check({ town: '' })).toEqual({ troubles: { town: 'missing' } });
});

test('a point is read as maps give it, on this earth', () => {
  expect(check({ point: '53.2274, -4.1293' })).toMatchObject({ checked: { point: { lat: 53.2274, lon: -4.1293 } } });
  for (const point of ['Bangor', '93, 4', '53', '53.2, 200']) {
    expect(check({ point })).toEqual({ troubles: { point: 'not-a-point' } });
  }
});
