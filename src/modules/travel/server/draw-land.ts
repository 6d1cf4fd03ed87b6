import { geoMercator, geoPath, type GeoProjection } from 'd3-geo';
import type { Box } from '../meeting-places.ts';
import { naturalEarth, type Shape, shapesIn } from './natural-earth.ts';

/** A piece of the world as paths of an SVG, and where a point lies in it; pixels. */
export type Land = {
  width: number;
  height: number;
  land: string;
  borders: string;
  at: (point: { lat: number; lon: number }) => { x: number; y: number };
};

const WIDTH = 560;
const HEIGHTS = { least: 400, most: 680 };
/** Drawn beyond the edge, so that no outline runs along it. */
const MARGIN = 10;
/** Points of a coast nearer to each other than this are one; pixels. */
const FINE = 1.2;

/** Draws the coasts and borders of a box, which lies in the middle of what is drawn. */
export async function drawLand(box: Box): Promise<Land> {
  const { projection, height } = projectionOf(box);
  const seen = seenBy(projection, height);
  const { land, borders } = await naturalEarth();
  return {
    width: WIDTH,
    height,
    land: pathOf(projection, { type: 'MultiPolygon', coordinates: shapesIn(land, seen).map(linesOf) }),
    borders: pathOf(projection, { type: 'MultiLineString', coordinates: shapesIn(borders, seen).flatMap(linesOf) }),
    at: ({ lat, lon }) => {
      const [x, y] = projection([lon, lat]) ?? [0, 0];
      return { x: Math.round(x), y: Math.round(y) };
    }
  };
}

function projectionOf({ south, north, west, east }: Box): { projection: GeoProjection; height: number } {
  const corners = {
    type: 'MultiPoint' as const,
    coordinates: [
      [west, south],
      [east, north]
    ]
  };
  const wide = geoMercator().fitWidth(WIDTH, corners);
  const [[, top], [, bottom]] = geoPath(wide).bounds(corners);
  const height = Math.round(Math.min(HEIGHTS.most, Math.max(HEIGHTS.least, bottom - top)));
  const projection = geoMercator().fitSize([WIDTH, height], corners);
  projection.clipExtent([
    [-MARGIN, -MARGIN],
    [WIDTH + MARGIN, height + MARGIN]
  ]);
  return { projection, height };
}

function seenBy(projection: GeoProjection, height: number): Box {
  const [west = 0, north = 0] = projection.invert?.([-MARGIN, -MARGIN]) ?? [];
  const [east = 0, south = 0] = projection.invert?.([WIDTH + MARGIN, height + MARGIN]) ?? [];
  return { south, north, west, east };
}

function linesOf({ lines }: Shape): number[][][] {
  return lines.map((line) =>
    Array.from({ length: line.length / 2 }, (_, index) => [line[index * 2] ?? 0, line[index * 2 + 1] ?? 0])
  );
}

function pathOf(projection: GeoProjection, drawn: GeoJSON.MultiPolygon | GeoJSON.MultiLineString): string {
  const pen = new Pen();
  geoPath(projection, pen)(drawn);
  return pen.path;
}

/** Writes a path in whole pixels and tenths, leaving out what nobody would see. */
class Pen {
  path = '';
  #last: [number, number] = [Infinity, Infinity];

  beginPath(): void {}
  arc(): void {}
  moveTo(x: number, y: number): void {
    this.#write('M', x, y);
  }
  lineTo(x: number, y: number): void {
    if (Math.hypot(x - this.#last[0], y - this.#last[1]) >= FINE) this.#write('L', x, y);
  }
  closePath(): void {
    this.path += 'Z';
  }

  #write(command: string, x: number, y: number): void {
    this.#last = [x, y];
    this.path += `${command}${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`;
  }
}
