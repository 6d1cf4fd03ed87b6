import { cellsToMultiPolygon, cellToBoundary, cellToLatLng, cellToParent, gridDisk, latLngToCell } from 'h3-js';

type Point = { lat: number; lon: number };

/** Of H3: some 250 square kilometres, the same everywhere. */
const RESOLUTION = 5;
/** Some 1,800 square kilometres: among people who are spread thin, five seldom start from one district. */
const RESOLUTION_OF_AREAS = 4;

/** The district that a point lies in, as H3 calls it. */
export function districtOf({ lat, lon }: Point): string {
  return latLngToCell(lat, lon, RESOLUTION);
}

/** The area around a district, for maps. */
export function areaOf(district: string): string {
  return cellToParent(district, RESOLUTION_OF_AREAS);
}

/** The districts that touch one. */
export function districtsBeside(district: string): string[] {
  return gridDisk(district, 1).filter((one) => one !== district);
}

/** The middle of a district or an area. */
export function centreOf(cell: string): Point {
  const [lat, lon] = cellToLatLng(cell);
  return { lat, lon };
}

/** The corners around it. */
export function outlineOf(cell: string): Point[] {
  return cellToBoundary(cell).map(([lat, lon]) => ({ lat, lon }));
}

/** The lines around several, which are one piece where they touch; holes are lines too. */
export function outlinesOf(cells: readonly string[]): Point[][] {
  return cellsToMultiPolygon([...cells]).flatMap((polygon) =>
    polygon.map((line) => line.map(([lat, lon]) => ({ lat, lon })))
  );
}
