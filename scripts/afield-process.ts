import { spawn, type ChildProcess } from 'node:child_process';
import { REPOSITORY } from './repository.js';

export interface AfieldProcess {
  pid: number;
  /** All that was printed so far. */
  says: () => string;
  /** As Ctrl-C does; with its exit code, null where it was killed. */
  stop: () => Promise<number | null>;
  /** As `kill -9` does: it has no time for anything. */
  kill: () => Promise<void>;
}

/**
 * Starts Afield, and waits until it has printed what is waited for.
 * @param command `serve` starts the server alone, quickly; `start` is all of what `npm start` does
 * @throws {Error} with what was printed, where that does not come within two minutes
 */
export async function runAfield(
  command: 'start' | 'serve',
  env: Record<string, string>,
  until: RegExp
): Promise<AfieldProcess> {
  const script = command === 'start' ? 'scripts/start.js' : 'scripts/serve.ts';
  const child = spawn(process.execPath, [script], {
    cwd: REPOSITORY,
    env: { ...withoutTestRunner(process.env), NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe']
  });
  const says = await untilPrinted(child, until);
  return {
    pid: child.pid ?? 0,
    says,
    stop: async () => await end(child, 'SIGTERM'),
    kill: async () => void (await end(child, 'SIGKILL'))
  };
}

/** What Vitest tells its workers would change how a server runs. */
function withoutTestRunner(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(
    ([name]) => !/^(VITEST.*|NODE_ENV|TEST|DEV|PROD|MODE|SSR|BASE_URL)$/.test(name)
  );
  return Object.fromEntries(kept);
}

/** @returns what the child said so far, whenever it is called */
async function untilPrinted(child: ChildProcess, wanted: RegExp): Promise<() => string> {
  let said = '';
  await new Promise<void>((ready, failed) => {
    const trouble = (why: string) => failed(new Error(`Afield did not start: ${why}\n${said}`));
    const tooLong = setTimeout(() => {
      child.kill('SIGTERM');
      trouble('it took more than two minutes');
    }, 120_000);
    const listen = (chunk: Buffer) => {
      said += chunk.toString('utf8');
      if (!wanted.test(said)) return;
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
  return () => said;
}

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const ended = new Promise((done) => child.once('exit', done));
  child.kill(signal);
  await ended;
  return child.exitCode;
}
