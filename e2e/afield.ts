import { spawn, type ChildProcess } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { REPOSITORY } from '../scripts/repository.js';
import { freePort } from './free-port.ts';

export interface Afield {
  /** For instance `http://localhost:50123`. */
  origin: string;
  /** Its data folder, gone after the tests of the file. */
  data: string;
  /** The path of the one-time link that was printed, where the database was empty. */
  administratorLink: string | undefined;
  /** All that was printed so far. */
  says: () => string;
  stop: () => Promise<void>;
}

export interface StartOptions {
  sample?: boolean;
  /** Sites in this machine that may be read, as `host:port`. */
  allowHosts?: string[];
  /** An earlier data folder, to go on with it. */
  data?: string;
  env?: Record<string, string>;
}

/** The one-time link that the first start prints. */
const LINK = /\/administrator\/link\/[\w-]+/;

/**
 * Starts Afield as `npm start` does, on a free port and a data folder of its own, and ends it after the tests of the
 * file.
 * @throws {Error} with what was printed, where it did not start within a minute
 */
export async function startAfield(options: StartOptions = {}): Promise<Afield> {
  const data = options.data ?? (await temporaryFolder());
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const child = spawn(process.execPath, ['scripts/start.js', ...(options.sample ? ['--sample'] : [])], {
    cwd: REPOSITORY,
    env: {
      ...withoutTestRunner(process.env),
      PORT: String(port),
      AFIELD_DATA: data,
      AFIELD_ALLOW_HOSTS: (options.allowHosts ?? []).join(','),
      ...options.env
    },
    stdio: ['ignore', 'pipe', 'pipe']
  });
  const says = await untilReady(child, !options.data);
  const stop = async () => {
    await end(child);
    if (!options.data) await rm(data, { recursive: true, force: true });
  };
  afterAll(stop);
  return { origin, data, says, stop, administratorLink: LINK.exec(says())?.[0] };
}

/** Where others may look in: a database that is started as somebody else must get to its folder. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'afield-journey-'));
  await chmod(folder, 0o711);
  return folder;
}

function withoutTestRunner(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(
    ([name]) => !/^(VITEST|NODE_ENV$|TEST$|DEV$|PROD$|MODE$|SSR$|BASE_URL$)/.test(name)
  );
  return Object.fromEntries(kept);
}

/** @returns what the child said so far, whenever it is called */
async function untilReady(child: ChildProcess, isEmpty: boolean): Promise<() => string> {
  let said = '';
  const says = () => said;
  await new Promise<void>((ready, failed) => {
    const trouble = (why: string) => failed(new Error(`Afield did not start: ${why}\n${said}`));
    const tooLong = setTimeout(() => {
      child.kill('SIGTERM');
      trouble('it took more than a minute');
    }, 60_000);
    const listen = (chunk: Buffer) => {
      said += chunk.toString('utf8');
      if (!said.includes('Afield is at') || (isEmpty && !LINK.test(said))) return;
      clearTimeout(tooLong);
      ready();
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.on('exit', (code) => {
      clearTimeout(tooLong);
      trouble(`it ended with ${code}`);
    });
  });
  return says;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  await ended;
}
