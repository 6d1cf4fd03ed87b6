import { RaptorAlgorithmFactory, type Transfer, type TransfersByOrigin, type Trip } from 'raptor-journey-planner';
import type { Day } from '../../../packages/reach/src/search/day.ts';
import { runningVehicles } from '../../../packages/reach/src/network/running-trips.ts';
import { CAN_ALIGHT, CAN_BOARD } from '../../../packages/reach/src/stop-call.ts';
import { stringAt } from '../../../packages/reach/src/strings.ts';
import type { Peer } from './peer.ts';

/**
 * raptor-journey-planner (GPL-3.0, hence only here). It is handed what it would have read, as objects of its own kind:
 * its reader of zips does not end with this Node. As published, a quarter of its arrivals in New York are later than they
 * need be; unless it is asked so, it is asked with that put right.
 */
export function openRaptorJourneyPlanner(day: Day, date: number, { asPublished = false } = {}): Peer {
  const ids = Array.from({ length: day.timetable.lat.length }, (_, stop) => stringAt(day.timetable.stopIds, stop));
  const raptor = RaptorAlgorithmFactory.create(trips(day, date, ids), transfers(day, ids), {});
  if (!asPublished) lookAtLaterTrips(raptor);
  return {
    search(stop, depart) {
      const [, arrivals] = raptor.scan({ [stop]: depart }, 0, 0);
      return (to) => ((arrivals[to] ?? Infinity) < Number.MAX_SAFE_INTEGER ? arrivals[to] : undefined);
    }
  };
}

function trips({ timetable }: Day, date: number, ids: readonly string[]): Trip[] {
  const { firstCall, callStop, callArrive, callDepart, callFlags } = timetable;
  return runningVehicles(timetable, date).map((vehicle, number): Trip => {
    const calls = vehicle.trips.flatMap((trip) => range(firstCall[trip] ?? 0, firstCall[trip + 1] ?? 0));
    const stopTimes = calls.map((call) => ({
      stop: ids[callStop[call] ?? 0] ?? '',
      arrivalTime: (callArrive[call] ?? 0) + vehicle.shift,
      departureTime: (callDepart[call] ?? 0) + vehicle.shift,
      pickUp: ((callFlags[call] ?? 0) & CAN_BOARD) > 0,
      dropOff: ((callFlags[call] ?? 0) & CAN_ALIGHT) > 0
    }));
    const service = { runsOn: () => true } as unknown as Trip['service'];
    return { tripId: String(number), serviceId: '', stopTimes, service };
  });
}

function transfers({ changes }: Day, ids: readonly string[]): TransfersByOrigin {
  return Object.fromEntries(
    ids.map((origin, stop) => [
      origin,
      range(changes.first[stop] ?? 0, changes.first[stop + 1] ?? 0).map((way): Transfer => ({
        origin,
        destination: ids[changes.to[way] ?? 0] ?? '',
        duration: changes.total[way] ?? 0,
        startTime: 0,
        endTime: Number.MAX_SAFE_INTEGER
      }))
    ])
  );
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

type Scanner = {
  routeScanPosition: Record<string, number>;
  tripsByRoute: Record<string, Trip[]>;
  getTrip(route: string, stop: number, time: number): Trip | undefined;
};

/**
 * Of each route it remembers the trip it found last, and never looks at later ones again although a stop that is reached in
 * a later round may need one. Where the remembered one has left already, this lets it look from the end, as at first.
 */
function lookAtLaterTrips(raptor: object): void {
  const inside = raptor as { routeScannerFactory: { create(...given: unknown[]): Scanner } };
  const { routeScannerFactory } = inside;
  inside.routeScannerFactory = {
    create(...given) {
      const scanner = routeScannerFactory.create(...given);
      const getTrip = scanner.getTrip.bind(scanner);
      scanner.getTrip = (route, stop, time) => {
        const remembered = scanner.tripsByRoute[route]?.[scanner.routeScanPosition[route] ?? -1];
        const leaves = remembered?.stopTimes[stop]?.departureTime ?? Infinity;
        if (leaves < time) delete scanner.routeScanPosition[route];
        return getTrip(route, stop, time);
      };
      return scanner;
    }
  };
}
