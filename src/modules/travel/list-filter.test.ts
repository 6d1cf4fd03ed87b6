import { expect, test } from 'vitest';
import { readListFilter, showMore } from './list-filter.ts';

const read = (query: string) => readListFilter(new URLSearchParams(query));

test('an address without a filter shows everything by date', () => {
  expect(read('')).toEqual({ verdicts: [], free: false, sort: 'date', most: 20 });
});

test('an address says what is shown', () => {
  expect(read('verdict=day-trip&verdict=online&kind=course&from=2026-12-01&free=1&sort=ease')).toEqual({
    verdicts: ['day-trip', 'online'],
    kind: 'course',
    from: '2026-12-01',
    free: true,
    sort: 'ease',
    most: 20
  });
});

test('what makes no sense is left out', () => {
  expect(read('verdict=soon&from=tomorrow&sort=up&most=1e9')).toEqual({
    verdicts: [],
    free: false,
    sort: 'date',
    most: 20
  });
});

test('showing more keeps the filter', () => {
  expect(showMore(new URLSearchParams('free=1'))).toBe('?free=1&most=40');
});
