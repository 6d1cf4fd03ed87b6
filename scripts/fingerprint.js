import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { REPOSITORY } from './repository.js';

const MADE_HERE = new Set(['node_modules', 'build', '.svelte-kit', 'paraglide', '.git']);

const IS_A_TEST = /\.test\.ts$/;

/**
 * What sources say, in 64 hex digits: the same files with the same bytes on the same kind of machine give the same digits. Tests
 * do not count: nothing is made of them.
 * @param {string[]} paths files and folders below the repository; one that is not there counts as empty
 * @returns {string}
 */
export function fingerprint(paths) {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}\n`);
  for (const path of [...paths].sort()) {
    for (const file of filesBelow(join(REPOSITORY, path))) {
      const bytes = readFileSync(file);
      hash.update(`${relative(REPOSITORY, file)} ${bytes.length}\n`).update(bytes);
    }
  }
  return hash.digest('hex');
}

/** @param {string} path @returns {string[]} */
function filesBelow(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return [];
  if (!found.isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => !MADE_HERE.has(name) && !IS_A_TEST.test(name))
    .sort()
    .flatMap((name) => filesBelow(join(path, name)));
}
