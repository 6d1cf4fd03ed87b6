import { expect, test } from 'vitest';
import { LONG, ONCE, TWICE } from '../../../test/day-of-a-camp.ts';
import { nameOfHowOften } from './how-often.ts';

test('what is chosen is read back, and once in a row is once', () => {
  expect([ONCE, TWICE, LONG, { times: 1, inARow: true }].map(nameOfHowOften)).toEqual([
    'once',
    'held-2',
    'row-2',
    'once'
  ]);
});
