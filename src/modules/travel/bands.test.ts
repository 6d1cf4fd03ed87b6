import { expect, test } from 'vitest';
import { bandOf, bandRows, shareBand } from './bands.ts';

test('a way of exactly an hour is within the hour', () => {
  expect([0, 60, 61, 120, 180, 181, undefined].map(bandOf)).toEqual([0, 0, 1, 1, 2, 3, undefined]);
});

test('rows go from near to far, name the largest first and leave out what is empty', () => {
  const town = (name: string, population: number, minutes?: number) => ({
    name,
    population,
    district: name,
    minutes
  });
  expect(bandRows([town('Far', 10), town('Small', 5, 30), town('Large', 50, 40), town('Long', 7, 200)])).toEqual([
    { band: 0, districts: 2, people: 55, towns: ['Large', 'Small'] },
    { band: 3, districts: 1, people: 7, towns: ['Long'] },
    { band: undefined, districts: 1, people: 10, towns: ['Far'] }
  ]);
});

test('a share of three quarters, half or a quarter is in the band that begins there; nothing is in none', () => {
  expect([0, 1, 5, 10, 14, 15, 20].map((part) => shareBand(part, 20))).toEqual([undefined, 3, 2, 1, 1, 0, 0]);
  expect(shareBand(0, 0)).toBeUndefined();
});
