import { expect, test } from 'vitest';
import { checkName } from './person.ts';

test('a name keeps its words and loses its stray spaces', () => {
  expect(checkName('  Siân   Llŷr ')).toEqual({ name: 'Siân Llŷr' });
});

test('a name of nothing but spaces is missing', () => {
  expect(checkName('   ')).toEqual({ trouble: 'missing' });
});

test('a name longer than the pages have room for is refused', () => {
  expect(checkName('a'.repeat(81))).toEqual({ trouble: 'too-long' });
});
