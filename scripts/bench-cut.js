import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { findNode } from './find-node.js';
import { ensureInstalled } from './install.js';
import { REPOSITORY } from './repository.js';

/** `npm run bench:cut`: what an import of a part takes of a feed as large as all buses of Great Britain; docs/timetables.md. */
await ensureInstalled();
const bench = join(REPOSITORY, 'scripts/bench-cut/bench.ts');
const running = spawn(findNode(), [bench, ...process.argv.slice(2)], { cwd: REPOSITORY, stdio: 'inherit' });
running.on('exit', (code) => (process.exitCode = code ?? 1));
