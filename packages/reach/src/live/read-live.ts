import { BinaryReader } from '@bufbuild/protobuf/wire';
import type { LiveAlert, LiveFeed, LiveRun, LiveStop, LiveTime, LiveTrip } from './live-feed.ts';

/** A feed that is none: cut off, not of this kind, or larger than any. */
export class LiveError extends Error {
  override name = 'LiveError';
}

/** More than any country runs at a time; what has more is an attack on the memory. */
const MOST_ENTITIES = 200_000;
const MOST_STOPS = 2_000;
const LONGEST_TEXT = 500;

const CANCELLED = [3, 7];
const ADDED = [1, 8];
const REPLACEMENT = 5;
const DUPLICATED = 6;
const SCHEDULED = 0;
const SKIPPED = 1;
const NO_DATA = 2;
/** Only what is new since the last message; those before were not kept. */
const DIFFERENTIAL = 1;

/**
 * Reads a message of GTFS-Realtime 2.0: trip updates and alerts. Fields by their numbers in the public specification; what
 * is unknown is skipped.
 * @throws {LiveError} where it is no such message
 */
export function readLive(bytes: Uint8Array): LiveFeed {
  const feed: LiveFeed = { timestamp: 0, trips: [], alerts: [] };
  let hasHeader = false;
  try {
    eachField(bytes, {
      1: (reader) => {
        hasHeader = true;
        eachField(reader.bytes(), {
          2: (inner) => {
            if (inner.int32() === DIFFERENTIAL) throw new LiveError('the message only says what is new');
          },
          3: (inner) => (feed.timestamp = Number(inner.uint64()))
        });
      },
      2: (reader) => {
        if (feed.trips.length + feed.alerts.length >= MOST_ENTITIES) throw new LiveError('there is too much in it');
        readEntity(reader.bytes(), feed);
      }
    });
  } catch (cause) {
    if (cause instanceof LiveError) throw cause;
    throw new LiveError('the message cannot be read', { cause });
  }
  if (!hasHeader) throw new LiveError('there is no header');
  return feed;
}

type Take = (reader: BinaryReader) => unknown;

/** Hands each known field to who reads it, and skips the others. */
function eachField(bytes: Uint8Array, takes: Record<number, Take>): void {
  const reader = new BinaryReader(bytes);
  while (reader.pos < reader.len) {
    const [field, wire] = reader.tag();
    const take = takes[field];
    if (take) take(reader);
    else reader.skip(wire, field);
  }
}

function readEntity(bytes: Uint8Array, feed: LiveFeed): void {
  let isDeleted = false;
  const trips: LiveTrip[] = [];
  const alerts: LiveAlert[] = [];
  eachField(bytes, {
    2: (reader) => (isDeleted = reader.bool()),
    3: (reader) => trips.push(readTrip(reader.bytes())),
    5: (reader) => alerts.push(readAlert(reader.bytes()))
  });
  if (isDeleted) return;
  feed.trips.push(...trips.slice(0, 1));
  feed.alerts.push(...alerts.slice(0, 1));
}

function readTrip(bytes: Uint8Array): LiveTrip {
  const trip: LiveTrip = { ...NO_RUN, relation: 'scheduled', delay: null, stops: [] };
  eachField(bytes, {
    1: (reader) => Object.assign(trip, readRun(reader.bytes())),
    2: (reader) => {
      if (trip.stops.length >= MOST_STOPS) throw new LiveError('a trip calls at too many stops');
      trip.stops.push(readStop(reader.bytes()));
    },
    5: (reader) => (trip.delay = reader.int32()),
    6: (reader) => (trip.again = readAgain(reader.bytes()))
  });
  return trip;
}

/** Of a trip that runs once more. */
function readAgain(bytes: Uint8Array): NonNullable<LiveTrip['again']> {
  const again = { trip: '', date: '', time: '' };
  eachField(bytes, {
    1: (reader) => (again.trip = text(reader)),
    2: (reader) => (again.date = text(reader)),
    3: (reader) => (again.time = text(reader))
  });
  return again;
}

const NO_RUN: LiveRun = { trip: '', route: '', date: '', time: '' };

function readRun(bytes: Uint8Array): LiveRun & { relation: LiveTrip['relation'] } {
  const run = { ...NO_RUN };
  let relation = SCHEDULED;
  eachField(bytes, {
    1: (reader) => (run.trip = text(reader)),
    2: (reader) => (run.time = text(reader)),
    3: (reader) => (run.date = text(reader)),
    4: (reader) => (relation = reader.int32()),
    5: (reader) => (run.route = text(reader))
  });
  return { ...run, relation: relationOf(relation) };
}

function relationOf(relation: number): LiveTrip['relation'] {
  if (relation === SCHEDULED) return 'scheduled';
  if (CANCELLED.includes(relation)) return 'cancelled';
  if (relation === REPLACEMENT) return 'replaced';
  if (relation === DUPLICATED) return 'duplicated';
  return ADDED.includes(relation) ? 'added' : 'other';
}

function readStop(bytes: Uint8Array): LiveStop {
  const stop: LiveStop = { sequence: null, stop: '', relation: 'scheduled', arrive: null, depart: null };
  eachField(bytes, {
    1: (reader) => (stop.sequence = reader.uint32()),
    2: (reader) => (stop.arrive = readTime(reader.bytes())),
    3: (reader) => (stop.depart = readTime(reader.bytes())),
    4: (reader) => (stop.stop = text(reader)),
    5: (reader) => {
      const relation = reader.int32();
      if (relation === SKIPPED) stop.relation = 'skipped';
      if (relation === NO_DATA) stop.relation = 'no-data';
    }
  });
  return stop;
}

function readTime(bytes: Uint8Array): LiveTime {
  const time: LiveTime = { time: null, delay: null };
  eachField(bytes, {
    1: (reader) => (time.delay = reader.int32()),
    2: (reader) => (time.time = Number(reader.int64()) || null)
  });
  return time;
}

function readAlert(bytes: Uint8Array): LiveAlert {
  const alert: LiveAlert = { periods: [], about: [], texts: [] };
  eachField(bytes, {
    1: (reader) => {
      const period: LiveAlert['periods'][number] = { from: null, until: null };
      eachField(reader.bytes(), {
        1: (inner) => (period.from = Number(inner.uint64()) || null),
        2: (inner) => (period.until = Number(inner.uint64()) || null)
      });
      alert.periods.push(period);
    },
    5: (reader) => alert.about.push(readAbout(reader.bytes())),
    10: (reader) => eachField(reader.bytes(), { 1: (inner) => alert.texts.push(readTranslation(inner.bytes())) })
  });
  return alert;
}

function readAbout(bytes: Uint8Array): LiveAlert['about'][number] {
  const about = { agency: '', route: '', trip: '', stop: '' };
  eachField(bytes, {
    1: (reader) => (about.agency = text(reader)),
    2: (reader) => (about.route = text(reader)),
    4: (reader) => (about.trip = readRun(reader.bytes()).trip),
    5: (reader) => (about.stop = text(reader))
  });
  return about;
}

function readTranslation(bytes: Uint8Array): { language: string; text: string } {
  const translation = { language: '', text: '' };
  eachField(bytes, {
    1: (reader) => (translation.text = text(reader)),
    2: (reader) => (translation.language = text(reader).toLowerCase())
  });
  return translation;
}

function text(reader: BinaryReader): string {
  return reader.string().slice(0, LONGEST_TEXT);
}
