import { expect, test } from 'vitest';
import { checkAfter, goesInACircle, type Later, orderShown } from './order.ts';
import type { Pitch } from './pitch.ts';

const said = (...pairs: string[]): Later[] =>
  pairs.map((pair) => {
    const [pitch = '', after = ''] = pair.split(' after ');
    return { pitch, after };
  });
const one = (pair: string): Later => said(pair)[0] ?? { pitch: '', after: '' };

test('a session comes after itself neither at once nor along a chain', () => {
  const chain = said('b after a', 'c after b', 'd after b');
  expect(goesInACircle(chain, one('a after b'))).toBe(true);
  expect(goesInACircle(chain, one('a after c'))).toBe(true);
  expect(goesInACircle(chain, one('d after c'))).toBe(false);
  expect(goesInACircle(said('a after b', 'b after a'), one('c after a'))).toBe(false);
});

test('nothing is said of itself, twice, or in a circle', () => {
  const order = said('b after a');
  expect(checkAfter(order, one('a after a'))).toBe('itself');
  expect(checkAfter(order, one('b after a'))).toBe('said');
  expect(checkAfter(order, one('a after b'))).toBe('circle');
  expect(checkAfter(order, one('c after a'))).toBeUndefined();
});

const pitch = (number: number, more: Partial<Pitch> = {}) =>
  ({ id: `${number}`, number, title: `Session ${number}`, withdrawn: false, hidden: null, ...more }) as Pitch;

test('only sessions that are there for everybody are named, the others by their number at most', () => {
  const pitches = [
    pitch(1),
    pitch(2, { withdrawn: true }),
    pitch(3),
    pitch(4, { hidden: { because: 'Odd' } }),
    pitch(5)
  ];
  const order = said('3 after 1', '3 after 2', '5 after 3', '4 after 3');
  expect(orderShown('3', pitches, order)).toEqual({
    after: [{ id: '1', number: 1, title: 'Session 1' }],
    before: [{ id: '5', number: 5, title: 'Session 5' }],
    lapsed: [{ id: '2', number: 2 }]
  });
});
