import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { findNode } from './find-node.js';
import { ensureInstalled } from './install.js';
import { ensureLanes } from './lanes.js';
import { REPOSITORY } from './repository.js';

/** `npm run bench:meet`: what "where, and when, should we meet?" takes for large groups; docs/testing.md says how to read it. */
await ensureInstalled();
await ensureLanes();
const bench = join(REPOSITORY, 'scripts/bench-meet/bench.ts');
const options = ['--expose-gc', '--max-old-space-size=6000'];
const running = spawn(findNode(), [...options, bench, ...process.argv.slice(2)], { cwd: REPOSITORY, stdio: 'inherit' });
running.on('exit', (code) => (process.exitCode = code ?? 1));
