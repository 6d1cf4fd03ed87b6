import { isZoneName } from './calendar-zone.ts';

const NAMED = /time-?_?zone\w{0,4}\\?["']?\s*[:=]\s*\\?["']([A-Za-z_]+(?:\\?\/[\w+-]+)+)\\?["']/gi;

/** The zone that a page names somewhere in its code; undefined where it names none, or several. */
export function zoneOfPage(html: string): string | undefined {
  const named = [...html.matchAll(NAMED)].map(([, name = '']) => name.replaceAll('\\', ''));
  const zones = new Set(named.filter(isZoneName));
  return zones.size === 1 ? [...zones][0] : undefined;
}
