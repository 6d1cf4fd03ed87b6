import { rmSync } from 'node:fs';
import { answerJourney } from '../../src/answer-journey.ts';
import { answerVerdict } from '../../src/answer-verdict.ts';
import { readTimetable } from '../../src/import/read-timetable.ts';
import type { ImportReport } from '../../src/import/report.ts';
import { joinTimetables } from '../../src/join-timetables.ts';
import {
  DEFAULT_LIMITS,
  DEFAULT_WALKING,
  type End,
  type Journey,
  type JourneyAnswer,
  type VerdictAnswer,
  type Limits,
  type Walking
} from '../../src/question.ts';
import { restrictTimetable, type Riding } from '../../src/restrict-timetable.ts';
import { Days } from '../../src/search/day.ts';
import type { Timetable } from '../../src/timetable.ts';
import { clock, type FeedRow, writeFeedFolder } from '../feed-folder.ts';

/** A trip in the tiny language: its id, and `A 08:00, B 08:10-08:12, C ?, D 08:30`. */
export type TinyTrip = { id: string; calls: string } & Partial<{ service: string; route: string; block: string }>;

/** A feed in a few words. */
export type TinyFeed = {
  trips: TinyTrip[];
  /** Kilometres along a meridian; A to H lie ten apart where nothing is said. */
  stops?: Record<string, number>;
  /** What differs in the row of a stop, of a trip, of a route. */
  stopRows?: Record<string, FeedRow>;
  tripRows?: Record<string, FeedRow>;
  routeRows?: Record<string, FeedRow>;
  /** Dates of a service, YYYYMMDD; service S runs on 9 March 2027. */
  dates?: Record<string, number[]>;
  /** By `trip stop`: what differs in that row of stop_times.txt. */
  callRows?: Record<string, FeedRow>;
  zone?: string;
  /** Further files, or others in place of these. */
  files?: Record<string, FeedRow[]>;
};

/** One feed, or several as one network. */
export type TinyFeeds = TinyFeed | readonly [TinyFeed, ...TinyFeed[]];

export type Asked = Partial<{ riding: Riding; walking: Partial<Walking>; limits: Partial<Limits>; date: string }>;

const KILOMETRES_A_DEGREE = (Math.PI * 6371) / 180;
const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];

export const trip = (id: string, calls: string, more: Omit<TinyTrip, 'id' | 'calls'> = {}): TinyTrip => ({
  id,
  calls,
  ...more
});

/** The point so many kilometres along the meridian of the stops. */
export const at = (kilometres: number): { lat: number; lon: number } => ({
  lat: 50 + kilometres / KILOMETRES_A_DEGREE,
  lon: 0
});

/** Seconds of `08:00` or `25:10:30`. */
export function seconds(text: string): number {
  const [hours = 0, minutes = 0, rest = 0] = text.split(':').map(Number);
  return hours * 3600 + minutes * 60 + rest;
}

/** The journey from a stop or a point to another, leaving at `depart` or arriving by `arrive`, as words say it. */
export async function journey(
  feed: TinyFeeds,
  way: string | [End, End],
  when: { depart: string } | { arrive: string },
  asked: Asked = {}
): Promise<string | null> {
  return told((await journeyAnswer(feed, way, when, asked)).journey);
}

export async function journeyAnswer(
  feed: TinyFeeds,
  way: string | [End, End],
  when: { depart: string } | { arrive: string },
  asked: Asked = {}
): Promise<JourneyAnswer> {
  const [from, to] = typeof way === 'string' ? way.split(' to ').map(endAt) : way;
  if (!from || !to) throw new Error('a way goes from one end to another');
  return await ask(feed, ({ timetable }) =>
    answerJourney(new Days(restrictTimetable(timetable, asked.riding ?? {})), {
      from,
      to,
      date: asked.date ?? '2027-03-09',
      when: 'depart' in when ? { depart: seconds(when.depart) } : { arrive: seconds(when.arrive) },
      walking: { ...DEFAULT_WALKING, ...asked.walking }
    })
  );
}

