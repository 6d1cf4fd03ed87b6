import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { alone } from './alone.js';
import { findNode } from './find-node.js';
import { fingerprint } from './fingerprint.js';
import { ensureLanes } from './lanes.js';
import { REPOSITORY } from './repository.js';
import { run } from './run.js';

const SOURCES = [
  'src',
  'messages',
  'packages',
  'static',
  'scripts/messages.js',
  'project.inlang/settings.json',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts'
];

/**
 * Builds the site into a folder, unless what lies there was built from the same sources by the same Node.
 * @param {string} [folder] below the repository, or anywhere
 * @returns {Promise<boolean>} whether anything had to be built
 * @throws {Error} with what the build said
 */
export async function ensureBuilt(folder = process.env.AFIELD_BUILD ?? 'build') {
  const record = join(resolve(REPOSITORY, folder), '.built-from');
  await ensureLanes();
  const isFresh = () => existsSync(record) && readFileSync(record, 'utf8') === whatIsBuilt();
  if (isFresh()) return false;
  // One build at a time: all of them work in .svelte-kit.
  return await alone(join(REPOSITORY, '.afield', 'building'), async () => {
    if (isFresh()) return false;
    const sources = whatIsBuilt();
    const vite = join(REPOSITORY, 'node_modules/vite/bin/vite.js');
    const built = await run(findNode(), [vite, 'build'], { AFIELD_BUILD: folder, NODE_ENV: 'production' });
    if (!built.ok) throw new Error(`Afield could not be built:\n${built.says}`);
    writeFileSync(record, sources);
    return true;
  });
}

/** The sources, and the Node that builds them: whichever Node asks. */
function whatIsBuilt() {
  const node = findNode();
  return `${fingerprint(SOURCES)} ${node} ${statSync(node).size}`;
}
