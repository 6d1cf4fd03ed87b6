import type { FrontDoors } from './resolve-import.ts';

/** The front doors that a module of these files must have, and those that package.json names for it. */
export function missingDoors(paths: string[], doors: FrontDoors): string[] {
  const modules = new Set(paths.flatMap((path) => /^src\/modules\/([^/]+)\//.exec(path)?.[1] ?? []));
  return [...modules].flatMap((name) => {
    const folder = `src/modules/${name}`;
    const wanted = [
      [`#${name}`, `${folder}/index.ts`],
      ...(has(paths, `${folder}/server/`) ? [[`#${name}/server`, `${folder}/server/index.ts`]] : []),
      ...(has(paths, `${folder}/ui/`) ? [[`#${name}/ui/*`, `${folder}/ui/*`]] : [])
    ] as [string, string][];
    return wanted.flatMap(([door, path]) => [
      ...(doors[door] === `./${path}` ? [] : [`package.json imports: ${door} should be ./${path}`]),
      ...(path.endsWith('*') || paths.includes(path) ? [] : [`${path} is missing`])
    ]);
  });
}

function has(paths: string[], folder: string): boolean {
  return paths.some((path) => path.startsWith(folder));
}
