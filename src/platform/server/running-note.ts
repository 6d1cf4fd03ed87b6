import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const NAME = 'running.json';

/** Notes where this folder's Afield is reached, for whoever tries to start a second one. */
export function noteRunning(data: string, address: string): void {
  writeFileSync(join(data, NAME), JSON.stringify({ address, pid: process.pid }), { mode: 0o600 });
}

export function forgetRunning(data: string): void {
  rmSync(join(data, NAME), { force: true });
}

/** Where it is reached; undefined where nobody noted it. */
export function whereRunning(data: string): string | undefined {
  try {
    return (JSON.parse(readFileSync(join(data, NAME), 'utf8')) as { address: string }).address;
  } catch {
    return undefined;
  }
}
