import { defineConfig } from 'vitest/config';

/** Tests that may use PostgreSQL. All others touch nothing. */
const USE_CASES = ['src/**/server/**/*.test.ts', 'src/*.test.ts', 'bin/**/*.test.ts', 'test/database.test.ts'];
const NOWHERE = ['**/node_modules/**', '**/build*/**'];

/**
 * Vite's own settings are for the site alone: tests run as Node runs TypeScript, without SvelteKit, and files share what
 * they import. One kind of test: `--project rules`, `use-cases`, `engine` or `architecture`.
 */
export default defineConfig({
  test: {
    globalSetup: 'test/compiled-messages.ts',
    maxWorkers: 2,
    pool: 'threads',
    isolate: false,
    experimental: { viteModuleRunner: false, nodeLoader: false },
    reporters: ['default'],
    projects: [
      {
        extends: true,
        test: {
          name: 'rules',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: [...NOWHERE, ...USE_CASES]
        }
      },
      {
        extends: true,
        test: {
          name: 'engine',
          include: ['packages/*/test/**/*.test.ts', 'packages/*/src/**/*.test.ts'],
          exclude: NOWHERE,
          testTimeout: 60_000
        }
      },
      {
        extends: true,
        test: {
          name: 'use-cases',
          include: USE_CASES,
          exclude: NOWHERE,
          globalSetup: 'test/cluster.ts',
          testTimeout: 20_000,
          hookTimeout: 20_000
        }
      },
      {
        extends: true,
        test: {
          name: 'architecture',
          include: ['test/**/*.test.ts'],
          exclude: [...NOWHERE, ...USE_CASES],
          testTimeout: 20_000
        }
      }
    ]
  }
});
