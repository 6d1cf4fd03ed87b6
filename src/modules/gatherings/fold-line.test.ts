import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldLine } from './fold-line.ts';

const octets = (text: string) => new TextEncoder().encode(text).length;

test('a short line stays as it is', () => {
  expect(foldLine(`SUMMARY:${'a'.repeat(67)}`)).toBe(`SUMMARY:${'a'.repeat(67)}`);
});

test('no line is longer than 75 octets, its space included, and none is broken inside a letter', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      const line = text.replaceAll(/[\r\n]/g, '');
      const lines = foldLine(line).split('\r\n');
      for (const one of lines) expect(octets(one)).toBeLessThanOrEqual(75);
      expect(lines.map((one, index) => (index === 0 ? one : one.slice(1))).join('')).toBe(line);
      expect(lines.every((one) => one.isWellFormed())).toBe(true);
    })
  );
});
