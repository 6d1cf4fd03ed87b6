import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { sourceArchive } from './source-archive.ts';

const run = (command: string, words: string[], input?: Buffer) => {
  const { status, stdout } = spawnSync(command, words, { encoding: 'utf8', input, maxBuffer: 1e9 });
  return { ok: status === 0, lines: (stdout ?? '').split('\n').filter((line) => line && !line.endsWith('/')) };
};
const tracked = run('git', ['ls-files']);

test.skipIf(!tracked.ok)('who downloads the source gets every file that is needed to change and run it', async () => {
  const held = new Set(run('tar', ['-tzf', '-'], await sourceArchive()).lines);
  expect(tracked.lines.filter((file) => !held.has(file))).toEqual([]);
});

test('no file of this server and nothing that was made here goes out with it', async () => {
  const { lines } = run('tar', ['-tzf', '-'], await sourceArchive());
  expect(
    lines.filter((file) => /(^|\/)(node_modules|build|\.afield|\.svelte-kit|paraglide|cache)\//.test(file))
  ).toEqual([]);
});
