import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { REPOSITORY } from './repository.js';

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/**
 * Runs a program in the repository and keeps what it says.
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string | undefined>} [env] beyond that of this process; undefined takes away
 * @returns {Promise<{ok: boolean, says: string}>} also where it could not be started
 */
export function run(command, args, env = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: REPOSITORY,
      env: { ...process.env, NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe']
    });
    running.add(child);
    /** @type {Buffer[]} */
    const said = [];
    child.stdout.on('data', (chunk) => said.push(chunk));
    child.stderr.on('data', (chunk) => said.push(chunk));
    const end = (ok, more = '') => {
      running.delete(child);
      const text = stripVTControlCharacters(Buffer.concat(said).toString('utf8'));
      done({ ok, says: `${text}${more}`.trim() });
    };
    child.on('error', (error) => end(false, `${command} could not be started: ${error.message}`));
    child.on('close', (code, signal) => end(code === 0, signal ? `\n${command} was ended by ${signal}` : ''));
  });
}

/** Ends what is still running, and this process, when somebody asks for it. */
export function endWithSignals() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, () => {
      for (const child of running) child.kill('SIGTERM');
      process.exit(130);
    });
  }
}
