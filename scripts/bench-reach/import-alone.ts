import type { Cut } from '@afield/reach';
import { readTimetable, writeTimetable } from '@afield/reach/server';

/** In a process of its own, because its memory is measured: `FEED FILE [CUT as JSON]`; says seconds and the most megabytes it held. */
const [feed = '', file = '', part = ''] = process.argv.slice(2);
const cut = part.startsWith('{') ? (JSON.parse(part) as Cut) : undefined;
const begin = performance.now();
const { timetable, report } = await readTimetable(feed, { ...(cut && { cut }) });
await writeTimetable(timetable, file);
const seconds = (performance.now() - begin) / 1000;
const { stops, trips } = report;
console.log(JSON.stringify({ seconds, peakMB: (process.resourceUsage().maxRSS * 1024) / 1e6, stops, trips }));
