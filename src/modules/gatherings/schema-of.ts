import type { Attendance, Kind } from './gathering.ts';
import type { Hosted } from './hosted.ts';

const VOCABULARY = 'https://schema.org';
/** Others have no word of their own there, and say what they are in their keywords. */
const TYPES: Partial<Record<Kind, string>> = {
  'meet-up': 'SocialEvent',
  course: 'EducationEvent',
  conference: 'BusinessEvent'
};
const MODES: Record<Attendance, string> = {
  'in-person': 'OfflineEventAttendanceMode',
  online: 'OnlineEventAttendanceMode',
  hybrid: 'MixedEventAttendanceMode'
};
const CURRENCIES: Record<string, string> = { '£': 'GBP', '€': 'EUR', $: 'USD' };

/** Where it is online, only who is going learns. */
type Shown = Omit<Hosted, 'link'>;

export type SchemaAbout = {
  /** of this server */
  origin: string;
  /** what it is about, without marks */
  about: string;
  /** of its venue */
  address?: { street: string; town: string };
  /** the address of its picture */
  picture?: string;
};

/** A gathering in the words that search engines and other programs read (https://schema.org/Event). */
export function schemaOf(hosted: Shown, { origin, about, address, picture }: SchemaAbout): Record<string, unknown> {
  const { kind, title, attendance, slug, state, group, tags } = hosted;
  const url = `${origin}/gatherings/${slug}`;
  return {
    '@context': VOCABULARY,
    '@type': TYPES[kind] ?? 'Event',
    '@id': url,
    url,
    name: title,
    ...(about && { description: about }),
    ...timesOf(hosted),
    eventStatus: `${VOCABULARY}/${state === 'cancelled' ? 'EventCancelled' : 'EventScheduled'}`,
    eventAttendanceMode: `${VOCABULARY}/${MODES[attendance]}`,
    ...locationOf(hosted, url, address),
    ...costOf(hosted.fee, url),
    organizer: { '@type': 'Organization', name: group.name, url: `${origin}/groups/${group.slug}` },
    keywords: [kind, ...tags],
    ...(picture && { image: [picture] })
  };
}

/** With their offsets; and the zone, which Event itself has no word for. */
function timesOf({ start, end, zone }: Shown) {
  const schedule = {
    '@type': 'Schedule',
    startDate: start.slice(0, 10),
    startTime: `${start.slice(11)}:00`,
    endDate: end.slice(0, 10),
    endTime: `${end.slice(11)}:00`,
    scheduleTimezone: zone
  };
  return { startDate: withOffset(start, zone), endDate: withOffset(end, zone), eventSchedule: schedule };
}

function withOffset(time: string, zone: string): string {
  const zoned = Temporal.PlainDateTime.from(time).toZonedDateTime(zone);
  return zoned.toString({ smallestUnit: 'second', timeZoneName: 'never' });
}

function locationOf({ attendance, place }: Shown, url: string, address: SchemaAbout['address']) {
  const here = attendance !== 'online' &&
    place && {
      '@type': 'Place',
      name: place.name,
      address: {
        '@type': 'PostalAddress',
        ...(address?.street && { streetAddress: address.street }),
        addressLocality: address?.town || place.name
      },
      ...(!place.guessed && { geo: { '@type': 'GeoCoordinates', latitude: place.lat, longitude: place.lon } })
    };
  const online = attendance !== 'in-person' && { '@type': 'VirtualLocation', url };
  const all = [here, online].filter(Boolean);
  return all.length > 0 && { location: all.length === 1 ? all[0] : all };
}

/** A price where what was typed is one; else the words. */
function costOf(fee: string, url: string) {
  if (fee === '') {
    return { isAccessibleForFree: true, offers: { '@type': 'Offer', url, price: '0', priceCurrency: 'GBP' } };
  }
  const [, sign = '', amount = ''] = /^([£€$])\s*(\d+(?:[.,]\d{1,2})?)$/.exec(fee.trim()) ?? [];
  const price = amount && { price: amount.replace(',', '.'), priceCurrency: CURRENCIES[sign] };
  return { isAccessibleForFree: false, offers: { '@type': 'Offer', url, ...(price || { description: fee }) } };
}

/** As it may stand in a page, whatever people typed: nothing in it ends the script or begins a comment. */
export function schemaScript(schema: Record<string, unknown>): string {
  const json = JSON.stringify(schema).replaceAll(/[<>&\u2028\u2029]/g, escaped);
  return `<script type="application/ld+json">${json}</script>`;
}

function escaped(letter: string): string {
  return `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
