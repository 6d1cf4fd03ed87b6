import { expect, test } from 'vitest';
import { importTroubles } from './import-rules.ts';

const doors = {
  '#people': './src/modules/people/index.ts',
  '#people/server': './src/modules/people/server/index.ts',
  '#people/ui/*': './src/modules/people/ui/*',
  '#travel/server': './src/modules/travel/server/index.ts',
  '#platform/server/*': './src/platform/server/*',
  '#app/server/*': './src/app/server/*',
  '#env': './src/app/env.ts',
  '#messages': './src/paraglide/messages.js'
};

function troubles(path: string, specifier: string): string[] {
  const line = `import { a } from '${specifier}';`;
  return importTroubles({ path, text: path.endsWith('.svelte') ? `<script lang="ts">${line}</script>` : line }, doors);
}

test.each([
  ['src/routes/+page.server.ts', '#people/server'],
  ['src/routes/+page.server.ts', '#app/server/accounts.ts'],
  ['src/routes/+page.server.ts', './$types'],
  ['src/modules/travel/server/find-way.ts', '#people/server'],
  ['src/modules/travel/server/find-way.ts', '../verdict.ts'],
  ['src/modules/travel/server/find-way.ts', '#platform/server/mail.ts'],
  ['src/modules/travel/verdict.ts', './shape-of-day.ts'],
  ['src/modules/travel/verdict.ts', '@afield/reach'],
  ['src/modules/travel/darkness.ts', 'suncalc'],
  ['src/modules/people/server/accounts.ts', 'better-auth/plugins/magic-link'],
  ['src/app/server/accounts.ts', '#env'],
  ['bin/commands/administrator-link.ts', '../../src/modules/people/server/index.ts'],
  ['src/modules/people/server/save.test.ts', '../../../../test/database.ts'],
  ['migrations/2026-11-24-people.ts', 'kysely'],
  ['scripts/start.js', 'node:fs']
])('%s may import %s', (path, specifier) => {
  expect(troubles(path, specifier)).toEqual([]);
});

test.each([
  ['a route, what lies behind a front door', 'src/routes/+page.server.ts', '../modules/people/server/save-server.ts'],
  ['a page, the server', 'src/routes/+page.svelte', '#people/server'],
  ['a component, the server', 'src/modules/people/ui/Row.svelte', '#people/server'],
  ['a module, what lies behind another’s front door', 'src/modules/travel/server/a.ts', '../../people/person.ts'],
  ['a module, the app', 'src/modules/travel/server/a.ts', '#app/server/accounts.ts'],
  ['a module, the environment', 'src/modules/travel/server/a.ts', '#env'],
  ['a module, SvelteKit’s app', 'src/modules/travel/server/a.ts', '$app/env'],
  ['a rule, the server', 'src/modules/travel/verdict.ts', './server/tables.ts'],
  ['a rule, its components', 'src/modules/travel/verdict.ts', './ui/Row.svelte'],
  ['a rule, another module', 'src/modules/travel/verdict.ts', '#people'],
  ['a rule, texts', 'src/modules/travel/verdict.ts', '#messages'],
  ['a rule, Node', 'src/modules/travel/verdict.ts', 'node:fs'],
  ['a rule, the database', 'src/modules/travel/verdict.ts', 'kysely'],
  ['the platform, a module', 'src/platform/server/mail.ts', '#people/server'],
  ['the platform, the app', 'src/platform/server/mail.ts', '#app/server/accounts.ts'],
  ['an engine, the app’s modules', 'packages/reach/src/search.ts', '../../../src/modules/travel/verdict.ts'],
  ['an engine, a framework', 'packages/reach/src/search.ts', 'svelte'],
  ['an engine, another', 'packages/reach/src/search.ts', '@afield/grid'],
  ['anything but people, the library for accounts', 'src/modules/travel/server/a.ts', 'better-auth'],
  ['anything but federation, Fedify', 'src/modules/travel/server/a.ts', '@fedify/fedify/vocab'],
  ['anything but the platform, the network', 'src/modules/sources/server/fetch.ts', 'node:https'],
  ['an engine, what proves it', 'packages/grid/src/search.ts', 'highs'],
  ['anything but a script, a peer', 'packages/reach/src/search.ts', 'minotor'],
  ['anything but a test, what tests are made of', 'src/modules/travel/server/a.ts', 'fast-check'],
  ['a migration, a module', 'migrations/2026-11-24-people.ts', '../src/modules/people/server/tables.ts'],
  ['a journey, the source', 'e2e/signs-in.e2e.ts', '../src/modules/people/index.ts'],
  ['a script that installs, a library', 'scripts/start.js', 'kysely'],
  ['anything, a front door that is none', 'src/routes/+page.server.ts', '#people/server/save-server.ts'],
  ['anything, what lies beside the repository', 'scripts/sample.js', '../../elsewhere/data.js']
])('%s: no', (_what, path, specifier) => {
  const [trouble, ...more] = troubles(path, specifier);
  expect(trouble).toContain(`${path} → ${specifier}`);
  expect(more).toEqual([]);
});

test('exports, imports of types, of components and while running are imports too', () => {
  const path = 'src/modules/travel/verdict.ts';
  const lines = [
    `import type { A } from '#people/server';`,
    `export { a } from '#people/server';`,
    `export * from '#people/server';`,
    `const a = await import('#people/server');`,
    `type B = import('#people/server').A;`
  ];
  for (const text of lines) expect(importTroubles({ path, text }, doors), text).toHaveLength(1);
  const component = `<script lang="ts">\n import { a } from '#people/server';\n</script>\n<p>{a}</p>`;
  expect(importTroubles({ path: 'src/modules/travel/ui/Row.svelte', text: component }, doors)).toHaveLength(1);
  const later = { path: 'scripts/start.js', text: `const { a } = await import('kysely');` };
  expect(importTroubles(later, doors)).toEqual([]);
});
