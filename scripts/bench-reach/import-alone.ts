import { readTimetable, writeTimetable } from '@afield/reach/server';

/** In a process of its own, because its memory is measured: `FEED FILE`; says seconds and the most megabytes it held. */
const [feed = '', file = ''] = process.argv.slice(2);
const begin = performance.now();
const { timetable } = await readTimetable(feed);
await writeTimetable(timetable, file);
const seconds = (performance.now() - begin) / 1000;
console.log(JSON.stringify({ seconds, peakMB: (process.resourceUsage().maxRSS * 1024) / 1e6 }));
