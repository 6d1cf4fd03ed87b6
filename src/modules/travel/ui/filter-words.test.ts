import { beforeEach, expect, test } from 'vitest';
import { overwriteGetLocale } from '#paraglide/runtime.js';
import type { ListFilter } from '../list-filter.ts';
import { filterWords } from './filter-words.ts';

const all: ListFilter = { verdicts: [], free: false, followed: false, sort: 'date' };

beforeEach(() => overwriteGetLocale(() => 'en'));

test('with nothing chosen the line counts what there is', () => {
  const counts = { overnight: 3, 'day-trip': 6, 'long-day': 1, 'place-unknown': 1 };
  expect(filterWords(all, counts, undefined)).toBe('6 there and back · 1 long day · 3 with a night away');
  overwriteGetLocale(() => 'cy');
  expect(filterWords(all, { 'long-day': 2 }, undefined)).toBe('2 ddiwrnod hir');
});

test('before anybody has said where from, it is all', () => {
  expect(filterWords(all, { 'no-start': 17, online: 9 }, undefined)).toBe('all');
});

test('what is chosen is said', () => {
  const filter: ListFilter = {
    ...all,
    verdicts: ['long-day'],
    from: '2026-12-05',
    free: true,
    followed: true,
    sort: 'ease'
  };
  expect(filterWords(filter, { 'long-day': 5 }, 'Course')).toBe(
    'a long day · course · from 5 December · free · what I follow · the easiest first'
  );
});
