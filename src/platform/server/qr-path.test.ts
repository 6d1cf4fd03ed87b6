import { expect, test } from 'vitest';
import { qrPath } from './qr-path.ts';

test('a code has its three corners, and no square outside', () => {
  const [size, path = ''] = qrPath('https://afield.example.org/gatherings/camp/wall').split(' M');
  const width = Number(size);
  expect(width).toBeGreaterThanOrEqual(21);
  const runs = `M${path}`
    .matchAll(/M(\d+) (\d+)h(\d+)/g)
    .map(([, x, y, length]) => [Number(x), Number(y), Number(length)]);
  const all = [...runs];
  expect(all).toContainEqual([0, 0, 7]);
  expect(all).toContainEqual([width - 7, 0, 7]);
  expect(all).toContainEqual([0, width - 1, 7]);
  for (const [x = 0, y = 0, length = 0] of all) {
    expect(x + length).toBeLessThanOrEqual(width);
    expect(y).toBeLessThan(width);
  }
});
