import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt } from './build.js';
import { findNode } from './find-node.js';
import { ensureInstalled } from './install.js';
import { ensureLanes } from './lanes.js';
import { REPOSITORY } from './repository.js';

const BUILD = '.afield/test-build';

/**
 * Runs a bench with the Node that Afield runs on, once everything that it needs is there; this process ends as it does.
 * @param {string} script below `scripts/`
 * @param {{options?: string[], lanes?: boolean, built?: boolean}} [needs] what Node is told, and whether the bench needs the compiled
 *   scans, or the built site
 */
export async function bench(script, { options = [], lanes = false, built = false } = {}) {
  try {
    await ensureInstalled();
    if (lanes) await ensureLanes();
    if (built) await ensureBuilt(BUILD);
    const env = { ...process.env, ...(built && { NODE_ENV: 'production', AFIELD_BUILD: BUILD }) };
    const args = [...options, join(REPOSITORY, 'scripts', script), ...process.argv.slice(2)];
    const running = spawn(findNode(), args, { cwd: REPOSITORY, env, stdio: 'inherit' });
    running.on('exit', (code) => (process.exitCode = code ?? 1));
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
