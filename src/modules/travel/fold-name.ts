const SHORT: Record<string, string> = {
  jn: 'junction',
  jct: 'junction',
  junc: 'junction',
  st: 'saint',
  rd: 'road',
  stn: 'station'
};

/** A name as it is compared: small letters, without accents, hyphens and apostrophes, common short forms written out. */
export function foldName(name: string): string {
  const bare = name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll('&', ' and ')
    .replaceAll(/['’‘`.]/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return bare
    .split(' ')
    .map((word) => SHORT[word] ?? word)
    .join(' ');
}

/** A distance between two points that is good enough to tell whether they are the same town; kilometres. */
export function kilometresApart(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const north = (a.lat - b.lat) * 111.2;
  const east = (a.lon - b.lon) * 111.2 * Math.cos((a.lat * Math.PI) / 180);
  return Math.hypot(north, east);
}
