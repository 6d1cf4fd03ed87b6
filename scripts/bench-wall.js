import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt } from './build.js';
import { findNode } from './find-node.js';
import { ensureInstalled } from './install.js';
import { REPOSITORY } from './repository.js';

const BUILD = '.afield/test-build';

try {
  await ensureInstalled();
  await ensureBuilt(BUILD);
  const script = join(REPOSITORY, 'scripts/bench-wall/bench-wall.ts');
  const env = { ...process.env, NODE_ENV: 'production', AFIELD_BUILD: BUILD };
  const { status } = spawnSync(findNode(), [script, ...process.argv.slice(2)], {
    cwd: REPOSITORY,
    env,
    stdio: 'inherit'
  });
  process.exitCode = status ?? 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
