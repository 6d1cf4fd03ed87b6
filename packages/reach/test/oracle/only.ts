import type { Riding } from '../../src/restrict-timetable.ts';
import type { Feed } from './feed.ts';

/** What the made-up routes are, by their route_type. */
export const MODE_OF = { 2: 'train', 3: 'bus', 109: 'train', 202: 'coach', 704: 'bus', 900: 'tram' } as const;

/** A feed for somebody who travels so. */
export function onlyFor(feed: Feed, { stepFree = false, without = [] }: Riding): Feed {
  const stop = (id: string) => {
    const { wheelchair, parent } = feed.stops.get(id)!;
    const said = ['', '0'].includes(wheelchair) ? feed.stops.get(parent)?.wheelchair : wheelchair;
    return !stepFree || said === '1';
  };
  const trip = ({ type, wheelchair }: Feed['trips'][number]) =>
    (!stepFree || wheelchair === '1') && !without.some((mode) => MODE_OF[Number(type) as 2] === mode);
  const served = feed.trips
    .filter(trip)
    .flatMap(({ calls }) => calls.filter(({ pickup, dropOff }) => pickup !== 1 || dropOff !== 1))
    .map((call) => call.stop)
    .filter((id) => feed.stops.get(id)!.boardable && stop(id));
  return { ...feed, served: new Set(served), only: { trip, stop } };
}
