import type { Timetable } from '../timetable.ts';

/** The frequencies of a trip without some of its runs, which are told by when they leave their first stop. */
export function runsLeft(
  { frequencyTrip, frequencyStart, frequencyEnd, frequencyHeadway }: Timetable,
  trip: number,
  without: ReadonlySet<number | null>
): { start: number; end: number; headway: number }[] {
  const left: { start: number; end: number; headway: number }[] = [];
  for (let row = 0; row < frequencyTrip.length; row++) {
    if (frequencyTrip[row] !== trip) continue;
    const headway = frequencyHeadway[row];
    let start: number | undefined;
    for (let time = frequencyStart[row]; time < frequencyEnd[row]; time += headway) {
      if (!without.has(time)) {
        start ??= time;
        continue;
      }
      if (start !== undefined) left.push({ start, end: time, headway });
      start = undefined;
    }
    if (start !== undefined) left.push({ start, end: frequencyEnd[row], headway });
  }
  return left;
}
