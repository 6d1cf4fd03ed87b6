import { expect, test } from 'vitest';
import { readCount, turnoutOf } from './turnout.ts';

const NOBODY = { came: 0, interested: 0 };

test('until somebody counts, about seven of ten are expected', () => {
  expect(turnoutOf({ elsewhere: NOBODY, here: NOBODY })).toBe(0.69);
});

test('what is counted moves it, the more the more people it stands for', () => {
  const few = turnoutOf({ elsewhere: NOBODY, here: { came: 10, interested: 10 } });
  const many = turnoutOf({ elsewhere: NOBODY, here: { came: 200, interested: 200 } });
  expect(few).toBeCloseTo(0.734, 3);
  expect(many).toBeCloseTo(0.928, 3);
});

test('what is counted at this camp weighs more than what was counted at others', () => {
  const [half, all] = [
    { came: 100, interested: 200 },
    { came: 200, interested: 200 }
  ];
  expect(turnoutOf({ elsewhere: half, here: all })).toBeGreaterThan(turnoutOf({ elsewhere: all, here: half }));
});

test('rooms are sized for at least three of ten, and for no more than all', () => {
  expect(turnoutOf({ elsewhere: NOBODY, here: { came: 0, interested: 900 } })).toBe(0.3);
  expect(turnoutOf({ elsewhere: NOBODY, here: { came: 900, interested: 300 } })).toBe(1);
});

test('a count is a whole number', () => {
  expect(['17', ' 0 ', '-1', '5001', 'many', ''].map(readCount)).toEqual([
    17,
    0,
    undefined,
    undefined,
    undefined,
    undefined
  ]);
});
