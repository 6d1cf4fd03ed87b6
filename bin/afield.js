#!/usr/bin/env node
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { findNode } from '../scripts/find-node.js';

const run = spawnSync(findNode(), [fileURLToPath(new URL('afield.ts', import.meta.url)), ...process.argv.slice(2)], {
  stdio: 'inherit'
});
process.exit(run.status ?? 1);
