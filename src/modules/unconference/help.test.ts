import { expect, test } from 'vitest';
import { newPairs, nextStep, type Pair } from './help.ts';

const willing = (...people: string[]) => people.map((person) => ({ person }));
const never = () => false;
const say = (pairs: { asker: string; helper: string }[]) => pairs.map(({ asker, helper }) => `${asker}-${helper}`);

test('whoever offered gets about as many as the others, and at most three', () => {
  const asks = willing('a', 'b', 'c', 'd', 'e', 'f', 'g');
  expect(say(newPairs({ asks, offers: willing('x', 'y') }, [], never))).toEqual([
    'a-x',
    'b-y',
    'c-x',
    'd-y',
    'e-x',
    'f-y'
  ]);
});

test('who has somebody keeps her, and who came later goes to whoever has fewest', () => {
  const pairs: Pair[] = [{ asker: 'a', helper: 'x', isEnded: false }];
  expect(say(newPairs({ asks: willing('a', 'b'), offers: willing('x', 'y') }, pairs, never))).toEqual(['b-y']);
});

test('two who parted do not meet again so, nor two between whom there is a block, nor one with herself', () => {
  const parted: Pair[] = [{ asker: 'a', helper: 'x', isEnded: true }];
  expect(say(newPairs({ asks: willing('a'), offers: willing('x', 'a', 'y') }, parted, never))).toEqual(['a-y']);
  expect(say(newPairs({ asks: willing('a'), offers: willing('x', 'y') }, [], (_, other) => other === 'x'))).toEqual([
    'a-y'
  ]);
});

test('after a talk there is no further step', () => {
  expect([nextStep(0), nextStep(4), nextStep(5)]).toEqual(['listen', 'talk', undefined]);
});
