import { isBuiltin } from 'node:module';
import type { Part, Place } from './place.ts';
import { isTest } from './sources.ts';

/** Libraries that change nothing and ask nobody; rules may use these and no others. */
const PURE = ['suncalc', 'ical.js', 'valibot', 'h3-js', 'fast-check'];

/** Where a library is at home. One that is not named here may be used by everything but rules. */
const HOMES: { libraries: string[]; parts: Part[]; owner?: string }[] = [
  { libraries: ['@fedify'], parts: ['server', 'server door'], owner: 'federation' },
  { libraries: ['better-auth', '@better-auth'], parts: ['server', 'server door'], owner: 'people' },
  { libraries: ['kysely'], parts: ['server', 'app', 'platform server', 'migration', 'bin', 'script'] },
  { libraries: ['pg-copy-streams', 'tar-stream'], parts: ['platform server'] },
  { libraries: ['pg', 'pg-boss', 'nodemailer', 'pino'], parts: ['platform server', 'app', 'script'] },
  { libraries: ['node:http', 'node:https', 'node:net', 'undici'], parts: ['platform server', 'script', 'root'] },
  { libraries: ['svelte', '$app'], parts: ['page', 'route', 'ui', 'platform ui'] },
  { libraries: ['vite', '@sveltejs/adapter-node', '@sveltejs/vite-plugin-svelte'], parts: ['root'] },
  { libraries: ['playwright-core', 'axe-core'], parts: ['journey', 'script'] },
  { libraries: ['vitest', 'fast-check'], parts: ['root'] },
  // Other engines, which the benches hold ours against; one of them is GPL.
  { libraries: ['minotor', 'raptor-journey-planner', 'transit-planner'], parts: ['script'] },
  // Proves what a grid can be at best, for tests and benches alone.
  { libraries: ['highs'], parts: ['script'] }
];

/** @param dynamic imported while the code runs */
export function troubleWithLibrary(path: string, from: Place, library: string, dynamic: boolean): string | undefined {
  const test = isTest(path);
  if (from.part === 'script' && path.endsWith('.js') && !dynamic && !isBuiltin(library)) {
    return 'a script runs before anything is installed, so it may import a library only while it runs';
  }
  if ((from.part === 'rule' || from.part === 'door') && !test && !isOneOf(library, PURE)) {
    return 'a rule may use pure libraries only';
  }
  if (from.part === 'package' && /^(svelte|@sveltejs|kysely|\$app)/.test(library))
    return 'an engine knows no framework';
  const home = HOMES.find(({ libraries }) => isOneOf(library, libraries));
  if (!home || test) return undefined;
  if (home.parts.includes(from.part) && (!home.owner || home.owner === from.owner)) return undefined;
  return `its home is ${home.owner ?? home.parts.join(', ')}`;
}

function isOneOf(library: string, names: string[]): boolean {
  return names.some((name) => library === name || library.startsWith(`${name}/`));
}
