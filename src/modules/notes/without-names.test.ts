import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Named, namesOf, withoutNames } from './without-names.ts';

const GWEN = { name: 'Gwen Pritchard', handle: 'gwen' };
const ANN = { name: 'Ann Pritchard', handle: 'ann' };
const JO = { name: 'Jo Li', handle: null };

const without = (text: string, { leaveOut, keep }: { leaveOut: Named[]; keep: Named[] }) =>
  withoutNames(text, { leaveOut: [namesOf(leaveOut)], keep: namesOf(keep) }, 'somebody');
const asEverybodyReads = (text: string) => without(text, { leaveOut: [GWEN, JO], keep: [ANN] });

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
  expect(without('Gwen', { leaveOut: [], keep: [GWEN] })).toEqual({ text: 'Gwen', leftOut: [] });
});

/** Letters, what stands between them, and what has none. */
const written = (most: number) =>
  fc.string({ unit: fc.constantFrom('a', 'b', 'ŵ', 'e\u0301', '1', ' ', '-', "'", '.', '@', '🙂'), maxLength: most });

test('no name is left, whatever stands around it and whatever it is written with', () => {
  const people = fc.array(fc.record({ name: written(6), handle: fc.constant(null) }), { maxLength: 4 });
  fc.assert(
    fc.property(people, written(30), (leaveOut, text) => {
      const left = without(text, { leaveOut, keep: [] }).text;
      for (const name of leaveOut.map((one) => one.name.trim()).filter(Boolean)) {
        const named = new RegExp(`(?<![\\p{L}\\p{N}@])${RegExp.escape(name)}(?![\\p{L}\\p{N}])`, 'u');
        expect(left).not.toMatch(named);
      }
    })
  );
});
