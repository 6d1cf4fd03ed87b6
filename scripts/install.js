import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { alone } from './alone.js';
import { fingerprint } from './fingerprint.js';
import { isInstalled } from './installed-packages.js';
import { REPOSITORY } from './repository.js';

const ASKED_FOR = [
  'package.json',
  'package-lock.json',
  '.npmrc',
  'bin/package.json',
  'packages/reach/package.json',
  'packages/grid/package.json'
];
const RECORD = join(REPOSITORY, 'node_modules', '.afield-installed');

/**
 * Installs the packages that the lock file names, those for building too whatever NODE_ENV says. Where nothing is new it
 * touches no network and takes some ten milliseconds.
 * @returns {Promise<boolean>} whether anything had to be installed
 * @throws {Error} with a sentence for the person
 */
export async function ensureInstalled() {
  if (isRecorded()) return false;
  return await alone(join(REPOSITORY, '.afield', 'installing'), () => {
    if (isRecorded()) return false;
    const fresh = !isInstalled(readJson('package-lock.json'), readJson('node_modules/.package-lock.json'), process);
    if (fresh) install();
    writeFileSync(RECORD, fingerprint(ASKED_FOR));
    return fresh;
  });
}

function isRecorded() {
  return existsSync(RECORD) && readFileSync(RECORD, 'utf8') === fingerprint(ASKED_FOR);
}

/** Install scripts are left out with every npm, as npm 12 leaves them out by itself: what works here works there. */
function install() {
  console.log('Installing what Afield needs. The first time this takes about a minute.');
  const options = ['--include=dev', '--include=optional', '--ignore-scripts', '--no-audit', '--no-fund'];
  const [command, ...first] = npm();
  const { status, error } = spawnSync(command, [...first, 'ci', ...options, '--loglevel=error'], {
    cwd: REPOSITORY,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, NODE_ENV: 'development' }
  });
  if (error) throw new Error(`npm could not be started (${error.message}). Afield needs it to install its parts.`);
  if (status !== 0) throw new Error('npm could not install what Afield needs; it says why above.');
}

/** The npm that started this, where one did. */
function npm() {
  const path = process.env.npm_execpath;
  return path && /npm-cli\.c?js$/.test(path) ? [process.execPath, path] : ['npm'];
}

/** @param {string} path below the repository */
function readJson(path) {
  const file = join(REPOSITORY, path);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { packages: {} };
}
