import { expect, test } from 'vitest';
import type { CoveredArea } from './covered-areas.ts';
import { areasWithNone, halfCould, newPlacesFor, serveAreas, servedOf, worstTenth } from './reach-report.ts';
import { type Season } from './season.ts';

const area = (name: string, people: number): CoveredArea => ({ district: name, name, people, lat: 52, lon: -4 });
const AREAS = [area('Cardiff', 400), area('Bangor', 20), area('Brecon', 8), area('Tywyn', 3)];
const held = (reached: number[], season: Season = 'summer', isPast = true) => ({
  isPast,
  season,
  reached: Uint8Array.from(reached)
});
const SERVED = serveAreas(AREAS, [
  held([1, 0, 1, 0]),
  held([1, 1, 0, 0], 'winter'),
  held([1, 0, 0, 0], 'winter', false)
]);

test('areas are counted for what was and what is to come, by season, those served least first', () => {
  expect(SERVED.map(({ name, past, next }) => [name, past, next])).toEqual([
    ['Tywyn', 0, 0],
    ['Bangor', 1, 0],
    ['Brecon', 1, 0],
    ['Cardiff', 2, 1]
  ]);
  expect(SERVED.at(-1)?.seasons).toEqual({ winter: 2, spring: 0, summer: 1, autumn: 0 });
  expect(areasWithNone(SERVED).map(({ name }) => name)).toEqual(['Tywyn']);
});

test('half of the people weigh, and not half of the areas; where nobody is counted, areas do', () => {
  expect(halfCould(SERVED, servedOf)).toBe(3);
  expect(
    halfCould(
      serveAreas(
        AREAS.map((one) => ({ ...one, people: 0 })),
        [held([1, 1, 0, 0])]
      ),
      servedOf
    )
  ).toBe(1);
  expect(halfCould([], servedOf)).toBe(0);
});

test('a tenth of areas is one at least, and of a hundred ten', () => {
  expect(worstTenth(SERVED).map(({ name }) => name)).toEqual(['Tywyn']);
  const hundred = Array.from({ length: 100 }, (_, index) => area(String(index), 1));
  expect(worstTenth(serveAreas(hundred, []))).toHaveLength(10);
});

const NAMES = ['Rhyl', 'Barmouth', 'Newport', 'Machynlleth'];
const tried = (...rows: number[][]) => ({ names: NAMES, rows: rows.map((row) => Uint8Array.from(row)) });

test('the best new place serves the most of the areas that have none, then the most people', () => {
  const served = serveAreas(AREAS, [held([1, 0, 0, 0])]);
  const rows = tried([0, 1, 1, 0], [0, 1, 0, 1], [1, 0, 0, 0], [1, 1, 1, 1]);
  expect(newPlacesFor(served, rows, AREAS)).toEqual({
    isOfNone: true,
    places: [
      { name: 'Machynlleth', gains: ['Bangor', 'Brecon', 'Tywyn'], gainedPeople: 31, inDay: 4 },
      { name: 'Rhyl', gains: ['Bangor', 'Brecon'], gainedPeople: 28, inDay: 2 },
      { name: 'Barmouth', gains: ['Bangor', 'Tywyn'], gainedPeople: 23, inDay: 2 }
    ]
  });
});

test('where no area has none, or no place is for those that do, the worst-served tenth is what it ought to be for', () => {
  const allHave = serveAreas(AREAS, [held([1, 1, 1, 1]), held([1, 1, 0, 1])]);
  const brecon = newPlacesFor(allHave, tried([1, 0, 1, 0]), AREAS);
  expect(brecon).toMatchObject({ isOfNone: false, places: [{ name: 'Rhyl', gains: ['Brecon'] }] });
  const hundred = Array.from({ length: 100 }, (_, index) => area(`Area ${index}`, 1));
  const someHave = serveAreas(hundred, [held(hundred.map((_, index) => (index < 2 ? 0 : 1)))]);
  const row = hundred.map((_, index) => (index < 2 ? 0 : 1));
  expect(newPlacesFor(someHave, tried(row), hundred)).toMatchObject({
    isOfNone: false,
    places: [{ gains: { length: 8 }, inDay: 98 }]
  });
});
