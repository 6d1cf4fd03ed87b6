import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';

/** What somebody needs to run, read and change Afield; nothing that was made here or belongs to this server. */
const PARTS = [
  'README.md',
  'LICENSE',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'Caddyfile',
  'Containerfile',
  'compose.yaml',
  'SECURITY.md',
  '.ci',
  '.containerignore',
  '.dockerignore',
  '.gitignore',
  '.npmrc',
  '.oxlintrc.json',
  '.prettierignore',
  '.prettierrc.json',
  'bin',
  'data',
  'docs',
  'e2e',
  'messages',
  'migrations',
  'package-lock.json',
  'package.json',
  'packages',
  'project.inlang/settings.json',
  'scripts',
  'src',
  'static',
  'test',
  'tsconfig.json',
  'vite.config.ts',
  'vitest.config.ts',
  'vitest.e2e.config.ts'
];
const MOST_BYTES = 200_000_000;

let archive: Promise<Buffer> | undefined;

/** The source of the program that is running, as a compressed archive; made once. */
export function sourceArchive(): Promise<Buffer> {
  archive ??= pack().catch((error: unknown) => {
    archive = undefined;
    throw error;
  });
  return archive;
}

/** The server is started in its repository. */
async function pack(): Promise<Buffer> {
  const words = [
    '-czf',
    '-',
    '--exclude=node_modules',
    '--exclude=src/paraglide',
    '--exclude=packages/*/build',
    ...PARTS.filter((part) => existsSync(part))
  ];
  const { stdout } = await promisify(execFile)('tar', words, { encoding: 'buffer', maxBuffer: MOST_BYTES });
  return stdout;
}
