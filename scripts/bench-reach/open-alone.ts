import { Days, openTimetable } from '@afield/reach/server';
import { median, timeOne } from './measure.ts';
import { NO_WALKS } from './questions.ts';

/**
 * In a process of its own, because its memory is measured: `FILE TIMES`. Opening is done when the first search of a date
 * could begin. Says milliseconds, and the growth of the resident set after collection.
 */
const [file = '', times = '1'] = process.argv.slice(2);
const open = () => {
  const days = new Days(openTimetable(file));
  return days.on(days.timetable.firstDay, NO_WALKS).scan;
};
const took: number[] = [];
globalThis.gc?.();
const before = process.memoryUsage.rss();
const kept = [open()];
globalThis.gc?.();
const megabytes = (process.memoryUsage.rss() - before) / 1e6;
for (let time = 0; time < Number(times); time++) {
  kept.pop();
  globalThis.gc?.();
  took.push(timeOne(() => kept.push(open())));
}
console.log(JSON.stringify({ ms: median(took.slice(Math.floor(took.length / 10))), megabytes }));
