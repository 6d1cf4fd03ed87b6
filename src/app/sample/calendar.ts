import { SAMPLE_GATHERINGS } from './gatherings.ts';
import { dateOf, type SampleGathering } from './sample-gathering.ts';

export const SAMPLE_CALENDAR = 'Libraries of Wales and the border (sample)';

const ZONE = 'Europe/London';

/** The sample's gatherings as a calendar file, dated from today on. */
export function sampleCalendar(today: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Afield//Sample//EN',
    `X-WR-CALNAME:${SAMPLE_CALENDAR}`,
    `X-WR-TIMEZONE:${ZONE}`,
    ...SAMPLE_GATHERINGS.flatMap((gathering) => event(gathering, today)),
    'END:VCALENDAR',
    ''
  ];
  return lines.join('\r\n');
}

function event(gathering: SampleGathering, today: string): string[] {
  const date = dateOf(gathering, today);
  const { slug, title, about, start, end, location, geo, categories, cancelled, repeats, lasts = 0 } = gathering;
  const last = Temporal.PlainDate.from(date).add({ days: lasts });
  return [
    'BEGIN:VEVENT',
    `UID:${slug}@sample.afield.example`,
    `DTSTAMP:${today.replaceAll('-', '')}T000000Z`,
    `SUMMARY:${escape(title)}`,
    `DESCRIPTION:${escape(about)}`,
    ...(start ? [`DTSTART;TZID=${ZONE}:${compact(date, start)}`] : [`DTSTART;VALUE=DATE:${date.replaceAll('-', '')}`]),
    ...(end ? [`DTEND;TZID=${ZONE}:${compact(last.toString(), end)}`] : []),
    ...(location ? [`LOCATION:${escape(location)}`] : []),
    ...(geo ? [`GEO:${geo.join(';')}`] : []),
    ...(categories ? [`CATEGORIES:${categories.map(escape).join(',')}`] : []),
    ...(repeats ? [`RRULE:${repeats}`] : []),
    ...(cancelled ? ['STATUS:CANCELLED'] : []),
    'END:VEVENT'
  ];
}

function compact(date: string, time: string): string {
  return `${date.replaceAll('-', '')}T${time.replace(':', '')}00`;
}

function escape(text: string): string {
  return text.replaceAll(/[\\;,]/g, (char) => `\\${char}`);
}
