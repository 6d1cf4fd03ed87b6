import type { Timetable } from '../timetable.ts';

/** In place of a trip or a line: any. */
export const ANY = -1;
/** In place of seconds: there is no change. */
export const NO_CHANGE = -1;

/** A row of transfers.txt that says how long a change takes; `row` is its place among them. */
export type RuleRow = {
  from: number;
  to: number;
  fromTrip: number;
  toTrip: number;
  fromLine: number;
  toLine: number;
  seconds: number;
  row: number;
};

export type Rules = Pick<
  Timetable,
  'ruleFrom' | 'ruleTo' | 'ruleFromTrip' | 'ruleToTrip' | 'ruleFromLine' | 'ruleToLine' | 'ruleSeconds'
>;

/** How much a row names: trip–trip, trip–route, one trip, route–route, one route, stops only. */
const ORDER = ['22', '21', '20', '11', '10', '00'];

/**
 * The row that holds before others first: what names more, then what lies between two stops before stop and station, before
 * two stations; of equal rows the last.
 */
export function byPrecedence(rows: readonly RuleRow[], boardable: Uint8Array): RuleRow[] {
  const named = (trip: number, line: number) => (trip !== ANY ? 2 : line !== ANY ? 1 : 0);
  const names = ({ fromTrip, toTrip, fromLine, toLine }: RuleRow) => {
    const [from, to] = [named(fromTrip, fromLine), named(toTrip, toLine)];
    return ORDER.indexOf(`${Math.max(from, to)}${Math.min(from, to)}`);
  };
  const stations = ({ from, to }: RuleRow) => (boardable[from] ? 0 : 1) + (boardable[to] ? 0 : 1);
  return rows
    .map((row) => ({ row, order: 3 * names(row) + stations(row) }))
    .sort((a, b) => a.order - b.order || b.row.row - a.row.row)
    .map(({ row }) => row);
}

/** A station stands as −1 − its number, because only a stop can be gone from and to. */
export function packRules(rows: readonly RuleRow[], boardable: Uint8Array): Rules {
  const pack = (one: (row: RuleRow) => number) => Int32Array.from(rows, one);
  const end = (stop: number) => (boardable[stop] ? stop : -1 - stop);
  return {
    ruleFrom: pack(({ from }) => end(from)),
    ruleTo: pack(({ to }) => end(to)),
    ruleFromTrip: pack(({ fromTrip }) => fromTrip),
    ruleToTrip: pack(({ toTrip }) => toTrip),
    ruleFromLine: pack(({ fromLine }) => fromLine),
    ruleToLine: pack(({ toLine }) => toLine),
    ruleSeconds: pack(({ seconds }) => seconds)
  };
}
