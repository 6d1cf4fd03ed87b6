import { bench } from './bench.js';

/** `npm run bench:reach`: what the engine takes, beside others; packages/reach/README.md says how to read it. */
await bench('bench-reach/bench.ts', { options: ['--expose-gc', '--max-old-space-size=6000'], lanes: true });
