import { CAN_ALIGHT, CAN_BOARD, ON_REQUEST_ALIGHT, ON_REQUEST_BOARD } from '../../src/stop-call.ts';
import { callsOf, type Changes, type LaidCall } from '../../src/live/lay-changes.ts';
import { dateOfDay } from '../../src/service-day.ts';
import { stringAt } from '../../src/strings.ts';
import type { Timetable } from '../../src/timetable.ts';
import { clock, type FeedRow } from '../feed-folder.ts';

type Files = Record<string, FeedRow[]>;

/** A feed in which the changes of single days are written, so that it needs none: every run on a day of its own. */
export function writtenInto(files: Files, plain: Timetable, { changed, added }: Changes): Files {
  const idOf = (trip: number) => stringAt(plain.tripIds, trip);
  const rows = {
    trips: [] as FeedRow[],
    stop_times: [] as FeedRow[],
    calendar_dates: [...(files.calendar_dates ?? [])]
  };
  const copies = new Map<string, string[]>();
  const write = (row: FeedRow | undefined, id: string, day: number, calls: LaidCall[]) => {
    const service = `on ${dateOfDay(day)}`;
    if (!rows.calendar_dates.some(({ service_id }) => service_id === service)) {
      rows.calendar_dates.push({ service_id: service, date: dateOfDay(day).replaceAll('-', ''), exception_type: 1 });
    }
    rows.trips.push({ route_id: 'R1', block_id: '', ...row, service_id: service, trip_id: id });
    rows.stop_times.push(...calls.map((call, index) => callRow(plain, id, call, index)));
  };
  const services = new Map<string, string>();
  for (const [trip, runs] of Map.groupBy(changed, (one) => one.trip)) {
    const id = idOf(trip);
    const row = files.trips?.find(({ trip_id }) => trip_id === id);
    const days = new Set(runs.map(({ day }) => day));
    services.set(id, `${id} otherwise`);
    for (const day of daysOf(plain, trip).filter((one) => !days.has(one))) {
      rows.calendar_dates.push({
        service_id: `${id} otherwise`,
        date: dateOfDay(day).replaceAll('-', ''),
        exception_type: 1
      });
    }
    const copy = (name: string, day: number, calls: LaidCall[], isFrequent: boolean) => {
      copies.set(id, [...(copies.get(id) ?? []), name]);
      write({ ...row, ...(isFrequent && { block_id: '' }) }, name, day, calls);
    };
    for (const { day, run, calls } of runs) if (calls) copy(`${id} ${day} ${run}`, day, calls, run !== null);
    if (runs[0]?.run === null) continue;
    for (const day of days) {
      const gone = new Set(runs.filter((one) => one.day === day).map(({ run }) => run));
      for (const [index, run] of runsOf(plain, trip)
        .filter((one) => !gone.has(one))
        .entries()) {
        const by = run - plain.callDepart[plain.firstCall[trip]];
        const calls = callsOf(plain, trip).map((one) => ({ ...one, arrive: one.arrive + by, depart: one.depart + by }));
        copy(`${id} ${day} ${run} as planned ${index}`, day, calls, true);
      }
    }
  }
  for (const { id, line, day, calls } of added) {
    write({ route_id: stringAt(plain.lineIds, line) }, id, day, calls);
  }
  const planned = (files.trips ?? []).map((row) => ({
    ...row,
    service_id: services.get(String(row.trip_id)) ?? row.service_id ?? ''
  }));
  return {
    ...files,
    trips: [...planned, ...rows.trips],
    stop_times: [...(files.stop_times ?? []), ...rows.stop_times],
    calendar_dates: rows.calendar_dates,
    transfers: (files.transfers ?? []).flatMap((row) => copied(row, copies))
  };
}

function copied(row: FeedRow, copies: ReadonlyMap<string, string[]>): FeedRow[] {
  const all = (id: FeedRow[string] | undefined) => [id ?? '', ...(copies.get(String(id)) ?? [])];
  return all(row.from_trip_id).flatMap((from) =>
    all(row.to_trip_id).map((to) => ({ ...row, from_trip_id: from, to_trip_id: to }))
  );
}

function callRow(plain: Timetable, trip: string, { stop, arrive, depart, flags }: LaidCall, index: number): FeedRow {
  const permission = (can: number, onRequest: number) => (flags & onRequest ? '2' : flags & can ? '0' : '1');
  return {
    trip_id: trip,
    stop_id: stringAt(plain.stopIds, stop),
    stop_sequence: index,
    arrival_time: clock(arrive),
    departure_time: clock(depart),
    pickup_type: permission(CAN_BOARD, ON_REQUEST_BOARD),
    drop_off_type: permission(CAN_ALIGHT, ON_REQUEST_ALIGHT)
  };
}

/** The service days of a trip. */
export function daysOf({ service, firstServiceDay, serviceDays }: Timetable, trip: number): number[] {
  return [...serviceDays.subarray(firstServiceDay[service[trip]], firstServiceDay[service[trip] + 1])];
}

/** When each run of a trip that runs by frequency leaves; none of another. */
export function runsOf(
  { frequencyTrip, frequencyStart, frequencyEnd, frequencyHeadway }: Timetable,
  trip: number
): number[] {
  return [...frequencyTrip.keys()]
    .filter((row) => frequencyTrip[row] === trip)
    .flatMap((row) => {
      const runs = Math.max(0, Math.ceil((frequencyEnd[row] - frequencyStart[row]) / frequencyHeadway[row]));
      return Array.from({ length: runs }, (_, run) => frequencyStart[row] + run * frequencyHeadway[row]);
    });
}
