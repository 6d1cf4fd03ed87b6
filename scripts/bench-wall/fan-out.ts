import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export type Watchers = {
  /** @returns milliseconds from the call until the last watcher had what it leads to */
  timed: (change: (word: string) => unknown) => Promise<number>;
  leave: () => void;
};

type Said = { open: number } | { word: string; at: string };

/** Opens an event stream for each path, in another process. */
export async function openWatchers(port: number, paths: string[], mark: string): Promise<Watchers> {
  const child = fork(fileURLToPath(new URL('watchers.ts', import.meta.url)));
  const waiting = new Map<string, (at: bigint) => void>();
  let said = 0;
  await new Promise<void>((resolve, reject) => {
    child.once('exit', () => reject(new Error('The watchers have ended.')));
    child.on('message', (message: Said) => {
      if ('open' in message) resolve();
      else waiting.get(message.word)?.(BigInt(message.at));
    });
    child.send({ port, paths, mark });
  });
  return {
    timed: async (change) => {
      const word = `${mark}${++said}`;
      const start = process.hrtime.bigint();
      const last = new Promise<bigint>((resolve) => void waiting.set(word, resolve));
      await change(word);
      return Number((await last) - start) / 1e6;
    },
    leave: () => void child.kill()
  };
}
