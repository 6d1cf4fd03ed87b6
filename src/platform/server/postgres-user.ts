import { spawnSync } from 'node:child_process';

export type SystemUser = { uid: number; gid: number };

/** Root creates the first of these where it is missing; the others are there on most machines. */
const NAMES = ['afield', 'postgres', 'nobody'];

/**
 * The user that PostgreSQL runs as: undefined where Afield's own will do. PostgreSQL refuses to run as root, and
 * initdb wants a user with a name.
 */
export function postgresUser(): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  if (!find('afield')) spawnSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', 'afield']);
  const user = NAMES.map(find).find((found) => found !== undefined);
  if (!user) throw new Error('PostgreSQL cannot run as root, and there is no user for it: add one called afield.');
  return user;
}

function find(name: string): SystemUser | undefined {
  const id = (flag: string) => spawnSync('id', [flag, name], { encoding: 'utf8' });
  const [uid, gid] = [id('-u'), id('-g')];
  return uid.status === 0 && gid.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : undefined;
}
