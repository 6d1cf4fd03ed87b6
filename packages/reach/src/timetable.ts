import type { Strings } from './strings.ts';

/** What a timetable has of one feed; from … to of stops, trips, services and rows of frequencies. */
export type Feed = {
  /** of its service days */
  zone: string;
  /** days; first > last where no usable trip runs on any */
  firstDay: number;
  lastDay: number;
  /** seconds: the latest time at which any trip still runs */
  latest: number;
  stops: [number, number];
  trips: [number, number];
  services: [number, number];
  frequencies: [number, number];
};

/**
 * A feed, compiled: every usable trip with every time filled in, in typed arrays that threads can share.
 * Stops, trips, lines and services are counted from 0; times are seconds from noon minus 12 hours of the service day;
 * days are counted from 1970-01-01.
 */
export type Timetable = {
  /** that times are asked and told in */
  zone: string;
  /** one; several where timetables were joined */
  feeds: readonly Feed[];
  /** days; first > last where no usable trip runs on any */
  firstDay: number;
  lastDay: number;
  /** seconds: the latest time at which any trip still runs */
  latest: number;

  stopIds: Strings;
  stopNames: Strings;
  /** degrees; NaN where a stop cannot be walked to */
  lat: Float64Array;
  lon: Float64Array;
  /** the station a stop belongs to, -1 without one */
  parent: Int32Array;
  /** 1 where a usable trip lets people on or off */
  served: Uint8Array;
  /** 1 where the feed says that a wheelchair gets on and off; of a stop that says nothing, its station's */
  stepFreeStop: Uint8Array;

  lineIds: Strings;
  lineNames: Strings;
  agencies: Strings;
  /** GTFS route_type, by line */
  modes: Int32Array;

  tripIds: Strings;
  headsigns: Strings;
  /** 1 where the feed says that a wheelchair can be taken on board */
  stepFreeTrip: Uint8Array;
  line: Int32Array;
  service: Int32Array;
  /** -1 without a block, or where the trip is only a pattern for frequencies */
  block: Int32Array;
  /** trips with the same stops and the same permissions share a pattern */
  pattern: Int32Array;
  /** the calls of trip t are firstCall[t] to firstCall[t + 1] */
  firstCall: Int32Array;
  callStop: Int32Array;
  callArrive: Int32Array;
  callDepart: Int32Array;
  callFlags: Uint8Array;
  /** stop_sequence, by which what is known of the day names a call */
  callSequence: Int32Array;

  /** the days of service s are serviceDays[firstServiceDay[s]] to [firstServiceDay[s + 1]], in order */
  firstServiceDay: Int32Array;
  serviceDays: Int32Array;

  frequencyTrip: Int32Array;
  frequencyStart: Int32Array;
  frequencyEnd: Int32Array;
  frequencyHeadway: Int32Array;

  /** listed changes, stop to stop, sorted by from, then to; -1 seconds: no change there */
  transferFrom: Int32Array;
  transferTo: Int32Array;
  transferSeconds: Int32Array;

  /**
   * changes listed by trip or line, the one that holds before others first: from and to a stop, or −1 − a station; −1 for
   * any trip, any line; -1 seconds: no change there
   */
  ruleFrom: Int32Array;
  ruleTo: Int32Array;
  ruleFromTrip: Int32Array;
  ruleToTrip: Int32Array;
  ruleFromLine: Int32Array;
  ruleToLine: Int32Array;
  ruleSeconds: Int32Array;
  /** two trips, and whether one stays seated from the first to the second: 1 always, 0 never */
  seatFrom: Int32Array;
  seatTo: Int32Array;
  seatStays: Int32Array;

  /** by trip, 1 where it carries nobody, in a timetable for some ways of travelling only; see `restrictTimetable` */
  barred?: Uint8Array;
};

/** A timetable of one feed. */
export function ofOneFeed(timetable: Omit<Timetable, 'feeds'>): Timetable {
  const { zone, firstDay, lastDay, latest, lat, line, firstServiceDay, frequencyTrip } = timetable;
  const counts = {
    stops: [0, lat.length],
    trips: [0, line.length],
    services: [0, firstServiceDay.length - 1],
    frequencies: [0, frequencyTrip.length]
  } satisfies Partial<Feed>;
  return { ...timetable, feeds: [{ zone, firstDay, lastDay, latest, ...counts }] };
}

export function stopCount(timetable: Timetable): number {
  return timetable.lat.length;
}

export function tripCount(timetable: Timetable): number {
  return timetable.line.length;
}
