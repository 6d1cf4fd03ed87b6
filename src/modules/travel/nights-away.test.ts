import { expect, test } from 'vitest';
import { nightsAway } from './nights-away.ts';

const limits = { earliest: 360, latest: 1380 };

test('who would have to leave before her earliest hour goes the night before', () => {
  expect(nightsAway({ leaves: 300, home: 1200, days: 1 }, limits)).toEqual(['before']);
  expect(nightsAway({ leaves: -420, home: 1200, days: 1 }, limits)).toEqual(['before']);
});

test('who would be home too late stays the night after', () => {
  expect(nightsAway({ leaves: 400, home: 1381, days: 1 }, limits)).toEqual(['after']);
});

test('several days with nights between them can still need one before and after', () => {
  expect(nightsAway({ leaves: 100, home: 2000, days: 2 }, limits)).toEqual(['before', 'between', 'after']);
});
