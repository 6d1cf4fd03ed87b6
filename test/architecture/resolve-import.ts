import { posix } from 'node:path';

/** The front doors of package.json, for instance `{'#people': './src/modules/people/index.ts'}`. */
export type FrontDoors = Record<string, string>;

/** Where an import leads: a file of the repository, one of our packages, or a library (Node's own with `node:`). */
export type Target = { file: string } | { ours: string } | { library: string };

/** @param from the file that imports, below the repository */
export function resolveImport(from: string, specifier: string, doors: FrontDoors): Target {
  const bare = specifier.replace(/\?.*$/, '');
  if (bare.startsWith('.')) return { file: posix.join(posix.dirname(from), bare) };
  if (bare.startsWith('@afield/')) return { ours: bare };
  if (!bare.startsWith('#')) return { library: bare };
  return { file: throughDoor(bare, doors) ?? `${bare} (no such front door)` };
}

function throughDoor(specifier: string, doors: FrontDoors): string | undefined {
  for (const [door, path] of Object.entries(doors)) {
    if (door === specifier) return posix.normalize(path);
    const [before = '', after] = door.split('*');
    if (after === undefined || !specifier.startsWith(before) || !specifier.endsWith(after)) continue;
    return posix.normalize(path.replace('*', specifier.slice(before.length, specifier.length - after.length)));
  }
  return undefined;
}
