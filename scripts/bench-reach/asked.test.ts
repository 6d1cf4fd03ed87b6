import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readAsked } from './asked.ts';

test('what a bench is asked for is read from its words', () => {
  expect(readAsked(['--json', '--cpu', '--runs', '5'])).toEqual({ json: true, cpu: true, runs: 5 });
  expect(readAsked([])).toEqual({ json: false, cpu: false, runs: 100 });
  expect(readAsked(['--plot', 'costs.svg'])).toMatchObject({ plot: 'costs.svg' });
  expect(readAsked(['--plot'])).toMatchObject({ plot: 'plot.svg' });
});

test('what it does not know, or is no number of runs, is said, and help says what it knows', () => {
  expect(() => readAsked(['--jsn'])).toThrow('--jsn');
  expect(() => readAsked(['--runs', 'many'])).toThrow('--runs many');
  expect(() => readAsked(['--help'])).toThrow('--plot FILE');
});

test('an import is measured alone, whatever else its bench was asked for', { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'afield-bench-'));
  const feed = join(import.meta.dirname, '../../packages/reach/test/fixtures/de-fernverkehr-day');
  const script = join(import.meta.dirname, 'import-alone.ts');
  for (const words of [[], ['--cpu'], ['--json', '--runs', '1']]) {
    const { stdout, stderr } = spawnSync(process.execPath, [script, feed, join(folder, 'compiled'), ...words], {
      encoding: 'utf8'
    });
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject({ trips: 1061 });
  }
  rmSync(folder, { recursive: true });
});
