import type { End, Point, Walking } from '../../src/question.ts';
import type { Feed, Stop, TransferEnd } from './feed.ts';

/** How an end is joined to a stop. */
export type Join = { stop: string; seconds: number; kind: 'walk' | 'local' };

/** A way from getting off to getting on: `total` seconds at least, of which `walk` is the leg's length (0 at one stop). */
export type Change = { total: number; walk: number };

/** Straight metres, by the haversine formula on a sphere of radius 6,371,000 m. */
export function metres(a: Point, b: Point): number {
  const rad = Math.PI / 180;
  const north = Math.sin(((b.lat - a.lat) * rad) / 2) ** 2;
  const east = Math.sin(((b.lon - a.lon) * rad) / 2) ** 2;
  return 2 * 6_371_000 * Math.asin(Math.sqrt(north + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * east));
}

/** Seconds on foot; null where it is farther than `limit` metres. */
export function walkSeconds(a: Point | null, b: Point | null, walking: Walking, limit: number): number | null {
  if (!a || !b) return null;
  const way = metres(a, b) * walking.factor;
  return way <= limit ? Math.ceil(way / walking.speed) : null;
}

/** The stops an end is joined to. */
export function joinsOf(feed: Feed, end: End, walking: Walking): Join[] {
  if ('stops' in end) return end.stops.map((joint) => ({ ...joint, kind: 'walk' }));
  const near: Join[] = [];
  for (const stop of servedStops(feed)) {
    const seconds = walkSeconds(end.at, stop.place, walking, walking.maxWalk);
    if (seconds !== null) near.push({ stop: stop.id, seconds, kind: 'walk' });
  }
  if (near.length || walking.local === null) return near;
  for (const stop of servedStops(feed)) {
    if (!stop.place) continue;
    const straight = metres(end.at, stop.place);
    if (straight > walking.local * 1000) continue;
    near.push({ stop: stop.id, seconds: Math.ceil((straight * 1.3) / 5.5), kind: 'local' });
  }
  return near;
}

/** Seconds of the walk from door to door; null where there is none. */
export function doorToDoor(from: End, to: End, walking: Walking): number | null {
  return 'at' in from && 'at' in to ? walkSeconds(from.at, to.at, walking, walking.maxWalk) : null;
}

function servedStops(feed: Feed): Stop[] {
  return [...feed.served].map((id) => feed.stops.get(id)!);
}

/** Where somebody gets off what, or on to what. */
export type Place = { stop: string; trip: string; route: string };

/** The change from getting off to getting on; null where there is none. */
export type Changes = (from: Place, to: Place) => Change | null;

/** The rules of changing in a feed for somebody who walks so. */
export function changesOf(feed: Feed, walking: Walking): Changes {
  return (from, to) => {
    const [row] = feed.transfers
      .map((transfer, index) => ({
        transfer,
        index,
        from: fits(feed, transfer.from, from),
        to: fits(feed, transfer.to, to)
      }))
      .filter((each) => each.from && each.to)
      .map((each) => ({ ...each, rank: RANKS.indexOf([each.from!.names, each.to!.names].sort().join('–')) }))
      .sort((a, b) => a.rank - b.rank || stations(a) - stations(b) || b.index - a.index);
    if (row) {
      const { seconds } = row.transfer;
      return seconds === null ? null : { total: seconds, walk: from.stop === to.stop ? 0 : seconds };
    }
    if (from.stop === to.stop) return { total: walking.changeTime, walk: 0 };
    const [a, b] = [feed.stops.get(from.stop)!, feed.stops.get(to.stop)!];
    const walk = walkSeconds(a.place, b.place, walking, walking.maxTransfer);
    return walk === null ? null : { total: walk + walking.changeTime, walk };
  };
}

const RANKS = ['trip–trip', 'route–trip', 'any–trip', 'route–route', 'any–route', 'any–any'];

type Fit = { names: 'trip' | 'route' | 'any'; isStation: boolean };

function stations({ from, to }: { from: Fit | null; to: Fit | null }): number {
  return Number(from!.isStation) + Number(to!.isStation);
}

/** How an end of a row is about a place; null where it is not. */
function fits(feed: Feed, end: TransferEnd, { stop, trip, route }: Place): Fit | null {
  if (end.stop !== stop && end.stop !== feed.stops.get(stop)!.parent) return null;
  const isStation = end.stop !== stop;
  if (end.trip !== '') return end.trip === trip ? { names: 'trip', isStation } : null;
  if (end.route !== '') return end.route === route ? { names: 'route', isStation } : null;
  return { names: 'any', isStation };
}
