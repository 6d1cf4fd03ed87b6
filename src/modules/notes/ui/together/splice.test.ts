import fc from 'fast-check';
import { expect, test } from 'vitest';
import { movedBy, spliceBetween } from './splice.ts';

test('a word that is typed is one insertion', () => {
  expect(spliceBetween('Tea and cake', 'Tea, coffee and cake', 11)).toEqual({ at: 3, removed: 0, added: ', coffee' });
});

test('of two equal letters the one before the cursor is new', () => {
  expect(spliceBetween('aa', 'aaa', 1)).toEqual({ at: 0, removed: 0, added: 'a' });
  expect(spliceBetween('aa', 'aaa', 3)).toEqual({ at: 2, removed: 0, added: 'a' });
});

test('an emoji is never torn apart', () => {
  expect(spliceBetween('🍰', '🍪', 2)).toEqual({ at: 0, removed: 2, added: '🍪' });
});

test('any change leads from the text before to the text after', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '🍰', '🍪'), maxLength: 12 });
  fc.assert(
    fc.property(text, text, fc.nat(24), (before, after, anywhere) => {
      const { at, removed, added } = spliceBetween(before, after, Math.min(anywhere, after.length));
      expect(before.slice(0, at) + added + before.slice(at + removed)).toBe(after);
    })
  );
});

test('what others write before the cursor moves it, what they write behind it does not', () => {
  expect(movedBy(5, [{ retain: 2 }, { insert: 'abc' }])).toBe(8);
  expect(movedBy(5, [{ retain: 7 }, { insert: 'abc' }])).toBe(5);
  expect(movedBy(5, [{ retain: 5 }, { insert: 'abc' }])).toBe(5);
  expect(movedBy(5, [{ retain: 3 }, { delete: 4 }])).toBe(3);
  expect(movedBy(5, [{ delete: 2 }])).toBe(3);
});
