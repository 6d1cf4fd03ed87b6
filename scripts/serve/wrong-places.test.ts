import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSettings } from '../../src/app/env.ts';
import { makeDataFolder } from './data-folder.ts';
import { listen } from './listen.ts';
import { lookAtDatabase } from './own-database.ts';

test('a data folder that is a file, and one that was half restored, stop the start with a sentence', () => {
  const folder = mkdtempSync(join(tmpdir(), 'afield-data-'));
  const file = join(folder, 'restoring');
  writeFileSync(file, '');
  expect(() => makeDataFolder(file)).toThrow(/^The data folder .* cannot be used .*AFIELD_DATA/);
  expect(() => makeDataFolder(folder)).toThrow(/^A restore into .* was cut off/);
  rmSync(folder, { recursive: true });
});

test('a database that does not answer is named by its setting, without the password', async () => {
  const wrong = lookAtDatabase('postgres://afield:hush@127.0.0.1:1/afield');
  await expect(wrong).rejects.toThrow(/^The database of DATABASE_URL cannot be reached: (?!.*hush)/);
});

test('a port that is taken and an address of another machine stop the start with a sentence', async () => {
  const other = createServer();
  await new Promise<void>((ready) => other.listen(0, '127.0.0.1', ready));
  const { port } = other.address() as { port: number };
  const settings = readSettings({}, process.cwd());
  await expect(listen(() => undefined, { ...settings, port })).rejects.toThrow(/^Port \d+ is taken .*PORT=/);
  const elsewhere = listen(() => undefined, { ...settings, host: '203.0.113.7', port: 0 });
  await expect(elsewhere).rejects.toThrow(/^The setting HOST must be an address of this machine/);
  other.close();
});
