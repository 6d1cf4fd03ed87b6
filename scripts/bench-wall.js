import { bench } from './bench.js';

/** `npm run bench:wall`: how long a change of the wall takes until the last has it; docs/testing.md says how to read it. */
await bench('bench-wall/bench-wall.ts', { built: true });
