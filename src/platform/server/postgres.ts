import { spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, openSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { clearLeftover } from './postgres-leftover.ts';
import { postgresMajor, postgresPrograms } from './postgres-programs.ts';
import { socketFolder } from './postgres-socket.ts';
import { postgresUser, type SystemUser } from './postgres-user.ts';

/** Where a running PostgreSQL is reached, as `pg` takes it. */
export type PostgresConnection = { host: string; user: string; database: string };

export type Postgres = {
  connection: PostgresConnection;
  /** it was running already, left over from an Afield that was killed, or another process's */
  adopted: boolean;
  stop(): Promise<void>;
};

export type PostgresOptions = {
  /** the cluster's own folder; its parent is made where it is missing */
  folder: string;
  /** throws safety away for speed: for tests, whose data nobody needs after a power cut */
  unsafe?: boolean;
};

const USER = 'afield';
const SAFE = ['shared_buffers=32MB', 'max_connections=60', 'jit=off'];
const UNSAFE = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

type Cluster = { folder: string; socket: string; bin: string; user: SystemUser | undefined };

/**
 * Starts the PostgreSQL that came with npm on a Unix socket of its own, makes its cluster the first time, and takes over
 * one that is running in that folder already.
 * @throws {Error} with what PostgreSQL said, where it does not start
 */
export async function startPostgres({ folder, unsafe = false }: PostgresOptions): Promise<Postgres> {
  refuseOtherMajor(folder);
  const cluster = prepare(folder);
  if (!existsSync(join(folder, 'PG_VERSION'))) await createCluster(cluster);
  const adopted = !(await clearLeftover(folder, cluster.socket)) && (await isRunning(cluster));
  if (!adopted) await start(cluster, unsafe ? [...SAFE, ...UNSAFE] : SAFE);
  return {
    connection: { host: cluster.socket, user: USER, database: 'postgres' },
    adopted,
    stop: async () => void (await run(cluster, 'pg_ctl', ['stop', '-D', folder, '-m', 'fast', '-w']))
  };
}

function refuseOtherMajor(folder: string): void {
  const note = join(folder, 'PG_VERSION');
  const made = existsSync(note) ? readFileSync(note, 'utf8').trim() : postgresMajor();
  if (made === postgresMajor()) return;
  throw new Error(
    `The database in ${folder} was made by PostgreSQL ${made}, and this Afield brings ${postgresMajor()}, which does not read it. ` +
      'Take a backup with the Afield that you had before, and restore it with this one: docs/running.md says how.'
  );
}

function prepare(folder: string): Cluster {
  const user = postgresUser();
  const cluster = { folder, socket: socketFolder(folder), bin: join(postgresPrograms(user), 'bin'), user };
  mkdirSync(dirname(folder), { recursive: true, mode: 0o711 });
  // PostgreSQL's user owns nothing above its own folder, but has to pass through.
  if (user) chmodSync(dirname(folder), statSync(dirname(folder)).mode | 0o011);
  for (const own of [folder, cluster.socket]) {
    mkdirSync(own, { recursive: true, mode: 0o700 });
    if (user) chownSync(own, user.uid, user.gid);
  }
  return cluster;
}

async function createCluster(cluster: Cluster): Promise<void> {
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  const { code, says } = await run(cluster, 'initdb', ['-D', cluster.folder, '-U', USER, '--auth=trust', ...locale]);
  if (code !== 0) throw new Error(`PostgreSQL could not make its folder ${cluster.folder}:\n${says}`);
}

async function isRunning(cluster: Cluster): Promise<boolean> {
  return (await run(cluster, 'pg_ctl', ['status', '-D', cluster.folder])).code === 0;
}

async function start(cluster: Cluster, settings: string[]): Promise<void> {
  const log = join(cluster.folder, 'server.log');
  const options = [`-k '${cluster.socket}'`, "-c listen_addresses=''", ...settings.map((setting) => `-c ${setting}`)];
  const words = ['start', '-D', cluster.folder, '-w', '-t', '60', '-l', log, '-o', options.join(' ')];
  const { code, says } = await run(cluster, 'pg_ctl', words);
  if (code === 0) return;
  const tail = existsSync(log) ? readFileSync(log, 'utf8').split('\n').slice(-8).join('\n') : '';
  throw new Error(`PostgreSQL did not start in ${cluster.folder}:\n${says}${tail}`);
}

/** The server outlives pg_ctl and would keep its output open, so that goes to a file by `-l` and nowhere else. */
function run(cluster: Cluster, program: string, args: string[]): Promise<{ code: number | null; says: string }> {
  const nowhere = openSync('/dev/null', 'r+');
  return new Promise((resolve, reject) => {
    const says: Buffer[] = [];
    const keeps = program === 'initdb';
    const child = spawn(join(cluster.bin, program), args, {
      ...cluster.user,
      cwd: '/',
      detached: true,
      stdio: [nowhere, keeps ? 'pipe' : nowhere, 'pipe'],
      env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }
    });
    child.stderr?.on('data', (chunk: Buffer) => says.push(chunk));
    child.stdout?.on('data', (chunk: Buffer) => says.push(chunk));
    child.on('error', reject);
    child.on('exit', (code) => {
      child.stderr?.destroy();
      resolve({ code, says: Buffer.concat(says).toString() });
    });
  });
}
