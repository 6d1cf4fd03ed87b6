import { expect, test } from 'vitest';
import { someFor } from './some-for.ts';

const ALL = Array.from({ length: 40 }, (_, id) => ({ id: String(id) }));

test('everybody is shown some, the same again when she comes back', () => {
  expect(someFor('Gwen', ALL)).toHaveLength(6);
  expect(someFor('Gwen', ALL)).toEqual(someFor('Gwen', ALL.toReversed()));
  expect(someFor('Gwen', ALL.slice(0, 2))).toHaveLength(2);
});

test('over many people every session is shown about as often', () => {
  const shown = Array.from({ length: 2000 }, (_, person) => someFor(`person ${person}`, ALL)).flat();
  const counts = ALL.map(({ id }) => shown.filter((one) => one.id === id).length);
  expect(Math.min(...counts)).toBeGreaterThan(220);
  expect(Math.max(...counts)).toBeLessThan(380);
});
