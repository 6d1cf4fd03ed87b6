import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { findNode } from './find-node.js';
import { ensureInstalled } from './install.js';
import { REPOSITORY } from './repository.js';

/** `npm run bench:grid`: how good grids are and what they take, beside others; packages/grid/README.md says how to read it. */
await ensureInstalled();
const bench = join(REPOSITORY, 'scripts/bench-grid/bench.ts');
const options = ['--max-old-space-size=6000'];
const running = spawn(findNode(), [...options, bench, ...process.argv.slice(2)], { cwd: REPOSITORY, stdio: 'inherit' });
running.on('exit', (code) => (process.exitCode = code ?? 1));
