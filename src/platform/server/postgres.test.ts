import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startPostgres } from './postgres.ts';

test('a folder that another major version made is left alone, and the sentence says what to do', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'afield-major-'));
  writeFileSync(join(folder, 'PG_VERSION'), '17\n');
  await expect(startPostgres({ folder })).rejects.toThrow(/made by PostgreSQL 17, .* brings 18, .*Take a backup/);
  expect(readdirSync(folder)).toEqual(['PG_VERSION']);
  rmSync(folder, { recursive: true });
});
