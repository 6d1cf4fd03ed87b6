import { bench } from './bench.js';

/** `npm run bench:pages`: what pages take in a large community; docs/testing.md says how to read it. */
await bench('bench-pages/bench-pages.ts', { built: true });
