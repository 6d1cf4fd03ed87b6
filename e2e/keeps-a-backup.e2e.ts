import { spawn } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { REPOSITORY } from '../scripts/repository.js';
import { runAfield } from '../scripts/afield-process.ts';
import { startAfield } from './afield.ts';
import { openPage } from './browser.ts';
import { emptyFolder, removeFolder } from './data-folder.ts';
import { freePort } from '../scripts/free-port.ts';
import { ADMINISTRATOR, becomeAdministrator, nameServer } from './people.ts';

const afield = await startAfield();

async function command(data: string, ...words: string[]): Promise<{ code: number | null; says: string }> {
  const child = spawn(process.execPath, [join(REPOSITORY, 'bin/afield.ts'), ...words], {
    env: { ...process.env, AFIELD_DATA: data },
    stdio: ['ignore', 'pipe', 'pipe']
  });
  const said: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
  const code = await new Promise<number | null>((done) => child.on('close', done));
  return { code, says: Buffer.concat(said).toString() };
}

test('a server that was lost is put up again from its backup, and everybody is still signed in', async () => {
  const page = await openPage(afield.origin);
  await becomeAdministrator(afield, page);
  await nameServer(page);
  const [elsewhere, keeping] = [await emptyFolder(), await emptyFolder()];
  afterAll(async () => {
    await removeFolder(elsewhere);
    await removeFolder(keeping);
  });
  const file = join(keeping, 'afield.tar.gz');

  expect(await command(afield.data, 'backup', '--to', file)).toMatchObject({ code: 0 });
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  await page.goto('/administrator');
  await page.getByRole('heading', { name: 'Libraries of Wales' }).waitFor();
  expect((await command(afield.data, 'restore', '--from', file)).says).toContain('is not empty');
  await afield.stop();

  expect(await command(elsewhere, 'restore', '--from', file)).toMatchObject({ code: 0 });
  expect(await readFile(join(elsewhere, 'secret'))).toEqual(await readFile(join(afield.data, 'secret')));
  const port = await freePort();
  const again = await runAfield('serve', { PORT: String(port), AFIELD_DATA: elsewhere }, /Afield is at/);
  try {
    await page.goto(`http://localhost:${port}/administrator`);
    await page.getByRole('heading', { name: 'Libraries of Wales' }).waitFor();
    await page.goto(`http://localhost:${port}/account`);
    expect(await page.getByLabel('Name').inputValue()).toBe(ADMINISTRATOR.name);
  } finally {
    expect(await again.stop()).toBe(0);
  }
});
