import { expect, test } from 'vitest';
import { withoutNames } from './without-names.ts';

const GWEN = { name: 'Gwen Pritchard', handle: 'gwen' };
const ANN = { name: 'Ann Pritchard', handle: 'ann' };
const JO = { name: 'Jo Li', handle: null };

const asEverybodyReads = (text: string, keep = [ANN]) => withoutNames(text, { leaveOut: [GWEN, JO], keep }, 'somebody');

test('who has not said yes is named neither whole nor by a word of her name nor with @', () => {
  expect(asEverybodyReads('Gwen Pritchard asked; then Gwen answered @gwen.').text).toBe(
    'somebody asked; then somebody answered somebody.'
  );
});

test('who has said yes stays, with what her name shares with somebody else', () => {
  expect(asEverybodyReads('Ann Pritchard and Gwen').text).toBe('Ann Pritchard and somebody');
});

test('names inside other words, and in other letters, are no names', () => {
  expect(asEverybodyReads('Gwendolen, gwen and @gwenda').text).toBe('Gwendolen, gwen and @gwenda');
});

test('words of two letters are left out with the whole name alone', () => {
  expect(asEverybodyReads('Jo Li has a list: Jo')).toEqual({ text: 'somebody has a list: Jo', leftOut: ['Jo Li'] });
});

test('each word that is left out is told once', () => {
  expect(asEverybodyReads('Gwen, Gwen').leftOut).toEqual(['Gwen']);
});

test('where everybody may be named nothing changes', () => {
  expect(withoutNames('Gwen', { leaveOut: [], keep: [GWEN] }, 'somebody')).toEqual({ text: 'Gwen', leftOut: [] });
});
