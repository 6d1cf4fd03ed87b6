import { findNode } from './find-node.js';
import { run } from './run.js';

const SVELTE_CHECK = 'node_modules/svelte-check/bin/svelte-check';
const TYPESCRIPT = 'node_modules/typescript/bin/tsc';
const FOUND = /^\d+ (ERROR|WARNING) "([^"]*)" (\d+):\d+ "(.*)"$/;

/**
 * The types of the app with its components, and of each engine by its own stricter or looser settings.
 * @type {import('./stages.js').Stage}
 */
export const typeStage = {
  name: 'types',
  run: async () => {
    const outcomes = [
      await checkApp(),
      await checkWith('packages/reach'),
      await checkWith('packages/grid'),
      await checkWith('src/service-worker')
    ];
    const failed = outcomes.filter(({ ok }) => !ok);
    return {
      passed: outcomes.length - failed.length,
      failed: failed.length,
      says: failed.map(({ says }) => says).join('\n')
    };
  }
};

async function checkApp() {
  const options = ['--tsconfig', './tsconfig.json', '--output', 'machine', '--incremental'];
  const checked = await run(findNode(), [SVELTE_CHECK, ...options]);
  const troubles = troublesIn(checked.says);
  const finished = / COMPLETED /.test(checked.says);
  return { ok: finished && troubles.length === 0, says: finished ? troubles.join('\n') : checked.says };
}

/** @param {string} folder with a tsconfig.json of its own */
async function checkWith(folder) {
  return await run(findNode(), [TYPESCRIPT, '--noEmit', '-p', folder]);
}

/**
 * The lines that svelte-check prints for machines, as `file:line message`. What it says of the engines is left out:
 * they have settings of their own.
 * @param {string} output
 * @returns {string[]}
 */
export function troublesIn(output) {
  return output.split('\n').flatMap((line) => {
    const [, kind, file = '', at, message] = FOUND.exec(line) ?? [];
    return kind && !file.startsWith('packages/') ? [`${file}:${at} ${message}`] : [];
  });
}
