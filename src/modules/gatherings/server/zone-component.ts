import { type ZoneRule, zoneRules } from '../zone-changes.ts';
import type { JComponent, JProperty } from './jcal.ts';

/** A zone described for programs that do not know it (RFC 5545, 3.6.5), for times from one year to another. */
export function zoneComponent(zone: string, firstYear: number, lastYear: number): JComponent {
  return ['vtimezone', [['tzid', {}, 'text', zone]], zoneRules(zone, firstYear, lastYear).map(observance)];
}

function observance({ at, from, to, yearly }: ZoneRule): JComponent {
  const times: JProperty[] = [
    ['dtstart', {}, 'date-time', at],
    ['tzoffsetfrom', {}, 'utc-offset', from],
    ['tzoffsetto', {}, 'utc-offset', to]
  ];
  if (yearly) times.push(['rrule', {}, 'recur', { freq: 'YEARLY', bymonth: yearly.month, byday: yearly.day }]);
  return [isAhead(from, to) ? 'daylight' : 'standard', times, []];
}

function isAhead(from: string, to: string): boolean {
  return minutesOf(to) > minutesOf(from);
}

function minutesOf(offset: string): number {
  const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number);
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}
