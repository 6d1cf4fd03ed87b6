import { expect, test } from 'vitest';
import { isRestricted, readRiding } from './riding.ts';

test('how somebody travels is read from anything, and what is none is left out', () => {
  expect(readRiding({ stepFree: true, without: ['bus', 'hovercraft', 'ferry', 'bus'] })).toEqual({
    stepFree: true,
    without: ['bus', 'ferry']
  });
  for (const none of [undefined, null, 'step-free', {}, { stepFree: 'yes', without: 'bus' }, { without: [] }])
    expect(readRiding(none)).toEqual({});
});

test('only a way of travelling that leaves something out is told from the usual one', () => {
  expect([isRestricted({}), isRestricted({ stepFree: true }), isRestricted({ without: ['bus'] })]).toEqual([
    false,
    true,
    true
  ]);
});
