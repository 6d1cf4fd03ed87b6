import { expect, test } from 'vitest';
import { beyond, bySoonest, placeInList } from './list-place.ts';
import type { ListedGathering } from './listed-gathering.ts';

const at = (start: string, id: string): ListedGathering => ({
  id,
  ids: [id],
  gathering: { title: id, start, attendance: 'online', cancelled: false },
  sources: []
});
const listed = [at('2026-12-05', 'a'), at('2026-12-05T10:00', 'b'), at('2026-12-05T10:00', 'c'), at('2026-12-06', 'd')];
const ids = (some: ListedGathering[]) => some.map(({ id }) => id).join('');

test('a list goes on after the one where somebody was, either way', () => {
  const [, b] = listed;
  expect(ids(listed.toReversed().sort(bySoonest))).toBe('abcd');
  expect(ids(beyond(listed, b && placeInList(b), false))).toBe('cd');
  expect(ids(beyond(listed.toReversed(), b && placeInList(b), true))).toBe('a');
});

test('where that one is gone, nothing is left out', () => {
  const gone = { start: '2026-12-05T10:00', id: 'bb' };
  expect(ids(beyond(listed, gone, false))).toBe('bcd');
  expect(ids(beyond(listed.toReversed(), gone, true))).toBe('cba');
});
