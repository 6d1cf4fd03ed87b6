import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeCsv } from './write-csv.ts';

test('commas, quotes and lines stay within their cell', () => {
  expect(writeCsv([['Ann', 'cake, and "tea"\nplease']])).toBe('\uFEFFAnn,"cake, and ""tea""\nplease"\r\n');
});

test('no cell begins as a formula does, whatever somebody writes', () => {
  const nasty = fc.tuple(fc.constantFrom('', ' ', '\t', '\r\n'), fc.constantFrom('=', '+', '-', '@'), fc.string());
  fc.assert(
    fc.property(nasty, (parts) => {
      const [first] = writeCsv([[parts.join('')]]).slice(1);
      const content = writeCsv([[parts.join('')]])
        .slice(1)
        .replace(/^"/, '');
      expect(first).toBe('"');
      expect(content.startsWith("'")).toBe(true);
    })
  );
});
