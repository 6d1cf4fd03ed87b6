import { expect, test } from 'vitest';
import { addressPhrases } from './address-phrases.ts';

const first = (text: string) => addressPhrases(text)[0]?.folded;

test('the part beside a postcode is likeliest to be the town', () => {
  expect(first('Central Library, The Hayes, Cardiff CF10 1FL, UK')).toBe('cardiff');
  expect(first('Institut, 37083 Göttingen, Deutschland')).toBe('gottingen');
});

test('without one, later parts come before earlier ones, and whole parts before words', () => {
  const phrases = addressPhrases('Kassel, Kulturbahnhof').map(({ folded }) => folded);
  expect(phrases).toEqual(['kulturbahnhof', 'kassel']);
  expect(addressPhrases('Bangor University').map(({ folded }) => folded)).toEqual([
    'bangor university',
    'bangor',
    'university'
  ]);
});
