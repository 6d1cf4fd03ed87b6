import { bench } from './bench.js';

/** `npm run bench:camp`: a whole camp of simulated people; docs/testing.md says how to read it. */
await bench('bench-camp/bench-camp.ts', { built: true });
