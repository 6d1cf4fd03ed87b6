import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Short to read and long to walk: begun last, they would leave one core without work. */
const LONG = ['permissions', 'stays-whole', 'every-page', 'page-weight', 'goes-through-a-camp'];

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => LONG.some((name) => moduleId.endsWith(`/${name}.e2e.ts`));
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

/** Journeys of people through the built site, in a real browser. */
export default defineConfig({
  test: {
    name: 'journeys',
    include: ['e2e/**/*.e2e.ts'],
    globalSetup: 'e2e/ready.ts',
    pool: 'threads',
    experimental: { viteModuleRunner: false, nodeLoader: false },
    sequence: { sequencer: LongFirst },
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000
  }
});
