import { expect, test } from 'vitest';
import { CODE_WORDS } from './code-words.ts';
import { CODE_LENGTH, drawCode, readCode } from './guest-code.ts';

test('the words are plain letters, none twice, and enough that four of them are hard to guess', () => {
  for (const words of Object.values(CODE_WORDS)) {
    expect(new Set(words).size).toBe(words.length);
    expect(words.filter((word) => !/^[a-z]{2,9}$/.test(word))).toEqual([]);
    expect(CODE_LENGTH * Math.log2(words.length)).toBeGreaterThan(33);
  }
});

test('a code has four different words of one language', () => {
  let turn = 0;
  const code = drawCode('cy', (most) => [0, 0, 1, 2, 3][turn++] ?? most - 1);
  expect(code.split(' ')).toEqual(CODE_WORDS.cy.slice(0, 4));
});

test('a code is read however it is typed', () => {
  expect(readCode('  Maple,otter - LAMP\nriver ')).toBe('maple otter lamp river');
  expect(readCode('dŵr afon môr pont')).toBe('dwr afon mor pont');
  expect(readCode('maple otter lamp')).toBeUndefined();
});
