import type { Timetable } from '@afield/reach/server';
import { packStrings, stringAt, type Strings } from '../../packages/reach/src/strings.ts';

/**
 * A timetable so many times over, side by side: as many stops, trips and changes of each copy, and no way between them.
 * Only for feeds without blocks and frequencies, whose numbers it does not move.
 */
export function multiply(timetable: Timetable, times: number): Timetable {
  if (times === 1) return timetable;
  const { lat, line, callStop, firstCall, pattern } = timetable;
  const patterns = pattern.reduce((most, one) => Math.max(most, one + 1), 0);
  const ints = (array: Int32Array, by = 0) => repeat(array, times, (value, copy) => value + by * copy);
  const strings = (texts: Strings) => packStrings(repeatTexts(texts, times));
  return {
    ...timetable,
    stopIds: strings(timetable.stopIds),
    stopNames: strings(timetable.stopNames),
    lat: Float64Array.from(
      { length: lat.length * times },
      (_, stop) => (lat[stop % lat.length] ?? 0) + faraway(stop, lat)
    ),
    lon: Float64Array.from({ length: lat.length * times }, (_, stop) => timetable.lon[stop % lat.length] ?? 0),
    parent: repeat(timetable.parent, times, (value, copy) => (value < 0 ? -1 : value + lat.length * copy)),
    served: Uint8Array.from({ length: lat.length * times }, (_, stop) => timetable.served[stop % lat.length] ?? 0),
    tripIds: strings(timetable.tripIds),
    headsigns: strings(timetable.headsigns),
    line: ints(line),
    service: ints(timetable.service),
    block: ints(timetable.block),
    pattern: ints(pattern, patterns),
    firstCall: Int32Array.from(
      { length: line.length * times + 1 },
      (_, trip) => (firstCall[trip % line.length] ?? 0) + callStop.length * Math.floor(trip / line.length)
    ),
    callStop: ints(callStop, lat.length),
    callArrive: ints(timetable.callArrive),
    callDepart: ints(timetable.callDepart),
    callFlags: Uint8Array.from(
      { length: callStop.length * times },
      (_, call) => timetable.callFlags[call % callStop.length] ?? 0
    ),
    transferFrom: ints(timetable.transferFrom, lat.length),
    transferTo: ints(timetable.transferTo, lat.length),
    transferSeconds: ints(timetable.transferSeconds)
  };
}

/** Degrees north of the first copy, out of anybody's walking distance. */
function faraway(stop: number, { length }: Float64Array): number {
  return 2 * Math.floor(stop / length);
}

function repeat(array: Int32Array, times: number, change: (value: number, copy: number) => number): Int32Array {
  const size = array.length;
  return Int32Array.from({ length: size * times }, (_, i) => change(array[i % size] ?? 0, Math.floor(i / size)));
}

function repeatTexts(texts: Strings, times: number): string[] {
  const size = texts.ends.length;
  return Array.from({ length: size * times }, (_, i) => {
    const copy = Math.floor(i / size);
    return copy === 0 ? stringAt(texts, i) : `${copy}:${stringAt(texts, i % size)}`;
  });
}
