import { expect, test } from 'vitest';
import { freeSlug, slugOf } from './slug.ts';

test('a name becomes small letters and hyphens', () => {
  expect(slugOf('Mashed Library: cake & code')).toBe('mashed-library-cake-code');
  expect(slugOf('Gŵyl y Llyfr’s day')).toBe('gwyl-y-llyfrs-day');
  expect(slugOf('図書館')).toBe('');
});

test('a name that somebody has gets the next number', async () => {
  const taken = new Set(['camp', 'camp-2', 'group']);
  const isTaken = async (slug: string) => taken.has(slug);
  expect(await freeSlug('Camp', 'group', isTaken)).toBe('camp-3');
  expect(await freeSlug('図書館', 'group', isTaken)).toBe('group-2');
});
