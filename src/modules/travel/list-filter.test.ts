import { expect, test } from 'vitest';
import { pageAddress, readListFilter } from './list-filter.ts';

const read = (query: string) => readListFilter(new URLSearchParams(query));

test('an address without a filter shows everything by date', () => {
  expect(read('')).toEqual({ verdicts: [], free: false, followed: false, sort: 'date' });
});

test('an address says what is shown', () => {
  expect(read('verdict=day-trip&verdict=online&kind=course&from=2026-12-01&free=1&followed=1&sort=ease')).toEqual({
    verdicts: ['day-trip', 'online'],
    kind: 'course',
    from: '2026-12-01',
    free: true,
    followed: true,
    sort: 'ease'
  });
});

test('what makes no sense is left out', () => {
  expect(read('verdict=soon&from=tomorrow&sort=up&after=9~2026-02-31x~a&before=~')).toEqual({
    verdicts: [],
    free: false,
    followed: false,
    sort: 'date'
  });
});

test('another page keeps the filter, and says where it goes on', () => {
  const after = { ease: 2, start: '2026-12-05T10:30', id: 'library-camp' };
  const address = pageAddress(new URLSearchParams('free=1&before=0~2026-12-05~x'), { after });
  expect(read(address)).toEqual({ verdicts: [], free: true, followed: false, sort: 'date', after });
  expect(read('before=0~2026-12-05~x')).toMatchObject({ before: { ease: 0, start: '2026-12-05', id: 'x' } });
});
