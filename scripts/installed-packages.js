/**
 * Whether npm's own record of what lies in node_modules has everything that the lock file asks for on this machine. So
 * what somebody installed by hand is not installed a second time.
 * @param {{packages: Record<string, Package>}} lock package-lock.json
 * @param {{packages: Record<string, Package>}} installed node_modules/.package-lock.json, or one without packages
 * @param {{platform: string, arch: string}} machine
 * @returns {boolean}
 *
 * @typedef {{version?: string, link?: boolean, optional?: boolean, os?: string[], cpu?: string[], libc?: string[]}} Package
 */
export function isInstalled(lock, installed, machine) {
  return Object.entries(lock.packages)
    .filter(([path, entry]) => path.startsWith('node_modules/') && isFor(entry, machine))
    .every(([path, entry]) => {
      const found = installed.packages[path];
      return found !== undefined && (entry.link || found.version === entry.version);
    });
}

/**
 * Optional packages are made for one kind of machine each; one that names none belongs to another that was not taken.
 * @param {Package} entry @param {{platform: string, arch: string}} machine
 */
function isFor(entry, { platform, arch }) {
  if (entry.optional && !entry.os && !entry.cpu) return false;
  const fits = (list, value) => !list || list.includes(value);
  return fits(entry.os, platform) && fits(entry.cpu, arch) && (platform !== 'linux' || fits(entry.libc, 'glibc'));
}
