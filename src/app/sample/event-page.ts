import { SAMPLE_GATHERINGS } from './gatherings.ts';
import { dateOf } from './sample-gathering.ts';

/** The page of a sample gathering as an organiser's own site would have it; undefined where there is none. */
export function sampleEventPage(slug: string, today: string): string | undefined {
  const gathering = SAMPLE_GATHERINGS.find((one) => one.slug === slug);
  if (!gathering) return undefined;
  const { title, about, start, end, location, geo } = gathering;
  const date = dateOf(gathering, today);
  const event = {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: title,
    description: about,
    startDate: start ? `${date}T${start}` : date,
    ...(end && { endDate: `${date}T${end}` }),
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    location: {
      '@type': 'Place',
      name: location?.split(', ')[0],
      address: location?.split(', ').slice(1).join(', '),
      ...(geo && { geo: { '@type': 'GeoCoordinates', latitude: geo[0], longitude: geo[1] } })
    }
  };
  const json = JSON.stringify(event).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escape(title)}</title><script type="application/ld+json">${json}</script></head>
<body><h1>${escape(title)}</h1><p>${escape(about)}</p><p>${escape([date, start, end].filter(Boolean).join(' '))}</p>
<p>${escape(location ?? '')}</p><p>A made-up event of Afield’s sample.</p></body></html>
`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
