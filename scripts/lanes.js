import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { alone } from './alone.js';
import { findNode } from './find-node.js';
import { REPOSITORY } from './repository.js';
import { run } from './run.js';

/** As a program of its own: its types would change those of arrays for everybody who imports it. */
const COMPILER = 'node_modules/assemblyscript/bin/asc.js';
const SOURCE = 'packages/reach/lanes/scan.ts';
const OPTIONS_ARE = 'scripts/lanes.js';
const CODE = 'packages/reach/build/lanes.wasm';
const OPTIONS = [
  ['--runtime', 'stub'],
  ['--enable', 'simd'],
  ['--enable', 'threads'],
  ['--maximumMemory', '65536'],
  ['--use', 'abort=']
].flat();
const FLAGS = ['-O3', '--noAssert', '--importMemory', '--sharedMemory'];

/**
 * Compiles the searches in lanes to WebAssembly, where their source is newer than the code that is there. Takes a second
 * or two then. The engine works without, and gives the same answers.
 * @throws {Error} with what the compiler said
 */
export async function ensureLanes() {
  if (isFresh()) return;
  await alone(join(REPOSITORY, '.afield', 'compiling-lanes'), async () => {
    if (isFresh()) return;
    mkdirSync(join(REPOSITORY, CODE, '..'), { recursive: true });
    const { ok, says } = await run(findNode(), [COMPILER, SOURCE, '--outFile', CODE, ...FLAGS, ...OPTIONS]);
    if (!ok) throw new Error(`The searches in lanes could not be compiled:\n${says}`);
  });
}

function isFresh() {
  const [source, options, code] = [SOURCE, OPTIONS_ARE, CODE].map(written);
  return code > Math.max(source, options);
}

/** @param {string} path @returns {number} when it was, in milliseconds */
function written(path) {
  return statSync(join(REPOSITORY, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
