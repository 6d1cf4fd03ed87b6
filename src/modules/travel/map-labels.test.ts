import { expect, test } from 'vitest';
import { placeLabels } from './map-labels.ts';

const sides = (...points: [string, number, number][]) =>
  placeLabels(
    points.map(([name, x, y]) => ({ name, x, y })),
    560
  ).map(({ side }) => side);

test('a name stands to the right of its point', () => {
  expect(sides(['Bangor', 100, 100])).toEqual(['right']);
});

test('near the right edge it stands to the left', () => {
  expect(sides(['Shrewsbury', 520, 100])).toEqual(['left']);
});

test('where another point lies to the right it stands to the left', () => {
  expect(sides(['Bangor', 200, 100], ['Conwy', 260, 104])).toEqual(['left', 'right']);
});

test('a name that would cover another is left out, the later one first', () => {
  expect(sides(['Llandudno Junction', 200, 100], ['Llandudno', 200, 108], ['Conwy', 200, 116])).toEqual([
    'right',
    'left',
    undefined
  ]);
});
