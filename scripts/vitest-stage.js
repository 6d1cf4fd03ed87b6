import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findNode } from './find-node.js';
import { REPOSITORY } from './repository.js';
import { run } from './run.js';

/** What Node made of sources, for every program that a run starts: all of them read much the same. */
const COMPILED = join(REPOSITORY, '.afield', 'compiled');

/**
 * A stage of tests that Vitest runs and counts.
 * @param {string} name
 * @param {string[]} args for instance `['--project', 'rules']`
 * @param {() => Promise<Record<string, string>>} [prepare] gives environment variables; throws where it cannot start
 * @returns {import('./stages.js').Stage}
 */
export function vitestStage(name, args, prepare = async () => ({})) {
  return {
    name,
    run: async () => {
      const folder = mkdtempSync(join(tmpdir(), 'afield-counts-'));
      try {
        const env = await prepare();
        const counts = join(folder, 'counts.json');
        const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${counts}`];
        const { ok, says } = await run(
          findNode(),
          ['node_modules/vitest/vitest.mjs', 'run', '--silent=passed-only', ...reporters, ...args],
          { NODE_COMPILE_CACHE: COMPILED, ...env, NODE_ENV: 'test' }
        );
        return readCounts(existsSync(counts) ? JSON.parse(readFileSync(counts, 'utf8')) : undefined, ok, says);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    }
  };
}

/**
 * What Vitest's JSON report counts. A file that could not even be read is one failure, and so is a run that failed for
 * any other reason, or in which nothing was tested.
 * @param {{numPassedTests: number, numFailedTests: number, testResults: {status: string, assertionResults: unknown[]}[]} | undefined} report
 * @param {boolean} ok whether Vitest ended well
 * @param {string} says
 * @returns {import('./stages.js').Outcome}
 */
export function readCounts(report, ok, says) {
  const passed = report?.numPassedTests ?? 0;
  const unreadable = (report?.testResults ?? []).filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0
  ).length;
  const counted = (report?.numFailedTests ?? 0) + unreadable;
  const failed = counted === 0 && (!ok || passed === 0) ? 1 : counted;
  return { passed, failed, says: failed > 0 ? says.replace(/^JSON report written.*$/m, '').trim() : '' };
}
