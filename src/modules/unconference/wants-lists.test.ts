import { expect, test } from 'vitest';
import { countNeeds, liftsByPlace } from './wants-lists.ts';
import type { Want } from './wants.ts';

const lift = (side: 'offers' | 'seeks', text: string): Want => ({ kind: 'lift', side, text, seats: null, leaves: '' });
const needs = (text: string): Want => ({ kind: 'needs', text, side: null, seats: null, leaves: '' });
const placesOf = (...wants: Want[]) =>
  liftsByPlace(wants).map(({ from, offers, seeks }) => [from, ...[offers, seeks].map((lifts) => lifts.length)]);

test('who offers a lift and who looks for one from the same place stand together, however they write it', () => {
  expect(placesOf(lift('offers', 'Bangor'), lift('seeks', 'Conwy'), lift('seeks', 'bangor.'))).toEqual([
    ['Bangor', 1, 1],
    ['Conwy', 0, 1]
  ]);
  expect(placesOf(lift('seeks', 'Bangor station'), lift('offers', 'BANGOR'))).toEqual([['BANGOR', 1, 1]]);
  expect(placesOf(lift('seeks', 'Bangorville'), lift('offers', 'Bangor'))).toEqual([
    ['Bangor', 1, 0],
    ['Bangorville', 0, 1]
  ]);
});

test('places with both come first, then by name, and what is hidden last', () => {
  const all = [lift('seeks', ''), lift('seeks', 'Aberystwyth'), lift('offers', 'Rhyl'), lift('seeks', 'Rhyl')];
  expect(placesOf(...all)).toEqual([
    ['Rhyl', 1, 1],
    ['Aberystwyth', 0, 1],
    ['', 0, 1]
  ]);
});

test('needs that are alike are counted as one, and each person once', () => {
  expect(
    countNeeds([needs('Vegan\nno nuts'), needs('vegan.\nVEGAN'), needs('No stairs'), lift('seeks', 'Vegan')])
  ).toEqual([
    { need: 'Vegan', count: 2 },
    { need: 'no nuts', count: 1 },
    { need: 'No stairs', count: 1 }
  ]);
});

test('a need that is no word is counted too', () => {
  expect(countNeeds([needs('🌱'), needs('🌱')])).toEqual([{ need: '🌱', count: 2 }]);
});
