import { bench } from './bench.js';

/** `npm run bench:grid`: how good grids are and what they take, beside others; packages/grid/README.md says how to read it. */
await bench('bench-grid/bench.ts', { options: ['--max-old-space-size=6000'] });
