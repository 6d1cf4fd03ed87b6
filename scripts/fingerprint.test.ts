import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { fingerprint } from './fingerprint.js';
import { REPOSITORY } from './repository.js';

const folder = mkdtempSync(join(tmpdir(), 'afield-fingerprint-'));
const path = relative(REPOSITORY, folder);
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

beforeEach(() => {
  mkdirSync(join(folder, 'build'), { recursive: true });
  write('a.ts', 'one');
});
afterAll(() => rmSync(folder, { recursive: true }));

test('the same bytes give the same digits, other bytes and other names do not', () => {
  const before = fingerprint([path]);
  expect(fingerprint([path])).toBe(before);
  write('a.ts', 'two');
  expect(fingerprint([path])).not.toBe(before);
  write('a.ts', 'one');
  write('b.ts', '');
  expect(fingerprint([path])).not.toBe(before);
  rmSync(join(folder, 'b.ts'));
  expect(fingerprint([path])).toBe(before);
});

test('what is made of the sources, tests and what is not there change nothing', () => {
  const before = fingerprint([path]);
  write('build/index.js', 'made');
  write('a.test.ts', 'a test');
  expect(fingerprint([path, 'nowhere/at/all'])).toBe(before);
});
