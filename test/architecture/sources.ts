import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY } from '../../scripts/repository.js';

export interface Source {
  /** Below the repository, with slashes: `src/env.ts`. */
  path: string;
  text: string;
}

const PLACES = ['bin', 'docs', 'e2e', 'migrations', 'packages', 'scripts', 'src', 'test'];
const MADE_HERE = /^(node_modules|build.*|\.svelte-kit|paraglide|test-results)$/;
const WRITTEN_BY_PEOPLE = /\.(ts|js|svelte|css|html|md)$/;

/** Every file that somebody wrote: code, pages, style and documents; those in the root folder too. */
export function readSources(): Source[] {
  const inRoot = readdirSync(REPOSITORY, { withFileTypes: true }).filter((entry) => entry.isFile());
  return [...inRoot.map((entry) => entry.name), ...PLACES.flatMap((place) => filesBelow(place))]
    .filter((path) => WRITTEN_BY_PEOPLE.test(path))
    .map((path) => ({ path, text: readFileSync(join(REPOSITORY, path), 'utf8') }));
}

/** Whether a machine reads it: everything but the documents. */
export function isCode({ path }: Source): boolean {
  return /\.(ts|js|svelte)$/.test(path);
}

export function isTest(path: string): boolean {
  return /\.(test|e2e)\.ts$/.test(path) || /^(test|e2e)\//.test(path) || /^packages\/[^/]+\/test\//.test(path);
}

function filesBelow(folder: string): string[] {
  return readdirSync(join(REPOSITORY, folder), { withFileTypes: true })
    .filter((entry) => !MADE_HERE.test(entry.name))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesBelow(path) : [path];
    });
}
