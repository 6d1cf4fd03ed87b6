import { expect, test } from 'vitest';
import { areWordsTooLong, choicesInAddress, readTypedSignUp } from './typed-sign-up.ts';

const read = (query: string, attendance: 'in-person' | 'hybrid' = 'hybrid') =>
  readTypedSignUp((name) => new URLSearchParams(query).get(name), attendance);

test('what was chosen comes back from an address as it was, but for one’s own words', () => {
  const typed = read('answer=going&way=online&shown=nobody&first=on&words=Vegan')!;
  expect(read(choicesInAddress(typed))).toEqual({ ...typed, words: '' });
});

test('a way in which it is not held is not taken', () => {
  expect(read('answer=going&way=online', 'in-person')).toMatchObject({ way: 'in-person', shownTo: 'going' });
});

test('without an answer there is nothing, and five hundred letters are enough', () => {
  expect(read('answer=perhaps')).toBeUndefined();
  expect(areWordsTooLong({ words: 'a'.repeat(501) })).toBe(true);
  expect(areWordsTooLong({ words: ` ${'a'.repeat(500)} ` })).toBe(false);
});
