import type { Timetable } from '../timetable.ts';

/** Trips that others have taken the place of on some days, with those. */
type Copies = ReadonlyMap<number, readonly number[]>;

/** What is listed of changes from or to a trip holds for what takes its place; the order in which rows hold stays. */
export function copyRules(timetable: Timetable, copies: Copies) {
  const { ruleFromTrip, ruleToTrip } = timetable;
  const rows = pairs(ruleFromTrip, ruleToTrip, copies);
  const take = (array: Int32Array) => Int32Array.from(rows, ({ row }) => array[row]);
  return {
    ruleFrom: take(timetable.ruleFrom),
    ruleTo: take(timetable.ruleTo),
    ruleFromTrip: Int32Array.from(rows, ({ from }) => from),
    ruleToTrip: Int32Array.from(rows, ({ to }) => to),
    ruleFromLine: take(timetable.ruleFromLine),
    ruleToLine: take(timetable.ruleToLine),
    ruleSeconds: take(timetable.ruleSeconds)
  };
}

/** Likewise what is said of staying seated. */
export function copySeats({ seatFrom, seatTo, seatStays }: Timetable, copies: Copies) {
  const rows = pairs(seatFrom, seatTo, copies);
  return {
    seatFrom: Int32Array.from(rows, ({ from }) => from),
    seatTo: Int32Array.from(rows, ({ to }) => to),
    seatStays: Int32Array.from(rows, ({ row }) => seatStays[row])
  };
}

function pairs(from: Int32Array, to: Int32Array, copies: Copies): { row: number; from: number; to: number }[] {
  const all = (trip: number) => [trip, ...(copies.get(trip) ?? [])];
  return [...from.keys()].flatMap((row) =>
    all(from[row]).flatMap((one) => all(to[row]).map((other) => ({ row, from: one, to: other })))
  );
}
