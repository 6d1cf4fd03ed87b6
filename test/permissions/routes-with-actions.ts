import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { REPOSITORY } from '../../scripts/repository.js';

const ROUTES = join(REPOSITORY, 'src/routes');

/** Every form that a page takes, as `<route> <action>`, read from the files; `*` where its actions are made elsewhere. */
export function routesWithActions(): string[] {
  return globSync('**/+page.server.ts', { cwd: ROUTES })
    .flatMap((file) => {
      const code = readFileSync(join(ROUTES, file), 'utf8');
      const folder = dirname(file);
      return actionsIn(code).map((action) => `/${folder === '.' ? '' : folder} ${action}`);
    })
    .toSorted();
}

/** Every page below a folder that has one address for all. */
export function pagesBelow(folder: string): string[] {
  return globSync(`${folder}/**/+page.svelte`, { cwd: ROUTES })
    .map((file) => `/${dirname(file)}`)
    .filter((path) => !path.includes('['))
    .toSorted();
}

function actionsIn(code: string): string[] {
  if (!/\bexport const (actions\b|\{[^}]*\bactions\b)/.test(code)) return [];
  const actions = /export const actions\b[^=]*=\s*\{([^]*?)\n\};/.exec(code)?.[1] ?? '';
  const names = [...actions.matchAll(/^ {2}(\w+)(?=[:,(]|$)/gm)].flatMap(([, name]) => name ?? []);
  return names.length > 0 ? names : ['*'];
}
