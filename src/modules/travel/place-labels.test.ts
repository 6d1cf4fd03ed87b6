import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeLabels } from './place-labels.ts';

const wanted = (...at: number[]) => at.map((percent) => ({ at: percent, minutes: percent, weight: 1 }));

test('labels with room stand under what they name', () => {
  expect(placeLabels(wanted(9.4, 27.5, 57.5, 81.25)).map((label) => label.anchor)).toEqual([
    'middle',
    'middle',
    'middle',
    'middle'
  ]);
});

test('two that are close move apart', () => {
  expect(placeLabels(wanted(20, 25))).toEqual([
    { at: 20, minutes: 20, anchor: 'end' },
    { at: 25, minutes: 25, anchor: 'start' }
  ]);
});

test('of three on one spot the heaviest stay', () => {
  const labels = placeLabels([
    { at: 50, minutes: 1, weight: 1 },
    { at: 50, minutes: 2, weight: 8 },
    { at: 50, minutes: 3, weight: 4 }
  ]);
  expect(labels.map((label) => label.minutes)).toEqual([2, 3]);
});

test('no label ever touches another or hangs over an end', () => {
  fc.assert(
    fc.property(fc.array(fc.float({ min: 0, max: 100, noNaN: true }), { maxLength: 4 }), (places) => {
      const edges = placeLabels(wanted(...places))
        .map((label) => label.at - { start: 0, middle: 7, end: 14 }[label.anchor])
        .sort((a, b) => a - b);
      expect(edges.every((edge, index) => index === 0 || edge - edges[index - 1]! >= 13.99)).toBe(true);
      expect(edges.every((edge) => edge >= 0 && edge <= 86)).toBe(true);
    })
  );
});
