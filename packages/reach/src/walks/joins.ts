import type { End, Point, Walking } from '../question.ts';
import { indexOfString } from '../strings.ts';
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
export function findJoins(timetable: Timetable, nearby: StopsNearby, end: End, walking: Walking): Join[] {
  if ('stops' in end)
    return end.stops.flatMap((joint) =>
      expand(timetable, joint.stop).map((stop) => ({ stop, seconds: joint.seconds, kind: 'walk' as const }))
    );
  const onFoot = nearby
    .within(end.at, (walking.maxWalk / walking.factor) * 1.000001)
    .flatMap(({ stop, metres }): Join[] => {
      const seconds = walkSeconds(metres, walking, walking.maxWalk);
      return seconds === undefined ? [] : [{ stop, seconds, kind: 'walk' }];
    });
  if (onFoot.length > 0 || walking.local === null) return onFoot;
  return nearby
    .within(end.at, walking.local * 1000)
    .map(({ stop, metres }) => ({ stop, seconds: localSeconds(metres), kind: 'local' }));
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

function expand({ stopIds, parent, served }: Timetable, id: string): number[] {
  const stop = indexOfString(stopIds, id);
  if (stop < 0) throw new UnknownStopError(`The timetable has no stop ${id}.`);
  const children = [...parent.keys()].filter((child) => parent[child] === stop && served[child]);
  return served[stop] || children.length === 0 ? [stop] : children;
}
