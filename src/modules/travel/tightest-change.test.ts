import { expect, test } from 'vitest';
import type { Leg } from '@afield/reach';
import { tightestChange } from './tightest-change.ts';

const leg = (kind: Leg['kind'], from: string, to: string, depart: number, arrive: number): Leg => ({
  kind,
  from,
  to,
  depart,
  arrive,
  trip: kind === 'ride' ? 't' : null,
  route: kind === 'ride' ? 'r' : null
});

test('the tightest change is the shortest time from getting off to getting on', () => {
  const legs = [
    leg('walk', 'door', 'A', 0, 60),
    leg('ride', 'A', 'B', 60, 600),
    leg('ride', 'B', 'C', 1200, 2000),
    leg('walk', 'C', 'D', 2000, 2100),
    leg('ride', 'D', 'E', 2300, 3000)
  ];
  expect(tightestChange({ depart: 0, arrive: 3000, changes: 2, legs })).toEqual({
    stop: 'D',
    seconds: 300,
    departs: 2300
  });
});

test('a direct ride has no change to miss', () => {
  expect(tightestChange({ depart: 0, arrive: 60, changes: 0, legs: [leg('ride', 'A', 'B', 0, 60)] })).toBeUndefined();
});