/** The verdict of somebody at stop A about a gathering beside stop B. */
export async function verdict(
  feed: TinyFeeds,
  start: string,
  end: string,
  asked: Asked & { venue?: number; home?: End } = {}
): Promise<VerdictAnswer> {
  return await ask(feed, (days) =>
    answerVerdict(days, {
      home: asked.home ?? { stops: [{ stop: 'A', seconds: 0 }] },
      venue: at(asked.venue ?? 10),
      date: asked.date ?? '2027-03-09',
      start: seconds(start),
      end: seconds(end),
      walking: { ...DEFAULT_WALKING, ...asked.walking },
      limits: { ...DEFAULT_LIMITS, ...asked.limits }
    })
  );
}

/** What the import of a feed says. */
export async function report(feed: TinyFeed): Promise<ImportReport> {
  const folder = writeFeedFolder(filesOf(feed));
  try {
    return (await readTimetable(folder)).report;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** `T1 A 08:00 B 08:10 | walk B 08:10 C 08:14`: rides, and walks that take time or join two stops. */
export function told(answer: Journey | null): string | null {
  if (!answer) return null;
  const legs = answer.legs.filter(
    ({ from, to, depart, arrive }) => arrive > depart || (from !== 'door' && to !== 'door')
  );
  return legs
    .map(
      ({ kind, trip, from, to, depart, arrive }) => `${trip ?? kind} ${from} ${short(depart)} ${to} ${short(arrive)}`
    )
    .join(' | ');
}

/** 08:00, or 08:00:30 where it matters. */
export const short = (time: number): string => clock(time).replace(/:00$/, '');

const endAt = (stop: string): End => ({ stops: [{ stop, seconds: 0 }] });

async function ask<Answer>(feed: TinyFeeds, answer: (days: Days) => Answer): Promise<Answer> {
  const [first, ...others] = 'trips' in feed ? [feed] : feed;
  const more = [];
  for (const other of others) more.push(await timetableOf(other));
  return answer(new Days(joinTimetables([await timetableOf(first), ...more])));
}

/** A feed, read. */
export async function timetableOf(feed: TinyFeed): Promise<Timetable> {
  const folder = writeFeedFolder(filesOf(feed));
  try {
    return (await readTimetable(folder)).timetable;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export function filesOf(feed: TinyFeed): Record<string, FeedRow[]> {
  const places = { ...Object.fromEntries(LETTERS.map((stop, index) => [stop, index * 10])), ...feed.stops };
  const dates = { S: [20270309], ...feed.dates };
  const routes = [...new Set(feed.trips.map(({ route = 'R' }) => route))];
  return {
    agency: [
      {
        agency_id: 'X',
        agency_name: 'X',
        agency_url: 'https://example.org',
        agency_timezone: feed.zone ?? 'Europe/London'
      }
    ],
    routes: routes.map((route) => ({
      route_id: route,
      agency_id: 'X',
      route_short_name: route,
      route_type: 2,
      ...feed.routeRows?.[route]
    })),
    stops: Object.entries(places).map(([stop, place]) => ({
      stop_id: stop,
      stop_name: stop,
      stop_lat: at(place).lat,
      stop_lon: 0,
      ...feed.stopRows?.[stop]
    })),
    calendar_dates: Object.entries(dates).flatMap(([service, days]) =>
      days.map((date) => ({ service_id: service, date, exception_type: 1 }))
    ),
    trips: feed.trips.map(({ id, service = 'S', route = 'R', block = '' }) => ({
      trip_id: id,
      route_id: route,
      service_id: service,
      block_id: block,
      ...feed.tripRows?.[id]
    })),
    stop_times: feed.trips.flatMap((one) => callsOf(one, feed.callRows ?? {})),
    ...feed.files
  };
}

function callsOf({ id, calls }: TinyTrip, callRows: Record<string, FeedRow>): FeedRow[] {
  return calls.split(', ').map((call, index) => {
    const [stop = '', times = '?'] = call.split(' ');
    const [arrive = '', depart = arrive] = times === '?' ? [''] : times.split('-').map((time) => clock(seconds(time)));
    return {
      trip_id: id,
      stop_id: stop,
      stop_sequence: index,
      arrival_time: arrive,
      departure_time: depart,
      ...callRows[`${id} ${stop}`]
    };
  });
}
