import type { LaidCall } from './lay-changes.ts';
import type { LiveStop, LiveTime } from './live-feed.ts';

/** A call with what it is known by in a feed: its number in the order of stops, and the stop's id. */
export type KnownCall = LaidCall & { sequence: number; id: string };

/**
 * The calls of a trip as a feed says they are. A stop that it does not speak of is as late as the one before; at one of which
 * nothing is known, and before the first it speaks of, the timetable holds. Where one is skipped nobody gets on or off. Times
 * never run backwards.
 * @param zero the instant from which the times of the service day count, seconds since 1970
 * @param delay of the whole trip, until a stop says otherwise
 */
export function applyStops(
  calls: readonly KnownCall[],
  stops: readonly LiveStop[],
  zero: number,
  delay = 0
): LaidCall[] {
  const said = matchStops(calls, stops);
  let late = delay;
  let last = -Infinity;
  return calls.map(({ stop, arrive, depart, flags }, index): LaidCall => {
    const update = said.get(index);
    if (update?.relation === 'no-data') late = 0;
    const isTimed = update?.relation === 'scheduled';
    const arriving = isTimed ? timeOf(update.arrive, arrive, zero) : undefined;
    const leaving = isTimed ? timeOf(update.depart, depart, zero) : undefined;
    const isAt = Math.max(last, arriving ?? (leaving === undefined ? arrive + late : Math.min(arrive + late, leaving)));
    if (arriving !== undefined) late = arriving - arrive;
    last = Math.max(isAt, leaving ?? depart + late);
    late = isTimed && leaving !== undefined ? leaving - depart : late;
    return { stop, arrive: isAt, depart: last, flags: update?.relation === 'skipped' ? 0 : flags };
  });
}

function timeOf(said: LiveTime | null, planned: number, zero: number): number | undefined {
  if (!said) return undefined;
  if (said.time !== null) return said.time - zero;
  return said.delay === null ? undefined : planned + said.delay;
}

/** By the number in the order of stops where it is said, else by the stop, in order, because a loop calls twice. */
function matchStops(calls: readonly KnownCall[], stops: readonly LiveStop[]): Map<number, LiveStop> {
  const found = new Map<number, LiveStop>();
  let from = 0;
  for (const stop of stops) {
    const isIt = ({ sequence, id }: KnownCall) =>
      stop.sequence === null ? id === stop.stop : sequence === stop.sequence;
    const index = calls.findIndex((call, at) => at >= from && isIt(call));
    if (index < 0) continue;
    found.set(index, stop);
    from = index + 1;
  }
  return found;
}
