import type { End, Point, Walking } from '../question.ts';
import { indexOfString, stringAt } from '../strings.ts';
import type { Timetable } from '../timetable.ts';
import { localSeconds, metresBetween, walkSeconds } from './distance.ts';
import type { StopsNearby } from './stops-nearby.ts';

/** How an end of a journey is joined to a stop: seconds on foot, or by a local bus or taxi. */
export type Join = { stop: number; seconds: number; kind: 'walk' | 'local' };

/**
 * The stops that an end is joined to: those named, or those in walking distance or, where there is none and the
 * question allows it, those within the straight line of a local leg. A station that is named stands for its stops.
 * @throws {UnknownStopError} where a stop is named that the timetable does not have
 */
export function findJoins(
  timetable: Timetable,
  nearby: StopsNearby,
  end: End,
  walking: Walking,
  stops: FindStop = lookThrough(timetable)
): Join[] {
  if ('stops' in end) {
    const { otherwise } = end;
    const named = end.stops.flatMap((joint): Join[] => {
      if (otherwise && stops.indexOf(joint.stop) < 0) {
        const around = joinsOfPoint(nearby, otherwise, walking);
        return around.map((join) => ({ ...join, seconds: join.seconds + joint.seconds }));
      }
      return expand(timetable, joint.stop, stops).map((stop) => ({ stop, seconds: joint.seconds, kind: 'walk' }));
    });
    return end.otherFeeds ? withOtherFeeds(timetable, nearby, named, walking) : named;
  }
  return joinsOfPoint(nearby, end.at, walking);
}

function joinsOfPoint(nearby: StopsNearby, at: Point, walking: Walking): Join[] {
  const onFoot = nearby
    .within(at, (walking.maxWalk / walking.factor) * 1.000001)
    .flatMap(({ stop, metres }): Join[] => {
      const seconds = walkSeconds(metres, walking, walking.maxWalk);
      return seconds === undefined ? [] : [{ stop, seconds, kind: 'walk' }];
    });
  if (onFoot.length > 0 || walking.local === null) return onFoot;
  return nearby
    .within(at, walking.local * 1000)
    .map(({ stop, metres }) => ({ stop, seconds: localSeconds(metres), kind: 'local' }));
}

/** And the stops of other feeds that can be walked to from there as between two rides. */
function withOtherFeeds(timetable: Timetable, nearby: StopsNearby, named: readonly Join[], walking: Walking): Join[] {
  const { lat, lon, feeds } = timetable;
  const feedOf = (stop: number) => feeds.findIndex(({ stops }) => stop < stops[1]);
  const beside = named.flatMap(({ stop, seconds }) =>
    Number.isNaN(lat[stop])
      ? []
      : nearby
          .within({ lat: lat[stop], lon: lon[stop] }, (walking.maxTransfer / walking.factor) * 1.000001)
          .flatMap((other): Join[] => {
            const walk = walkSeconds(other.metres, walking, walking.maxTransfer);
            const isOther = walk !== undefined && feedOf(other.stop) !== feedOf(stop);
            return isOther ? [{ stop: other.stop, seconds: seconds + walk, kind: 'walk' }] : [];
          })
  );
  return [...named, ...beside];
}

/** Seconds from door to door on foot; undefined where it is too far, or an end has no door. */
export function doorToDoor(from: End, to: End, walking: Walking): number | undefined {
  if (!('at' in from) || !('at' in to)) return undefined;
  return walkSeconds(metresBetween(from.at, to.at), walking, walking.maxWalk);
}

/** Whether an end without stops of its own has a served stop in walking distance. */
export function hasStopNearby(timetable: Timetable, nearby: StopsNearby, at: Point, walking: Walking): boolean {
  return findJoins(timetable, nearby, { at }, { ...walking, local: null }).length > 0;
}

/** A stop was named that the timetable does not have. */
export class UnknownStopError extends Error {}

/** How a stop is found by its id, −1 where there is none, and the served stops of a station. */
export type FindStop = { indexOf(id: string): number; servedAt(station: number): number[] };

/** Finds one stop by looking through all; nothing is built for it. */
function lookThrough({ stopIds, parent, served }: Timetable): FindStop {
  return {
    indexOf: (id) => indexOfString(stopIds, id),
    servedAt: (station) => [...parent.keys()].filter((child) => parent[child] === station && served[child])
  };
}

/** Finds many stops, by an index of all of them. */
export function indexStops({ stopIds, parent, served }: Timetable): FindStop {
  const byId = new Map<string, number>();
  const children = new Map<number, number[]>();
  for (let stop = 0; stop < parent.length; stop++) {
    byId.set(stringAt(stopIds, stop), stop);
    if (!served[stop] || parent[stop] < 0) continue;
    const known = children.get(parent[stop]);
    if (known) known.push(stop);
    else children.set(parent[stop], [stop]);
  }
  return { indexOf: (id) => byId.get(id) ?? -1, servedAt: (station) => children.get(station) ?? [] };
}

function expand({ served }: Timetable, id: string, stops: FindStop): number[] {
  const stop = stops.indexOf(id);
  if (stop < 0) throw new UnknownStopError(`The timetable has no stop ${id}.`);
  if (served[stop]) return [stop];
  const children = stops.servedAt(stop);
  return children.length === 0 ? [stop] : children;
}
