import { bench } from './bench.js';

/** `npm run bench:meet`: what "where, and when, should we meet?" takes for large groups; docs/testing.md says how to read it. */
await bench('bench-meet/bench.ts', { options: ['--expose-gc', '--max-old-space-size=6000'], lanes: true });
