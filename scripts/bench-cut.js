import { bench } from './bench.js';

/** `npm run bench:cut`: what an import of a part takes of a feed as large as all buses of Great Britain; docs/timetables.md. */
await bench('bench-cut/bench.ts');
