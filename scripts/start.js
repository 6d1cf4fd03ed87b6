import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt } from './build.js';
import { findNode } from './find-node.js';
import { ensureInstalled } from './install.js';
import { REPOSITORY } from './repository.js';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

try {
  const env = settingsOf(process.argv.slice(2));
  await ensureInstalled();
  if (await ensureBuilt()) console.log('Afield is built.');
  serve(env);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

/** @param {string[]} words after `npm start --` */
function settingsOf(words) {
  const unknown = words.find((word) => word !== '--sample');
  if (unknown) throw new Error(`There is no option ${unknown}. The only one is --sample.`);
  return { ...process.env, NODE_ENV: 'production', ...(words.includes('--sample') && { AFIELD_SAMPLE: '1' }) };
}

/** @param {NodeJS.ProcessEnv} env */
function serve(env) {
  const server = spawn(findNode(), [join(REPOSITORY, 'scripts/serve.ts')], { cwd: REPOSITORY, env, stdio: 'inherit' });
  for (const signal of SIGNALS) process.on(signal, () => server.kill(signal));
  server.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}
