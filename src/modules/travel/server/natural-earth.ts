import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Box } from '../meeting-places.ts';

/** Lines of longitude and latitude in turn: those of one polygon, or one piece of a border. */
export type Shape = { box: Box; lines: Float32Array[] };

export type NaturalEarth = { land: Shape[]; borders: Shape[] };

type World = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;
type Position = readonly number[];

let reading: Promise<NaturalEarth> | undefined;

/** Coasts and borders at 1 : 10 million, kept as some six megabytes of numbers once they were needed. */
export function naturalEarth(): Promise<NaturalEarth> {
  return (reading ??= readNaturalEarth());
}

/** What may be seen in a box. */
export function shapesIn(shapes: readonly Shape[], { south, north, west, east }: Box): Shape[] {
  return shapes.filter(({ box }) => box.south < north && box.north > south && box.west < east && box.east > west);
}

async function readNaturalEarth(): Promise<NaturalEarth> {
  const path = createRequire(import.meta.url).resolve('world-atlas/countries-10m.json');
  const world = JSON.parse(await readFile(path, 'utf8')) as World;
  const polygons = feature(world, world.objects.land).features.flatMap(({ geometry }) =>
    geometry.type === 'MultiPolygon' ? geometry.coordinates : geometry.type === 'Polygon' ? [geometry.coordinates] : []
  );
  const borders = mesh(world, world.objects.countries, (a, b) => a !== b).coordinates;
  return { land: polygons.map(shapeOf), borders: borders.map((line) => shapeOf([line])) };
}

function shapeOf(lines: readonly (readonly Position[])[]): Shape {
  const box = { south: 90, north: -90, west: 180, east: -180 };
  for (const [lon = 0, lat = 0] of lines[0] ?? []) {
    box.south = Math.min(box.south, lat);
    box.north = Math.max(box.north, lat);
    box.west = Math.min(box.west, lon);
    box.east = Math.max(box.east, lon);
  }
  return { box, lines: lines.map((line) => Float32Array.from(line.flatMap(([lon = 0, lat = 0]) => [lon, lat]))) };
}
