import { existsSync } from 'node:fs';
import { run } from './run.js';

const ON_THIS_MACHINE = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
];
const PLAYWRIGHT = 'node_modules/playwright-core/cli.js';

/**
 * The path of a Chromium that starts: the machine's own, or Playwright's; else one of them is installed, system packages
 * only as root. Touches no network where one is found.
 * @returns {Promise<string>}
 * @throws {Error} with a sentence for the person, where none can be had
 */
export async function findChromium() {
  const tried = [];
  for (const install of [async () => undefined, installPlaywrights, installDistributions, installLibraries]) {
    const says = await install();
    if (says) tried.push(says);
    for (const path of await candidates()) if (await starts(path)) return path;
  }
  throw new Error(
    'No Chromium was found, and none could be installed, so nobody walked through the pages. ' +
      'Install the package chromium, or name one in AFIELD_CHROMIUM, and try again.\n' +
      tried.join('\n')
  );
}

async function candidates() {
  const named = process.env.AFIELD_CHROMIUM;
  if (named) return [named];
  const { chromium } = await import('playwright-core');
  return [...ON_THIS_MACHINE, chromium.executablePath()].filter((path) => existsSync(path));
}

/** @param {string} path */
async function starts(path) {
  const { ok } = await run(path, ['--version', '--no-sandbox']);
  return ok;
}

async function installPlaywrights() {
  return await install(process.execPath, [PLAYWRIGHT, 'install', 'chromium']);
}

async function installDistributions() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  const updated = await install('apt-get', ['update', '-q'], quiet);
  return updated ?? (await install('apt-get', ['install', '-q', '-y', '--no-install-recommends', 'chromium'], quiet));
}

/** What Playwright's own needs of the system, where the distribution has no Chromium that starts. */
async function installLibraries() {
  if (process.getuid?.() !== 0) return undefined;
  return await install(process.execPath, [PLAYWRIGHT, 'install-deps', 'chromium']);
}

/** @returns {Promise<string | undefined>} what went wrong */
async function install(command, args, env = {}) {
  console.log(
    `No Chromium yet: ${command.split('/').at(-1)} ${args.slice(command === process.execPath ? 1 : 0).join(' ')}`
  );
  const { ok, says } = await run(command, args, env);
  return ok ? undefined : says.split('\n').slice(-3).join('\n');
}
