import type { Point, Walking } from '../question.ts';

const EARTH_RADIUS = 6_371_000;
const RAD = Math.PI / 180;

/** Straight metres between two points, by the haversine formula on a sphere of radius 6,371,000 m. */
export function metresBetween(a: Point, b: Point): number {
  const north = Math.sin(((b.lat - a.lat) * RAD) / 2) ** 2;
  const east = Math.sin(((b.lon - a.lon) * RAD) / 2) ** 2;
  return 2 * EARTH_RADIUS * Math.asin(Math.sqrt(north + Math.cos(a.lat * RAD) * Math.cos(b.lat * RAD) * east));
}

/** Degrees of latitude that are at least so many metres long. */
export function degreesOfLatitude(metres: number): number {
  return (metres / EARTH_RADIUS / RAD) * 1.000001 + 1e-9;
}

/** Whole seconds on foot over so many straight metres; undefined where the way is longer than `limit` metres. */
export function walkSeconds(straight: number, { factor, speed }: Walking, limit: number): number | undefined {
  const way = straight * factor;
  return way <= limit ? Math.ceil(way / speed) : undefined;
}

/** Metres a second of a local bus or taxi over the ground, and by how much its way is longer than the straight line. */
const LOCAL_SPEED = 5.5;
const LOCAL_FACTOR = 1.3;

/** Whole seconds by local bus or taxi over so many straight metres. */
export function localSeconds(straight: number): number {
  return Math.ceil((straight * LOCAL_FACTOR) / LOCAL_SPEED);
}
