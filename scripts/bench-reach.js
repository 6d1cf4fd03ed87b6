import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { findNode } from './find-node.js';
import { ensureInstalled } from './install.js';
import { ensureLanes } from './lanes.js';
import { REPOSITORY } from './repository.js';

/** `npm run bench:reach`: what the engine takes, beside others; packages/reach/README.md says how to read it. */
await ensureInstalled();
await ensureLanes();
const bench = join(REPOSITORY, 'scripts/bench-reach/bench.ts');
const options = ['--expose-gc', '--max-old-space-size=6000'];
const running = spawn(findNode(), [...options, bench, ...process.argv.slice(2)], { cwd: REPOSITORY, stdio: 'inherit' });
running.on('exit', (code) => (process.exitCode = code ?? 1));
