type Point = { lat: number; lon: number };

/**
 * The way one would set out along a great circle, in whole degrees clockwise from north (0 to 359); undefined where
 * both are the same point. Formula: initial bearing on a sphere, e.g. Williams, Aviation Formulary.
 */
export function bearing(from: Point, to: Point): number | undefined {
  const [lat1, lat2, turn] = [from.lat, to.lat, to.lon - from.lon].map((degrees) => (degrees * Math.PI) / 180) as [
    number,
    number,
    number
  ];
  const east = Math.sin(turn) * Math.cos(lat2);
  const north = Math.cos(lat1) * Math.sin(lat2) - Math.sin(lat1) * Math.cos(lat2) * Math.cos(turn);
  if (Math.abs(east) < 1e-12 && Math.abs(north) < 1e-12) return undefined;
  return Math.round((Math.atan2(east, north) * 180) / Math.PI + 360) % 360;
}
