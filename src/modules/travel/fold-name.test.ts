import { expect, test } from 'vitest';
import { foldName } from './fold-name.ts';

test('names are compared without accents, hyphens, apostrophes and short forms', () => {
  expect(foldName('Blaenau-Ffestiniog')).toBe(foldName('Blaenau Ffestiniog'));
  expect(foldName('Llandudno Jn')).toBe(foldName('Llandudno Junction'));
  expect(foldName('St. Asaph')).toBe('saint asaph');
  expect(foldName('Pen-y-groes')).toBe('pen y groes');
  expect(foldName('Tŷ-croes')).toBe('ty croes');
  expect(foldName('Göttingen')).toBe('gottingen');
  expect(foldName('King’s Lynn')).toBe('kings lynn');
});
