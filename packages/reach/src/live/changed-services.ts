import type { Timetable } from '../timetable.ts';

/** The services of a timetable, to which others are added; each by its number. */
export function dayServices({ firstServiceDay, serviceDays }: Timetable) {
  const more: number[][] = [];
  const first = firstServiceDay.length - 1;
  return {
    add: (days: number[]): number => first + more.push(days) - 1,
    pack: (): Pick<Timetable, 'firstServiceDay' | 'serviceDays'> => {
      let end = serviceDays.length;
      return {
        firstServiceDay: Int32Array.from([...firstServiceDay, ...more.map(({ length }) => (end += length))]),
        serviceDays: Int32Array.from([...serviceDays, ...more.flat()])
      };
    }
  };
}

/** The days of a trip but for some. */
export function withoutDays(
  { service, firstServiceDay, serviceDays }: Timetable,
  trip: number,
  days: ReadonlySet<number>
): number[] {
  const own = serviceDays.subarray(firstServiceDay[service[trip]], firstServiceDay[service[trip] + 1]);
  return [...own].filter((day) => !days.has(day));
}
