import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { alone } from './alone.js';
import { REPOSITORY } from './repository.js';

/**
 * How the texts in messages/ become code: the same for the build, for tests and for the types.
 * @type {import('@inlang/paraglide-js').CompilerOptions}
 */
export const MESSAGES = {
  project: './project.inlang',
  outdir: './src/paraglide',
  strategy: ['cookie', 'preferredLanguage', 'baseLocale'],
  cookieName: 'language',
  outputStructure: 'message-modules',
  isServer: "import.meta.env?.SSR ?? typeof window === 'undefined'",
  cleanOutdir: false
};

const SOURCES = ['messages', 'project.inlang/settings.json', 'scripts/messages.js', 'package-lock.json'];

/** Makes code of the texts, where they are newer than the code that is there. Takes a second then. */
export async function ensureMessages() {
  if (areFresh()) return;
  await alone(join(REPOSITORY, '.afield', 'compiling-messages'), async () => {
    if (areFresh()) return;
    const { compile } = await import('@inlang/paraglide-js');
    await compile({
      ...MESSAGES,
      project: join(REPOSITORY, MESSAGES.project),
      outdir: join(REPOSITORY, MESSAGES.outdir)
    });
  });
}

function areFresh() {
  const made = statSync(join(REPOSITORY, MESSAGES.outdir, 'messages.js'), { throwIfNoEntry: false });
  return made !== undefined && SOURCES.every((path) => newest(join(REPOSITORY, path)) < made.mtimeMs);
}

/** @param {string} path @returns {number} when it, or what lies in it, was last written, in milliseconds */
function newest(path) {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => statSync(join(path, name)).mtimeMs));
}
