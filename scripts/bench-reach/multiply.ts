import { joinTimetables, type Timetable } from '@afield/reach/server';

/** A timetable so many times over, side by side: as many stops, trips and changes of each copy, and no way between them. */
export function multiply(timetable: Timetable, times: number): Timetable {
  const copies = Array.from({ length: times - 1 }, (_, copy) => moved(timetable, copy + 1));
  return joinTimetables([timetable, ...copies]);
}

/** Two degrees to the north for each copy, out of anybody's walking distance. */
function moved(timetable: Timetable, copy: number): Timetable {
  return { ...timetable, lat: timetable.lat.map((degrees) => degrees + 2 * copy) };
}
