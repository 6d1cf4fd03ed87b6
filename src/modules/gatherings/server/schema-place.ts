import type { Gathering } from '../gathering.ts';
import { cleanText, readPoint } from './clean-text.ts';
import { joinPlaceName } from './place-name.ts';
import { hasType, isThing, listOf, textOf, type Thing } from './things.ts';

const ONLINE_PLACE = /(^|[/#:])VirtualLocation$/;
/** What people write as the place of an event that has none. */
const ONLINE_NAME = /^(https?:\S+|online( event)?|virtual( event)?|zoom|ar-?lein)$/i;

/** Where a schema.org event is: the first of its locations that is a place on earth. */
export function readSchemaPlace(event: Thing): Gathering['place'] {
  for (const location of listOf(event.location)) {
    if (isOnline(location)) continue;
    if (!isThing(location)) {
      const name = cleanText(location);
      if (name) return { name };
      continue;
    }
    const name = nameOfPlace(location);
    const geo = listOf(location.geo).find(isThing) ?? location;
    const point = readPoint(textOf(geo.latitude), textOf(geo.longitude));
    if (name || point) return { ...(name && { name }), ...point };
  }
  return undefined;
}

/** Whether one goes there, opens a link, or chooses: as it says itself, else by its locations. */
export function readAttendance(event: Thing): Gathering['attendance'] {
  const mode = textOf(event.eventAttendanceMode) ?? '';
  if (mode.endsWith('MixedEventAttendanceMode')) return 'hybrid';
  const isMoved = textOf(event.eventStatus)?.endsWith('EventMovedOnline');
  if (isMoved || mode.endsWith('OnlineEventAttendanceMode')) return 'online';
  const locations = listOf(event.location).filter((location) => isThing(location) || textOf(location) !== undefined);
  const online = locations.filter(isOnline);
  if (online.length === 0) return 'in-person';
  return online.length === locations.length ? 'online' : 'hybrid';
}

function isOnline(location: unknown): boolean {
  if (!isThing(location)) return ONLINE_NAME.test(textOf(location) ?? '');
  if (hasType(location, ONLINE_PLACE)) return true;
  return ONLINE_NAME.test(textOf(location.name) ?? '') && location.address === undefined && location.geo === undefined;
}

function nameOfPlace(location: Thing): string | undefined {
  const address = listOf(location.address)[0];
  const { streetAddress, addressLocality, addressRegion, postalCode } = isThing(address) ? address : location;
  const structured = [streetAddress, addressLocality, addressRegion, postalCode];
  const parts = isThing(address) || address === undefined ? structured : [address];
  return joinPlaceName([location.name, ...parts].map(textOf));
}
