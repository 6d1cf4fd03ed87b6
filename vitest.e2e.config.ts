import { defineConfig } from 'vitest/config';

/** Journeys of people through the built site, in a real browser. */
export default defineConfig({
  test: {
    name: 'journeys',
    include: ['e2e/**/*.e2e.ts'],
    globalSetup: 'e2e/ready.ts',
    pool: 'threads',
    experimental: { viteModuleRunner: false, nodeLoader: false },
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000
  }
});
