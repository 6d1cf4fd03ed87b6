import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { alone } from './alone.js';

const folder = mkdtempSync(join(tmpdir(), 'afield-alone-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('of two works under the same path one waits for the other, even for one that fails', async () => {
  const path = join(folder, 'one', 'work');
  const order: string[] = [];
  const release = Promise.withResolvers<void>();
  const first = alone(path, async () => {
    order.push('first begins');
    await release.promise;
    order.push('first ends');
    throw new Error('it failed');
  });
  const second = alone(path, () => order.push('second'));
  release.resolve();
  await expect(first).rejects.toThrow('it failed');
  await second;
  expect(order).toEqual(['first begins', 'first ends', 'second']);
  expect(existsSync(path)).toBe(false);
});

test('what a process left that is gone stops nobody', async () => {
  const path = join(folder, 'left');
  // No process has a number as high as this.
  writeFileSync(path, '999999999');
  expect(await alone(path, () => 'done')).toBe('done');
});
